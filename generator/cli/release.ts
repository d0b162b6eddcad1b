import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { mendDocument } from "../contract/index.ts"
import type { OpenApiDocument } from "../contract/index.ts"
import { bumpFor, raiseVersion } from "../diff/bump.ts"
import { printMarkdown } from "../diff/print-markdown.ts"
import { compareWithSymbols } from "./changes.ts"
import { UsageError } from "./io.ts"
import type { MadeDocument } from "./make-documents.ts"
import type { Project } from "./project.ts"

/** Version of the packages of one document, and what their changelogs say. */
export interface Release {
  readonly version?: string
  /** Sections, newest first; absent before the first bump. */
  readonly changelog?: string
}

/** The release that stands in a folder of packages; a version that was raised stays until it is raised again. */
export function readRelease(folder: string): Release {
  const version = readVersion(join(folder, "client/package.json"))
  const sections = readSections(join(folder, "client/CHANGELOG.md"))
  const isRaised = (sections?.match(/^## /gm) ?? []).length > 1
  return {
    ...(version === undefined ? {} : { version }),
    ...(sections === undefined || !isRaised ? {} : { changelog: sections }),
  }
}

/**
 * Raise the versions of documents by what has changed since they were written to disk.
 *
 * @returns Releases by document, of those that have changed.
 */
export function raiseReleases(
  documents: readonly MadeDocument[],
  project: Project,
): ReadonlyMap<string, Release> {
  return new Map(
    documents.flatMap((made) => {
      const release = raiseRelease(made, project)
      return release === undefined ? [] : [[made.name, release] as const]
    }),
  )
}

function raiseRelease({ name, document, api }: MadeDocument, project: Project): Release | undefined {
  const file = join(project.specFolder, `${name}.openapi.json`)
  const folder = join(project.outputFolder, name)
  const current = readVersion(join(folder, "client/package.json"))
  if (!existsSync(file) || current === undefined) return undefined
  const changes = compareWithSymbols(readBefore(file), document)
  const bump = bumpFor(changes)
  if (bump === "none") return undefined
  if (api.packages?.version !== undefined) {
    throw new UsageError(
      `the config fixes the version of \`${name}\`: remove \`packages.version\` to let \`--bump\` raise it, or raise it there (${bump})`,
    )
  }
  const version = raiseVersion(current, bump)
  const older = readSections(join(folder, "client/CHANGELOG.md")) ?? ""
  return { version, changelog: `## ${version}\n\n${printMarkdown(changes, 3)}\n${older}` }
}

function readBefore(file: string): OpenApiDocument {
  try {
    return mendDocument(JSON.parse(readFileSync(file, "utf8"))).value
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(
      `\`${file}\` cannot be compared with: ${reason}; build without \`--bump\`, or restore it`,
    )
  }
}

function readVersion(file: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, "utf8"))
    return typeof manifest === "object" && manifest !== null && "version" in manifest
      ? String(manifest.version)
      : undefined
  } catch {
    return undefined
  }
}

/** What stands below a changelog's title. */
function readSections(file: string): string | undefined {
  if (!existsSync(file)) return undefined
  const text = readFileSync(file, "utf8")
  const start = text.search(/^## /m)
  return start === -1 ? undefined : text.slice(start)
}
