import { createHash } from "node:crypto"

/** SHA-256, base64url. */
export function hashText(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("base64url")
}

/** Hash of a value's JSON, worked out once for each object. */
export type HashValue = (value: object) => string

export function createHashValue(): HashValue {
  const known = new WeakMap<object, string>()
  return (value) => {
    let hash = known.get(value)
    if (hash === undefined) known.set(value, (hash = hashText(JSON.stringify(value))))
    return hash
  }
}
