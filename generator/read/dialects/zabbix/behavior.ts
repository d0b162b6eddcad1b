import type { Diagnostic, Outcome, SourceRef } from "../../../contract/index.ts"
import { outcome } from "../../../contract/index.ts"
import type { Condition, PropertyUsage, Use } from "../../facts.ts"
import { type Paragraph, toPlainText } from "./cell.ts"
import { readCondition } from "./conditions.ts"
import { report } from "./diagnostics.ts"

/** Whether a paragraph is the block that says how a property may be used. */
export function isBehavior(paragraph: Paragraph): boolean {
  return /^\[?\W*(?:Property|Parameter) behaviou?r\b/i.test(paragraph[0] ?? "")
}

const line = /^-?\s*\*{0,3}(required|read-?only|write-?only|constant|supported)\*{0,3}\s*(.*)$/is

/**
 * Read a behavior block.
 *
 * @remarks
 * Diagnostics: `zabbix/unknown-behavior`, `zabbix/unreadable-condition`. Several lines of one label are alternatives.
 *
 * @returns The usage, `undefined` when the lines say nothing about create, update and response.
 */
export function readBehavior(block: Paragraph, source: SourceRef): Outcome<PropertyUsage | undefined> {
  const diagnostics: Diagnostic[] = []
  const conditions: Condition[] = []
  const uses: { create?: Use; update?: Use; response?: Use } = {}
  for (const text of block.slice(1)) {
    const match = line.exec(text)
    if (match === null) {
      diagnostics.push(report("zabbix/unknown-behavior", `\`${text}\` has no label`, { source }))
      continue
    }
    const label = (match[1] ?? "").toLowerCase().replace("-", "")
    const rest = (match[2] ?? "").trim().replace(/\.$/, "")
    if (/^(?:if|when)\b/.test(rest)) conditions.push(...toConditions(label, rest, toPlainText(text), source))
    else Object.assign(uses, plainUse(label, rest, uses))
  }
  diagnostics.push(...unreadable(conditions))
  if (Object.keys(uses).length === 0 && conditions.length === 0) return outcome(undefined, diagnostics)
  return outcome({ ...uses, ...(conditions.length === 0 ? {} : { conditions }) }, diagnostics)
}

type Uses = Pick<PropertyUsage, "create" | "update" | "response">

/** `read-only` and `required for update operations` together mark the key: absent, required, always answered. */
function plainUse(label: string, rest: string, uses: Uses): Uses {
  const operations = /^for\s+(create|update)\b.*\boperations?\b/i.exec(rest)?.[1]?.toLowerCase()
  if (label === "required" && operations === "create") return { create: "required" }
  if (label === "required" && operations === "update") return { update: "required" }
  if (rest !== "") return {}
  if (label === "required") return { create: "required", update: uses.update ?? "required" }
  if (label === "readonly") return { create: "absent", update: uses.update ?? "absent" }
  if (label === "constant") return { update: "absent" }
  if (label === "writeonly") return { response: "absent" }
  return {}
}

const effects: Readonly<Record<string, Condition["effect"]>> = {
  required: "required",
  supported: "supported",
  writeonly: "writeOnly",
}

function toConditions(label: string, rest: string, text: string, source: SourceRef): readonly Condition[] {
  const effect = Object.hasOwn(effects, label) ? effects[label] : undefined
  if (effect === undefined) return []
  return readCondition(rest).map((alternative) => ({
    effect,
    ...alternative,
    text: text.replace(/^-\s*/, ""),
    source,
  }))
}

function unreadable(conditions: readonly Condition[]): readonly Diagnostic[] {
  const texts = new Set(conditions.filter(({ when }) => when === undefined).map(({ text }) => text))
  return [...texts].map((text) =>
    report("zabbix/unreadable-condition", `no rule can say \`${text.replaceAll("`", "")}\``, {
      source: conditions[0]?.source,
    }),
  )
}
