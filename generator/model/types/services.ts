/** Services that a type belongs to: those whose operations send or return it, or something that holds it. */
import { find, type Slot } from "./slot.ts"

/** Types that everything holds, such as an access right, belong to no service; the walk ends when that is clear. */
const manyOwners = 200

/** Services by name, without the `_Agent` of their folders: `Archive`, `List_Category`. */
export function listReachingServices(slot: Slot): ReadonlySet<string> {
  const services = new Set<string>()
  const seen = new Set<Slot>([find(slot)])
  for (const current of seen) {
    if (seen.size > manyOwners) return new Set()
    for (const place of current.places) {
      if (place.kind === "body") services.add(place.service.replace(/_Agent$/, ""))
      else seen.add(find(place.owner))
    }
  }
  return services
}

/** Services of the operations that have the slot as a body. */
export function listServices({ places }: Slot): readonly string[] {
  return places.flatMap((place) => (place.kind === "body" ? place.service : []))
}
