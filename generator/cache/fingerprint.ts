import { createHash } from "node:crypto"

/**
 * Hash a list of texts.
 *
 * @returns SHA-256 in hexadecimal; differs when the texts differ or are split differently.
 */
export function fingerprint(parts: Iterable<string>): string {
  const hash = createHash("sha256")
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest("hex")
}
