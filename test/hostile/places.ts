/** Keys from the root of a JSON value to a place in it. */
export type Place = readonly (string | number)[]

/** Every place of a JSON value, the root included. */
export function listPlaces(value: unknown, here: Place = []): readonly Place[] {
  if (typeof value !== "object" || value === null) return [here]
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [here, ...inner.flatMap(([key, member]) => listPlaces(member, [...here, key]))]
}

export function readAt(value: unknown, place: Place): unknown {
  return place.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value)
}

/** A copy with something else in one place; the value itself where an earlier change took the place away. */
export function replaceAt(value: unknown, place: Place, replacement: unknown): unknown {
  const [key, ...rest] = place
  if (key === undefined) return replacement
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return value
  const member = replaceAt(Reflect.get(value, key), rest, replacement)
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === key ? member : item))
  return { ...value, [key]: member }
}
