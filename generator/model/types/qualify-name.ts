/** Words that need another word before them, as `Date` does: `RecurrenceDate`. */
import { listReachingServices } from "./services.ts"
import { find, type Slot } from "./slot.ts"
import { joinHumps, roleWords, splitHumps, tableWords } from "./words.ts"

type Names = ReadonlyMap<Slot, { readonly name: string }>

/** A name with the word before it that it needs to say anything; nothing where it says enough by itself. */
export function qualifyName(slot: Slot, name: string, names: Names): readonly string[] {
  const stems = ownerStems(slot, names)
  const [stem] = stems
  const humps = splitHumps(name)
  if (humps.length === 2 && humps.every((hump) => tableWords.test(hump)))
    return findDomain(slot, stems).map((domain) => `${domain}${name}`)
  if (stem === undefined) return []
  const isRole = roleWords.test(humps.at(-1) ?? "") && (slot.properties === undefined || humps.length === 1)
  return isRole || stem.endsWith(humps[0]!) ? [joinHumps(stem, name)] : []
}

/** The one service that has the type, or that of several whose name begins those of all its owners. */
function findDomain(slot: Slot, stems: readonly string[]): readonly string[] {
  const services = [...listReachingServices(slot)]
  if (services.length === 1) return services
  if (stems.length === 0) return []
  return services.filter((service) => stems.every((stem) => stem.startsWith(service))).slice(0, 1)
}

/**
 * Names of the types that hold it as a property, without what only says that they are types: `Recurrence`. A name with
 * a dot is a place, and what it holds is called by that place in full.
 */
function ownerStems(slot: Slot, names: Names): readonly string[] {
  return slot.places.flatMap((place) => {
    const { name = "." } = (place.kind === "property" && names.get(find(place.owner))) || {}
    return name.includes(".") ? [] : [name.replace(/(?<=.)(Info|Entity)$/, "")]
  })
}
