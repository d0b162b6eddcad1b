import type { OpenApiDocument } from "../openapi.ts"
import { outcome, type Outcome } from "../outcome.ts"
import { collectFaults, type Faults } from "./faults.ts"
import { objects, type Form, type MapForm, type ObjectName } from "./forms.ts"
import { belongs, fits, isRecord, nameKind, readAs, type Fields } from "./plain-forms.ts"
import { report } from "./diagnostics.ts"

/** Levels of JSON; what pages and people write stays far below a hundred. */
const deepest = 500

/** Names of packages are made of these, so that a document without them is read as if it had them. */
const usualInfo = { title: "API", version: "0.0.0" }

/**
 * Hold a document to the types of `openapi.ts`, whoever wrote it.
 *
 * Called where a document is read that pagewright has not just made: all that comes behind may rely on the types. What
 * is of another kind than the specification has in its place is left out, and what is nothing without it too; numbers
 * and flags where text belongs are read as text.
 *
 * @remarks Diagnostics: `document/misshapen`, `document/incomplete`, `document/too-deep`.
 * @param written - Whatever a parser of JSON or YAML returned.
 * @returns The document itself when all is well; parts that are well are the same objects.
 */
export function mendDocument(written: unknown): Outcome<OpenApiDocument> {
  const faults = collectFaults()
  const mender = createMender(faults)
  const mended = mender.mend(written, "document") as Partial<OpenApiDocument> | undefined
  if (mender.isTooDeep()) {
    const message = `the document nests more than ${deepest} levels`
    return outcome({ openapi: "3.1.1", info: usualInfo }, [report("document/too-deep", message)])
  }
  return outcome(completeInfo(mended ?? {}, faults), faults.list())
}

function completeInfo(document: Partial<OpenApiDocument>, faults: Faults): OpenApiDocument {
  const { openapi = "", info } = document
  const missing = Object.entries(usualInfo).filter(([name]) => !Object.hasOwn(info ?? {}, name))
  for (const [name, usual] of missing)
    faults.note("document/incomplete", ["info", name], `is missing; it is read as \`${usual}\``)
  return missing.length === 0 && document.openapi !== undefined
    ? (document as OpenApiDocument)
    : { ...document, openapi, info: { ...usualInfo, ...info } }
}

interface Mender {
  /** The value itself, a mended copy, or `undefined` for what is left out. */
  mend(value: unknown, form: Form): unknown
  /** Whether anything was met below the deepest level; what stands there has not been looked at. */
  isTooDeep(): boolean
}

function createMender(faults: Faults): Mender {
  const path: string[] = []
  let tooDeep = false
  return { mend, isTooDeep: () => tooDeep }

  function mend(value: unknown, form: Form): unknown {
    if (typeof form === "object") {
      return "list" in form ? mendList(value, form.list) : mendMap(value, form)
    }
    if (form === "any") return look(value)
    if (form === "extension") return undefined
    if (form === "schema or flag") return typeof value === "boolean" ? value : mend(value, "schema")
    if (form in objects) return mendObject(value, form as ObjectName)
    const plain = form as Exclude<typeof form, ObjectName>
    return fits(value, plain) ? value : refuse(value, belongs[plain], readAs(value, plain))
  }

  function mendObject(value: unknown, name: ObjectName): unknown {
    // JSON Schema's short words for anything and nothing.
    if (name === "schema" && typeof value === "boolean") return value ? {} : { not: {} }
    if (!isRecord(value)) return refuse(value, "an object")
    const { members, needs = [], referable } = objects[name]
    const mended = mendFields(value, (key) => members.get(key) ?? "any")
    const isReference = referable === true && typeof mended["$ref"] === "string"
    const missing = isReference ? undefined : needs.find((key) => mended[key] === undefined)
    if (missing === undefined) return mended
    faults.note("document/incomplete", path, `has no \`${missing}\`; it is left out`)
    return undefined
  }

  function mendMap(value: unknown, { map, extensible, referable }: MapForm): unknown {
    if (!isRecord(value)) return refuse(value, "an object")
    return mendFields(value, (key) => {
      if (extensible === true && key.startsWith("x-")) return "extension"
      return referable === true && key === "$ref" ? "reference" : map
    })
  }

  function mendFields(value: Fields, find: (key: string) => Form): Fields {
    let changes: Map<string, unknown> | undefined
    for (const key of Object.keys(value)) {
      const field = value[key]
      const form = find(key)
      // Most of a document is text.
      if (typeof field === "string" && (form === "text" || form === "any")) continue
      const mended = mendAt(key, field, form)
      if (mended !== field) (changes ??= new Map<string, unknown>()).set(key, mended)
    }
    if (changes === undefined) return value
    const fields = Object.entries({ ...value, ...Object.fromEntries(changes) })
    return Object.fromEntries(fields.filter(([, field]) => field !== undefined))
  }

  function mendList(value: unknown, form: Form): unknown {
    if (!Array.isArray(value)) return refuse(value, "a list")
    const mended = value.map((item: unknown, index) => mendAt(String(index), item, form))
    if (mended.every((item, index) => item === value[index])) return value
    return mended.filter((item) => item !== undefined)
  }

  function mendAt(key: string, value: unknown, form: Form): unknown {
    if (path.length === deepest) tooDeep = true
    if (tooDeep) return value
    path.push(key)
    const mended = mend(value, form)
    path.pop()
    return mended
  }

  function look(value: unknown): unknown {
    if (typeof value === "object" && value !== null) tooDeep ||= isDeeper(value, deepest - path.length)
    return value
  }

  function refuse(value: unknown, wanted: string, read?: string): string | undefined {
    const fate = read === undefined ? "left out" : `read as \`${read}\``
    faults.note("document/misshapen", path, `is ${nameKind(value)} where ${wanted} belongs; it is ${fate}`)
    return read
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false
  if (levels === 0) return true
  return Object.values(value).some((inner) => isDeeper(inner, levels - 1))
}
