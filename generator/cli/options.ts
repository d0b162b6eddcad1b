import type { PackageKind } from "./config/config.ts"

/** How diagnostics leave the program. */
export type ReportFormat = "pretty" | "json" | "sarif" | "github"

export const reportFormats: readonly ReportFormat[] = ["pretty", "json", "sarif", "github"]

/** Flags that every command with diagnostics takes. */
export interface CommonOptions {
  readonly format: ReportFormat
  readonly all?: boolean
  readonly color: boolean
  /** `false` for `--no-cache`, a folder for `--cache DIR`, `true` when neither is given. */
  readonly cache: string | boolean
  readonly workers?: number
}

/** Flags of the commands that read pages or make packages; each command declares those that it takes. */
export interface BuildOptions extends CommonOptions {
  readonly config?: string
  readonly dialect?: string
  readonly api?: string
  readonly sources: boolean
  readonly name?: string
  readonly only?: readonly PackageKind[]
  readonly output?: string
  readonly bump?: boolean
}
