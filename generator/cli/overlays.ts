import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join, relative, resolve } from "node:path"
import { outcome } from "../contract/index.ts"
import type { Diagnostic, Outcome } from "../contract/index.ts"
import type { OverlayText } from "../model/index.ts"
import type { ApiConfig } from "./config/config.ts"
import { report } from "./diagnostics.ts"
import type { Project } from "./project.ts"

/**
 * Read the overlays that a configuration lists; all of `overlays/` beside the documents when it lists none.
 *
 * @remarks Diagnostics: `cli/missing-document`.
 */
export function loadOverlays({ overlays }: ApiConfig, project: Project): Outcome<readonly OverlayText[]> {
  const texts: OverlayText[] = []
  const diagnostics: Diagnostic[] = []
  for (const path of overlays ?? listOverlays(project)) {
    const file = resolve(project.root, path)
    if (statSync(file, { throwIfNoEntry: false })?.isFile() === true)
      texts.push({ path, text: readFileSync(file, "utf8") })
    else diagnostics.push(report("cli/missing-document", `there is no overlay \`${path}\``))
  }
  return outcome(texts, diagnostics)
}

/** In order of code units, with forward slashes, relative to the root. */
function listOverlays({ root, specFolder }: Project): readonly string[] {
  const folder = join(specFolder, "overlays")
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => /\.(json|ya?ml)$/.test(name))
  return names.toSorted().map((name) => relative(root, join(folder, name)).replaceAll("\\", "/"))
}
