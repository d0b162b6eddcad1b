/** What a change asks of consumers: `breaking` to change their code, `additive` nothing, `patch` not even to read on. */
export type ChangeClass = "breaking" | "additive" | "patch"

/** `request` is what consumers send, `response` what they receive; the same change weighs differently. */
export type Direction = "request" | "response"

export interface Change {
  readonly class: ChangeClass
  /** Kind of change, `thing-what`: `property-removed`, `operation-added`. */
  readonly code: string
  /** What changed: lower case, no full stop, backticks for code. */
  readonly message: string
  /** JSON pointer into the newer document, into the older one for what is gone. */
  readonly pointer: string
  /** Absent when it weighs the same both ways or has no direction. */
  readonly direction?: Direction
  /** `operationId`s of the operations that feel it, in document order. */
  readonly operations: readonly string[]
  /** Exported names of the built packages that feel it. */
  readonly symbols: readonly PackageSymbol[]
  /** Page and line that state the newer side (the older one for what is gone). */
  readonly source?: string
}

export interface PackageSymbol {
  /** `client`, `server` or `fixtures`. */
  readonly package: string
  /** Subpath of the package: `user-agent`, `types`. */
  readonly module: string
  readonly name: string
}

/** A change before it is known who feels it. */
export interface Finding {
  readonly class: ChangeClass
  readonly code: string
  readonly message: string
  readonly pointer: string
  readonly direction?: Direction
  readonly source?: string
}

const weights: Readonly<Record<ChangeClass, number>> = { breaking: 2, additive: 1, patch: 0 }

/** Positive when `a` weighs more than `b`. */
export function compareClasses(a: ChangeClass, b: ChangeClass): number {
  return weights[a] - weights[b]
}

/** Class of a change of the values that are possible: consumers may send fewer, or may receive more. */
export function classOf(direction: Direction, now: "narrower" | "wider" | "different"): ChangeClass {
  if (now === "different") return "breaking"
  return (now === "narrower") === (direction === "request") ? "breaking" : "additive"
}
