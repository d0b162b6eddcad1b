import type { Operation, ServerSchema } from "../../../runtime/server/operation.js"
import type { ServerHost } from "../../../runtime/server/protocol-server.js"
import { isObject } from "./messages.js"

type Row = Readonly<Record<string, unknown>>

/** Gives a result the form that params ask for. */
export type ParamsFollower = (value: unknown, params: unknown) => unknown

/**
 * Prepare a method's follower: names to return, the count in place of the objects, objects by ID, a limit, and the
 * properties that `selectTags` and its like add.
 *
 * @remarks
 * What a handler or a sample has too much goes; what it lacks stays away. A result that has the form already, such as a
 * count, is left as it is.
 *
 * @returns `undefined` for methods without such params.
 */
export function createFollower(operation: Operation, host: ServerHost): ParamsFollower | undefined {
  const { selectBy, countBy, keyBy } = operation.wire
  if (selectBy === undefined && countBy === undefined && keyBy === undefined) return undefined
  const properties = host.resolve(operation.request?.schema ?? {}).properties ?? {}
  const adds = readAdds(properties)
  const base = readBase(properties[selectBy ?? ""], host)
  const key = base.find((name) => /id$/i.test(name))
  return (value, params) => {
    const asked = isObject(params) ? params : {}
    if (!Array.isArray(value)) return isObject(value) ? follow(value, asked) : value
    if (isSet(asked[countBy ?? ""])) return String(value.length)
    const limited = limit(value, asked["limit"])
    const rows = mapKept(limited, (row) => (isObject(row) ? follow(row, asked) : row))
    return isSet(asked[keyBy ?? ""]) && key !== undefined ? byKey(limited, rows, key) : rows
  }

  function follow(row: Row, asked: Row): Row {
    const added = new Map(
      [...adds].flatMap(([param, names]) => names.map((name) => [name, asked[param]] as const)),
    )
    const output = asked[selectBy ?? ""]
    const wanted = Array.isArray(output)
      ? new Set(output)
      : typeof output === "string"
        ? new Set([output])
        : undefined
    const isAll = wanted === undefined || wanted.has("extend")
    const entries = Object.entries(row)
    const kept = entries.flatMap(([name, own]): readonly (readonly [string, unknown])[] => {
      if (added.has(name)) return isSet(added.get(name)) ? [[name, count(own, added.get(name))]] : []
      return isAll || wanted.has(name) || !base.includes(name) ? [[name, own]] : []
    })
    const isSame = kept.length === entries.length && kept.every(([name, own]) => own === row[name])
    return isSame ? row : Object.fromEntries(kept)
  }
}

/**
 * What a method that retrieves is asked for: `filter`, and IDs of things that the objects belong to (`quayids`), for
 * mocks that remember objects.
 */
export function readWhere(
  params: unknown,
  { wire }: Operation,
): { readonly where?: Readonly<Record<string, readonly unknown[]>> } {
  if (wire["countBy"] === undefined || !isObject(params)) return {}
  const filter = isObject(params["filter"]) ? Object.entries(params["filter"]) : []
  const ids = Object.entries(params).flatMap(([name, value]) =>
    name.endsWith("ids") ? [[name.slice(0, -1), value] as const] : [],
  )
  const entries = [...ids, ...filter].filter(([, value]) => value !== null)
  return entries.length === 0
    ? {}
    : { where: Object.fromEntries(entries.map(([name, value]) => [name, [value].flat()])) }
}

function readAdds(
  properties: Readonly<Record<string, ServerSchema>>,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(properties).flatMap(([name, schema]) => {
      const adds = schema["x-pagewright-adds"]
      return Array.isArray(adds) ? [[name, adds as readonly string[]] as const] : []
    }),
  )
}

/** Names of the object's own properties, the key first. */
function readBase(output: ServerSchema | undefined, host: ServerHost): readonly string[] {
  if (output === undefined) return []
  for (const part of [output, ...(output.anyOf ?? []).flatMap((one) => [one, ...(one.anyOf ?? [])])]) {
    const keys = part.items?.["x-pagewright-keys-of"]
    if (!Array.isArray(keys)) continue
    const schema = host.resolve({ $ref: `#/components/schemas/${String(keys[0])}` })
    return Object.keys(schema.properties ?? {})
  }
  return []
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false
}

/** A list that was asked for as `count`. */
function count(value: unknown, asked: unknown): unknown {
  return asked === "count" && Array.isArray(value) ? String(value.length) : value
}

function limit(rows: readonly unknown[], asked: unknown): readonly unknown[] {
  const most = Number(asked ?? Number.NaN)
  return most > 0 && most < rows.length ? rows.slice(0, most) : rows
}

/** The same list when no item changes. */
function mapKept(rows: readonly unknown[], change: (row: unknown) => unknown): readonly unknown[] {
  const changed = rows.map(change)
  return changed.some((row, index) => row !== rows[index]) ? changed : rows
}

function byKey(whole: readonly unknown[], rows: readonly unknown[], key: string): Row {
  return Object.fromEntries(
    rows.map((row, index) => {
      const full = whole[index]
      return [String(isObject(full) ? (full[key] ?? index) : index), row]
    }),
  )
}
