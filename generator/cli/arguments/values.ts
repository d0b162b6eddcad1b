import { InvalidArgumentError } from "commander"
import { packageKinds } from "../config/config.ts"
import type { PackageKind } from "../config/config.ts"
import { isFileStem, isPackageName } from "../config/names.ts"
import type { ChangeClass } from "../../diff/change.ts"

export function parseWorkers(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > 64) {
    throw new InvalidArgumentError("give a whole number from 1 to 64.")
  }
  return count
}

export function parsePort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError("give a whole number from 0 to 65535.")
  }
  return port
}

export function parseKinds(text: string): readonly PackageKind[] {
  return text.split(",").map((word) => {
    const kind = packageKinds.find((known) => known === word.trim())
    if (kind === undefined)
      throw new InvalidArgumentError(`\`${word}\` is none of ${packageKinds.join(", ")}.`)
    return kind
  })
}

export function parseChangeClass(text: string): ChangeClass {
  if (text === "breaking" || text === "additive" || text === "patch") return text
  throw new InvalidArgumentError("give breaking, additive or patch.")
}

export function parsePackageName(text: string): string {
  if (isPackageName(text)) return text
  throw new InvalidArgumentError("give an npm name such as @acme/superoffice, in lower case.")
}

export function parseApiName(text: string): string {
  if (isFileStem(text)) return text
  throw new InvalidArgumentError("give a name of letters, digits, `.`, `_` and `-`.")
}
