/** The same object with dates in place of some of its texts; a list of objects, if a list is given. */
export type WithDates<Value, Name extends PropertyKey> = Value extends readonly (infer Item)[]
  ? WithDates<Item, Name>[]
  : { [Key in keyof Value]: Key extends Name ? ToDate<Value[Key]> : Value[Key] }

type ToDate<Value> = Value extends string ? Date : Value

/** Names of the properties that hold texts. */
export type TextProperty<Value> = Value extends readonly (infer Item)[]
  ? TextProperty<Item>
  : {
      [Key in keyof Value]-?: string extends Exclude<Value[Key], null | undefined> ? Key : never
    }[keyof Value]

/**
 * Make `Date`s of ISO 8601 texts; answers hold texts, so that nothing is lost unless asked for.
 *
 * ```ts
 * const ship = reviveDates(await getShip(transport, { id: 7 }), "Built")
 * ```
 *
 * @param value - An answer, or a list of them; it is not changed.
 * @throws `RangeError` when a text is no date.
 */
export function reviveDates<Value extends object, Name extends TextProperty<Value>>(
  value: Value,
  ...names: readonly Name[]
): WithDates<Value, Name> {
  return revive(value, names as readonly PropertyKey[]) as WithDates<Value, Name>
}

function revive(value: unknown, names: readonly PropertyKey[]): unknown {
  if (Array.isArray(value)) return value.map((item) => revive(item, names))
  const revived = { ...(value as Record<PropertyKey, unknown>) }
  for (const name of names) {
    const text = revived[name]
    if (typeof text === "string") revived[name] = parseDate(text)
  }
  return revived
}

function parseDate(text: string): Date {
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) throw new RangeError(`"${text}" is no date`)
  return date
}
