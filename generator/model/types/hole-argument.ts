/** An argument that shows nothing, and what the operations of its service say of its type. */
import { nameHints } from "./hints.ts"
import type { Hole, KnownTypes } from "./hole.ts"
import { listServices } from "./services.ts"
import { find, type Slot } from "./slot.ts"
import { readObjectOfAction, roleWords } from "./words.ts"

/** The type of an argument; `undefined` when the operations say nothing of it, or several things. */
export function findArgument(hole: Hole, hint: string, known: KnownTypes): Slot | undefined {
  return findTaken(hole, hint, known) ?? findExchanged(hole, hint, known) ?? findSaid(hole, hint, known)
}

/** What some operation of the service takes as an argument of that name. */
function findTaken({ owner }: Hole, hint: string, { byArgument }: KnownTypes): Slot | undefined {
  const types = new Set(listServices(owner).flatMap((service) => byArgument.get(`${service} ${hint}`) ?? []))
  return types.size === 1 ? [...types][0] : undefined
}

/** `NewLicense` and `LicenseInfo` are arguments of the type that operations of the service return as `License`. */
function findExchanged({ owner }: Hole, hint: string, { bags, byService }: KnownTypes): Slot | undefined {
  if (!bags.has(owner)) return undefined
  const types = listServices(owner).flatMap((service) => byService.get(service) ?? [])
  const found = new Set(types.map(find).filter((type) => isCalled(type, hint)))
  return found.size === 1 ? [...found][0] : undefined
}

function isCalled(type: Slot, hint: string): boolean {
  return [...type.names.keys(), ...nameHints(type).slice(0, 1)].some((word) => {
    if (hint.endsWith(word)) return /[A-Z]/.test(word.charAt(0))
    return hint.startsWith(word) && roleWords.test(hint.slice(word.length))
  })
}

/** What the operation's own name says of an argument: `SetAnchorRulesState` takes `Rules`, which are anchor rules. */
function findSaid({ owner }: Hole, hint: string, { bags, byName, byHint }: KnownTypes): Slot | undefined {
  const place = bags.has(owner) ? owner.places.find(({ kind }) => kind === "body") : undefined
  const said = place?.kind === "body" ? readObjectOfAction(place.action) : ""
  if (!said.includes(hint)) return undefined
  const word = said.slice(0, said.indexOf(hint) + hint.length)
  return byName.get(word) ?? byHint.get(word)
}
