import type { Members, Operation } from "./call.js"

/** Put members of the input into headers. */
export function pickHeaders(members: Members, { headers }: Operation): Record<string, string> {
  const picked: Record<string, string> = {}
  for (const name in headers) {
    if (Object.hasOwn(members, name) && members[name] != null)
      picked[headers[name] ?? name] = String(members[name])
  }
  return picked
}
