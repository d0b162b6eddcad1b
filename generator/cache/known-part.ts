import type { Diagnostic } from "../contract/index.ts"
import { outcome } from "../contract/index.ts"
import { hashText } from "../emit/hash.ts"
import type { MadePart, PartIdentity, RememberPart } from "../emit/remember.ts"

/** What a part was made from, and what was made: not the texts, which stand on disk. Plain data. */
export interface KnownPart {
  readonly inputs: string
  readonly reads: readonly string[]
  /** Hash of what the reads stood for. */
  readonly read: string
  /** Paths and hashes. */
  readonly files: readonly (readonly [path: string, hash: string])[]
  readonly diagnostics: readonly Diagnostic[]
}

export type NamedPart = readonly [name: string, part: KnownPart]

/** What there is to know of a part that was made. */
export function describePart(part: PartIdentity, { files, diagnostics, reads }: MadePart): KnownPart {
  return {
    inputs: part.inputs,
    reads,
    read: hashReads(reads, part),
    files: files.map(({ path, text, hash = hashText(text) }) => [path, hash]),
    diagnostics,
  }
}

/** Whether a part that was made earlier would be the same now. */
export function isSamePart({ inputs, reads, read }: KnownPart, part: PartIdentity): boolean {
  return inputs === part.inputs && read === hashReads(reads, part)
}

function hashReads(reads: readonly string[], { hashRead }: PartIdentity): string {
  return hashText(JSON.stringify(reads.map(hashRead)))
}

/** Has all parts made and notes what there is to know of them, for a thread that remembers nothing itself. */
export function recordParts(): { readonly remember: RememberPart; readonly parts: readonly NamedPart[] } {
  const parts: NamedPart[] = []
  return {
    parts,
    async remember(part, make) {
      const made = await make()
      parts.push([part.name, describePart(part, made)])
      return outcome(made.files, made.diagnostics)
    },
  }
}
