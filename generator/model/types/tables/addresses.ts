/** Types that pages reach by link. */
import type { Diagnostic, SourceRef } from "../../../contract/index.ts"
import type { NamedShape, PropertyFact, TypeFact } from "../../../read/facts.ts"
import { report } from "../../diagnostics.ts"

/** Finds a type by the address that a link gives. */
export interface AddressBook {
  /**
   * The type behind a link: the very anchor, else the anchor without regard to case, else the first type of the page.
   *
   * @returns `undefined` when no page describes it.
   */
  find(named: NamedShape): TypeFact | undefined
}

export function createAddressBook(types: readonly TypeFact[], diagnostics: Diagnostic[]): AddressBook {
  const exact = new Map<string, TypeFact>()
  const loose = new Map<string, TypeFact>()
  const pages = new Map<string, TypeFact>()
  for (const type of types) {
    const address = type.address ?? type.name
    const [page = ""] = address.split("#")
    setOnce(exact, address, type)
    setOnce(loose, address.toLowerCase(), type)
    setOnce(pages, page.toLowerCase(), type)
  }
  const reported = new Set<string>()

  function find(named: NamedShape): TypeFact | undefined {
    const address = named.address ?? named.name
    const found = exact.get(address)
    if (found !== undefined) return found
    const [page = "", anchor] = address.toLowerCase().split("#")
    const near = loose.get(address.toLowerCase()) ?? pages.get(page)
    if (near !== undefined && anchor !== undefined)
      once(address, () => reportAnchor(address, near, named.source))
    return near
  }

  function once(address: string, make: () => Diagnostic): void {
    if (reported.has(address)) return
    reported.add(address)
    diagnostics.push(make())
  }

  return { find }
}

/**
 * Whether a link may mean the type that was found for it: the anchor is that of its heading, or ends in the same word.
 * `#berthing_rule` may be an old heading of the `Mooring rule`, `#rope` is none.
 */
export function speaksOf({ address = "" }: NamedShape, { address: found = "" }: TypeFact): boolean {
  const anchor = lastWord(address)
  return anchor === undefined || anchor === lastWord(found)
}

function lastWord(address: string): string | undefined {
  const [, anchor] = address.toLowerCase().split("#")
  const words = anchor?.replace(/_objects?$/, "").split("_")
  return words?.at(-1)?.replace(/s$/, "")
}

function setOnce<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value)
}

function reportAnchor(address: string, near: TypeFact, source: SourceRef): Diagnostic {
  return report("model/dead-anchor", `\`${address}\` leads nowhere, \`${near.name}\` is taken`, {
    source,
    related: [{ message: "this type", source: near.source }],
  })
}

export function propertiesOf(type: TypeFact | undefined): readonly PropertyFact[] {
  return type?.shape.kind === "object" ? type.shape.properties : []
}
