/** The same object with dates in place of some of its texts; a list of objects, if a list is given. */
export type WithDates<
  Value,
  Name extends PropertyKey
> = Value extends readonly (infer Item)[] ? WithDates<Item, Name>[] : { [Key in keyof Value]: Key extends Name ? ToDate<Value[Key]> : Value[Key] };
type ToDate<Value> = Value extends string ? Date : Value;
/** Names of the properties that hold texts. */
export type TextProperty<Value> = Value extends readonly (infer Item)[] ? TextProperty<Item> : { [Key in keyof Value]-?: string extends Exclude<Value[Key], null | undefined> ? Key : never }[keyof Value];
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
export declare function reviveDates<
  Value extends object,
  Name extends TextProperty<Value>
>(value: Value, ...names: readonly Name[]): WithDates<Value, Name>;
export {};
//# sourceMappingURL=dates.d.ts.map
