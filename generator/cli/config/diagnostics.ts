import { createReporter } from "../../contract/index.ts"
import type { DiagnosticCatalogue } from "../../contract/index.ts"

export const configDiagnostics = {
  "config/missing-file": {
    severity: "error",
    title: "The config file does not exist",
    explanation:
      "`--config FILE` names a file that is not there. The path is relative to the working folder.",
    hint: "check the path, or run `pagewright init` to write a config",
  },
  "config/cannot-load": {
    severity: "error",
    title: "The config file cannot be loaded",
    explanation:
      "The file does not parse, imports something that is not installed, or throws while it runs. The message is the error's own, the place is where the file threw, as far as the error tells.",
    hint: "correct the config file; `node --import jiti/register FILE` runs it on its own",
  },
  "config/invalid": {
    severity: "error",
    title: "The config does not have the expected shape",
    explanation:
      "A config is an object `{ apis: [{ name, pages, ... }], spec?, output?, dialects? }`, the default export of the file. The message names the member that does not fit and what belongs there.",
    hint: "compare the config with the example in the README; `satisfies Config` in a TypeScript config shows mistakes in the editor",
  },
  "config/unknown-member": {
    severity: "error",
    title: "The config holds a member that pagewright does not know",
    explanation:
      "Members that nobody reads are mistakes more often than not, such as a misspelt name whose setting would silently have no effect.",
    hint: "remove the member, or spell it as the README does",
  },
} as const satisfies DiagnosticCatalogue

export const report = createReporter(configDiagnostics)
