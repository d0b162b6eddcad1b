/** One measured figure. */
export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: "s" | "ms" | "MB" | "x"
  readonly ratio?: { readonly value: number; readonly of: string }
  /** What the figure should be, in words. */
  readonly aim?: string
}
