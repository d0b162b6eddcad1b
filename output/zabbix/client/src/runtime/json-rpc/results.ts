/**
 * The result of a method that retrieves, as its params ask for it.
 *
 * @typeParam P - Type of the params as given.
 * @typeParam Base - The object with its own properties.
 * @typeParam Full - The object with everything that params can add.
 * @typeParam Adds - Per parameter the properties that it adds: `{ selectTags: "tags" }`.
 */
export type Retrieved<P, Base, Full, Adds> = P extends { readonly countOutput: true }
  ? string
  : P extends { readonly preservekeys: true }
    ? Record<string, Row<P, Base, Full, Adds>>
    : Row<P, Base, Full, Adds>[]

/** One object of a result. */
export type Row<P, Base, Full, Adds> = [Added<P, Adds>] extends [never]
  ? Own<P, Base>
  : Own<P, Base> & Pick<Full, Added<P, Adds> & keyof Full>

/** With a list of names, or one name, those properties, else all of the object's own. */
type Own<P, Base> = P extends { readonly output: readonly (infer Name)[] }
  ? Pick<Base, Name & keyof Base>
  : P extends { readonly output: infer Name extends keyof Base }
    ? Pick<Base, Name>
    : Base

type Added<P, Adds> = {
  [Name in keyof Adds & keyof P]: P[Name] extends undefined | null | false ? never : Adds[Name]
}[keyof Adds & keyof P]
