import type { Finding } from "./change.ts"
import type { PlacedOperation } from "./operations.ts"
import type { SymbolFinder } from "./symbols.ts"

/**
 * Compare what the packages make of one operation of both documents: the names of things, and how the input holds the
 * body, depend on what stands beside them.
 */
export function compareCalls(
  before: PlacedOperation,
  after: PlacedOperation,
  symbols: { readonly before: SymbolFinder; readonly after: SymbolFinder },
): readonly Finding[] {
  const { pointer } = after
  return [
    ...compareNames(before, after, symbols),
    ...compareInputs(
      symbols.before.inputOf(before.packageId),
      symbols.after.inputOf(after.packageId),
      pointer,
    ),
  ]
}

type Sides = Parameters<typeof compareCalls>[2]

function compareNames(before: PlacedOperation, after: PlacedOperation, symbols: Sides): readonly Finding[] {
  const [old, young] = [
    symbols.before.ofOperation(before.packageId)[0],
    symbols.after.ofOperation(after.packageId)[0],
  ]
  const isFelt = old?.name !== young?.name
  const { pointer } = after
  if (before.id !== after.id) {
    const weight = isFelt || old === undefined ? "breaking" : "patch"
    return [
      { class: weight, code: "operation-renamed", message: `it was called \`${before.id}\` before`, pointer },
    ]
  }
  if (!isFelt || old === undefined || young === undefined) return []
  const message = `its function is \`${young.name}\` instead of \`${old.name}\``
  return [{ class: "breaking", code: "function-renamed", message, pointer }]
}

type Input = ReturnType<SymbolFinder["inputOf"]>

function compareInputs(before: Input, after: Input, pointer: string): readonly Finding[] {
  if (before === undefined || after === undefined) return []
  return [...compareBodies(before.body, after.body, pointer), ...compareMembers(before, after, pointer)]
}

/** A body that is the input, or whose members are the input's, is given alike. */
function compareBodies(
  before: NonNullable<Input>["body"],
  after: NonNullable<Input>["body"],
  pointer: string,
): readonly Finding[] {
  const [was, is] = [before === "wrapped", after === "wrapped"]
  if (was === is || before === "none" || after === "none") return []
  const message = is
    ? "its request body is the member `body` of the input instead of the input itself"
    : "its request body is the input itself instead of the member `body`"
  return [{ class: "breaking", code: "input-changed", message, pointer, direction: "request" }]
}

function compareMembers(
  before: NonNullable<Input>,
  after: NonNullable<Input>,
  pointer: string,
): readonly Finding[] {
  return [...after.members].flatMap(([key, name]): readonly Finding[] => {
    const old = before.members.get(key)
    if (old === undefined || old === name) return []
    const message = `the parameter \`${key}\` is the member \`${name}\` of the input instead of \`${old}\``
    return [{ class: "breaking", code: "input-changed", message, pointer, direction: "request" }]
  })
}
