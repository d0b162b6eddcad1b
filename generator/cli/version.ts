import { readFileSync } from "node:fs"
import { ownFile } from "../contract/own-files.ts"

/** Version of the installed pagewright, such as `0.1.0`. */
export function toolVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(ownFile("package.json"), "utf8"))
  if (typeof manifest === "object" && manifest !== null && "version" in manifest)
    return String(manifest.version)
  throw new Error("package.json of pagewright holds no version")
}
