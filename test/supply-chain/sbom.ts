/** The part of a `package-lock.json` (version 3) that is read here. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

export interface LockedPackage {
  readonly version?: string
  readonly integrity?: string
  readonly optional?: boolean
  readonly license?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
}

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/**
 * Describe what a package brings along, as a CycloneDX 1.6 bill of materials. Versions and hashes are those of the
 * lockfile, which the package's tests ran with. No date and no random serial number: the same input, the same text.
 *
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export function writeBill(manifest: Manifest, lockfile: Lockfile): object {
  const components = new Map<string, object>()
  const dependencies = new Map<string, readonly string[]>()
  const visit = (place: string, names: readonly string[]): readonly string[] =>
    names.map((name) => {
      const found = resolve(lockfile, place, name)
      const locked = lockfile.packages[found] ?? {}
      const reference = purlOf(name, locked.version ?? "")
      if (components.has(reference)) return reference
      components.set(reference, describe(name, locked, reference))
      dependencies.set(reference, visit(found, Object.keys(locked.dependencies ?? {})))
      return reference
    })
  const own = purlOf(manifest.name, manifest.version)
  const direct = visit("", Object.keys(manifest.dependencies ?? {}))
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        type: "library",
        "bom-ref": own,
        name: manifest.name,
        version: manifest.version,
        purl: own,
      },
    },
    components: [...components].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, component]) => component),
    dependencies: [[own, direct] as const, ...dependencies].map(([ref, dependsOn]) => ({ ref, dependsOn })),
  }
}

/** Where Node finds a package: beside the one that asks, or in a folder above. */
function resolve(lockfile: Lockfile, place: string, name: string): string {
  for (let from = place; ; from = from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/")))) {
    const candidate = `${from === "" ? "" : `${from}/`}node_modules/${name}`
    if (lockfile.packages[candidate] !== undefined) return candidate
    if (from === "") throw new Error(`the lockfile holds no ${name}`)
  }
}

function describe(name: string, { version, integrity, license }: LockedPackage, reference: string): object {
  const [algorithm, hash] = (integrity ?? "").split("-")
  return {
    type: "library",
    "bom-ref": reference,
    name,
    version,
    purl: reference,
    ...(license === undefined ? {} : { licenses: [describeLicense(license)] }),
    ...(algorithm === "sha512" && hash !== undefined
      ? { hashes: [{ alg: "SHA-512", content: Buffer.from(hash, "base64").toString("hex") }] }
      : {}),
  }
}

/** CycloneDX tells the name of a licence from a choice such as `(MIT OR CC0-1.0)`. */
function describeLicense(license: string): object {
  return license.includes(" ") ? { expression: license } : { license: { id: license } }
}

function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`
}
