// `npm run sbom`: bills of materials of the toolchain, by npm itself, and of every generated package.
import { spawnSync } from "node:child_process"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { globSync } from "tinyglobby"
import { type Lockfile, type Manifest, writeBill } from "./sbom.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const folder = join(root, "test/artefacts/sbom")
mkdirSync(folder, { recursive: true })

const options = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only", "--omit", "dev"]
const { status, stdout, stderr } = spawnSync("npm", options, { cwd: root, encoding: "utf8" })
if (status !== 0) throw new Error(stderr)
writeFileSync(join(folder, "pagewright.cdx.json"), stdout)

const lockfile = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lockfile
const manifests = globSync("output/*/*/package.json", { cwd: root }).sort()
for (const path of manifests) {
  const manifest = JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest
  const [, api, kind] = path.split("/")
  writeFileSync(
    join(folder, `${api}-${kind}.cdx.json`),
    `${JSON.stringify(writeBill(manifest, lockfile), undefined, 2)}\n`,
  )
}
console.log(`wrote ${manifests.length + 1} bills to test/artefacts/sbom`)
