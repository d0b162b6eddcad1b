import { createRequire } from "node:module"

const require = createRequire(import.meta.url)

/** The YAML parser. Most pages and projects need none, and it takes as long to load as a build that has nothing to do. */
export function loadYaml(): typeof import("yaml") {
  return require("yaml") as typeof import("yaml")
}
