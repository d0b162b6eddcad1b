import type { Schema } from "../contract/index.ts"
import { classOf } from "./change.ts"
import type { Finding } from "./change.ts"
import { equal } from "./equal.ts"
import { atMember, resolveSchema } from "./place.ts"
import type { Place } from "./place.ts"

type CompareSchemas = (before: Schema, after: Schema, place: Place) => readonly Finding[]

/** Compare the properties of two objects, and what they say of properties that they do not name. */
export function compareProperties(
  before: Schema,
  after: Schema,
  place: Place,
  compare: CompareSchemas,
): readonly Finding[] {
  const [old, young] = [toObject(before, after, place, "before"), toObject(after, before, place, "after")]
  const names = new Set([...old.properties.keys(), ...young.properties.keys()])
  return [
    ...[...names].flatMap((name) => compareProperty(name, old, young, place, compare)),
    ...compareRest(before, after, place, compare),
  ]
}

interface ObjectView {
  readonly properties: ReadonlyMap<string, Schema>
  readonly required: ReadonlySet<string>
  /** Names of those that only the other direction sees. */
  readonly hidden: ReadonlySet<string>
}

/**
 * Properties as one direction sees them. Types that both sides extend are left out: they are compared under their own
 * name. Where the two sides extend different types, all properties count.
 */
function toObject(schema: Schema, other: Schema, place: Place, side: "before" | "after"): ObjectView {
  const shared = equal(basesOf(schema), basesOf(other))
  const parts = [...collectParts(schema, place[side] as Place["after"], !shared)]
  const hidden = place.direction === "request" ? "readOnly" : "writeOnly"
  const entries = parts.flatMap((part) => Object.entries(part.properties ?? {}))
  return {
    properties: new Map(entries.filter(([, property]) => property[hidden] !== true)),
    hidden: new Set(entries.flatMap(([name, property]) => (property[hidden] === true ? [name] : []))),
    required: new Set(parts.flatMap((part) => part.required ?? [])),
  }
}

function basesOf(schema: Schema): readonly (string | undefined)[] {
  return (schema.allOf ?? []).map((part) => part.$ref)
}

/** Each part once, however often others name it. */
function collectParts(
  schema: Schema,
  document: Place["after"],
  withBases: boolean,
  found: Set<Schema> = new Set(),
): ReadonlySet<Schema> {
  if (found.has(schema)) return found
  found.add(schema)
  for (const part of schema.allOf ?? []) {
    if (withBases || part.$ref === undefined)
      collectParts(resolveSchema(part, document), document, withBases, found)
  }
  return found
}

function compareProperty(
  name: string,
  before: ObjectView,
  after: ObjectView,
  place: Place,
  compare: CompareSchemas,
): readonly Finding[] {
  const [old, young] = [before.properties.get(name), after.properties.get(name)]
  const at = atMember(place, `\`${name}\` of ${place.words}`, "properties", name)
  if (old === undefined) {
    return young === undefined
      ? []
      : [addedProperty(after.required.has(name), before.hidden.has(name), young, at)]
  }
  if (young === undefined) return [removedProperty(after.hidden.has(name), old, at)]
  return [
    ...compareRequired(before.required.has(name), after.required.has(name), at),
    ...compare(old, young, at),
  ].map((finding) => withSource(finding, young))
}

function addedProperty(
  required: boolean,
  wasHidden: boolean,
  schema: Schema,
  { words, pointer, direction }: Place,
): Finding {
  const breaks = required && direction === "request"
  const what = wasHidden ? `can be ${direction === "request" ? "sent" : "received"} now` : "is new"
  const message = `${words} ${what}${breaks ? " and required" : ""}`
  return withSource(
    { class: breaks ? "breaking" : "additive", code: "property-added", message, pointer, direction },
    schema,
  )
}

function removedProperty(isHidden: boolean, schema: Schema, { words, pointer, direction }: Place): Finding {
  const marker =
    direction === "request"
      ? "read-only now: it is no longer sent"
      : "write-only now: it is no longer received"
  const message = isHidden ? `${words} is ${marker}` : `${words} is gone`
  return withSource({ class: "breaking", code: "property-removed", message, pointer, direction }, schema)
}

function compareRequired(
  before: boolean,
  after: boolean,
  { words, pointer, direction }: Place,
): readonly Finding[] {
  if (before === after) return []
  const message = after ? `${words} is required` : `${words} is optional`
  return [
    {
      class: classOf(direction, after ? "narrower" : "wider"),
      code: "required-changed",
      message,
      pointer,
      direction,
    },
  ]
}

function compareRest(
  before: Schema,
  after: Schema,
  place: Place,
  compare: CompareSchemas,
): readonly Finding[] {
  const [old, young] = [before.additionalProperties ?? true, after.additionalProperties ?? true]
  if (equal(old, young)) return []
  const { words, pointer, direction } = place
  if (old === false || young === false) {
    const now = young === false ? "narrower" : "wider"
    const message =
      young === false ? `${words} takes no other properties` : `${words} takes other properties too`
    return [{ class: classOf(direction, now), code: "other-properties-changed", message, pointer, direction }]
  }
  const at = atMember(place, `a value of ${words}`, "additionalProperties")
  return compare(old === true ? {} : old, young === true ? {} : young, at)
}

function withSource(finding: Finding, { "x-pagewright-source": source }: Schema): Finding {
  return finding.source !== undefined || source === undefined ? finding : { ...finding, source }
}
