/** Files that every package carries beside its code. */
import { hiddenCharacters } from "../../contract/index.ts"
import type { GeneratedFile } from "../file.ts"
import type { Api } from "../services/service.ts"
import { packageLicense, packageVersion } from "./manifest.ts"
import { packageName, type NamedPlanOptions } from "./options.ts"

export function planTexts(kind: string, api: Api, options: NamedPlanOptions): readonly GeneratedFile[] {
  return [
    { path: "LICENSE", text: printLicense(packageLicense(api, options), packageName(kind, options)) },
    { path: "CHANGELOG.md", text: printChangelog(kind, api, options) },
  ]
}

function printChangelog(kind: string, api: Api, options: NamedPlanOptions): string {
  return `# Changelog of ${packageName(kind, options)}\n\n${options.changelog ?? printFirstSection(api, options)}`
}

function printFirstSection(api: Api, options: NamedPlanOptions): string {
  const count = api.services.reduce((sum, { operations }) => sum + operations.length, 0)
  return `## ${packageVersion(api, options)}

Made from ${oneLine(api.title)} ${oneLine(api.version)}: ${count} operations in ${api.services.length} services.
`
}

/** Titles are text of pages; in Markdown they must stay in their line. */
export function oneLine(text: string): string {
  const visible = text
    // oxlint-disable-next-line no-control-regex
    .replace(/[\s<>\u0000-\u001f\u007f-\u009f]+/g, " ")
    .replace(hiddenCharacters, "")
  return visible.replace(/\]\((?!https?:\/\/)/g, "] (").trim()
}

function printLicense(license: string, name: string): string {
  if (license === "MIT") return mit.replace("HOLDER", `the publishers of ${name}`)
  return license === "UNLICENSED"
    ? `All rights reserved. ${name} may be used by those its publishers allow to.\n`
    : `${name} is licensed under ${oneLine(license)}; see https://spdx.org/licenses/ for the text.\n`
}

const mit = `MIT License

Copyright (c) HOLDER

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`
