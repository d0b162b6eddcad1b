import { InvalidArgumentError } from "commander"
import type { ChangeClass } from "../../diff/change.ts"

const packageKinds = ["client", "server", "fixtures"]

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

export function parseKinds(text: string): readonly string[] {
  const kinds = text.split(",").map((kind) => kind.trim())
  const strange = kinds.find((kind) => !packageKinds.includes(kind))
  if (strange !== undefined) {
    throw new InvalidArgumentError(`\`${strange}\` is none of ${packageKinds.join(", ")}.`)
  }
  return kinds
}

export function parseChangeClass(text: string): ChangeClass {
  if (text === "breaking" || text === "additive" || text === "patch") return text
  throw new InvalidArgumentError("give breaking, additive or patch.")
}
