import { outcome, type Diagnostic, type Outcome } from "../contract/index.ts"
import type { GeneratedFile } from "./file.ts"

/** What tells whether a part of a package is still the same. */
export interface PartIdentity {
  /** The same from build to build: `client service user-agent`. */
  readonly name: string
  /** Hash of what it is made from beside what was read. */
  readonly inputs: string
  /** Hash of what a note of `Reads` stands for, as it is now. */
  readonly hashRead: (read: string) => string
}

export interface MadePart {
  /** Each with its hash. */
  readonly files: readonly GeneratedFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** Notes of what was read, sorted; see `Reads`. */
  readonly reads: readonly string[]
}

/** Takes a part from an earlier build, or has it made. */
export type RememberPart = (
  part: PartIdentity,
  make: () => Promise<MadePart>,
) => Promise<Outcome<readonly GeneratedFile[]>>

/** For builds that remember nothing. */
export const makeAlways: RememberPart = async (_part, make) => {
  const { files, diagnostics } = await make()
  return outcome(files, diagnostics)
}
