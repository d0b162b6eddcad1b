import type { Change, ChangeClass } from "./change.ts"

export type Bump = "major" | "minor" | "patch" | "none"

const bumps: Readonly<Record<ChangeClass, Bump>> = { breaking: "major", additive: "minor", patch: "patch" }

/** The part of the version that the heaviest change raises; changes come heaviest first. */
export function bumpFor(changes: readonly Change[]): Bump {
  const [heaviest] = changes
  return heaviest === undefined ? "none" : bumps[heaviest.class]
}

/**
 * Raise a version.
 *
 * @remarks Before 1.0.0 a breaking change raises the minor part and everything else the patch part, as `^0.1.0`
 *   expects. A prerelease suffix is dropped.
 * @see https://semver.org
 */
export function raiseVersion(version: string, bump: Bump): string {
  const [major = 0, minor = 0, patch = 0] = version.split(/[-+]/)[0]?.split(".").map(Number) ?? []
  if (bump === "none") return version
  if (major === 0) return bump === "major" ? `0.${minor + 1}.0` : `0.${minor}.${patch + 1}`
  if (bump === "major") return `${major + 1}.0.0`
  return bump === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`
}
