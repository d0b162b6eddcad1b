/** Names that end in paths and manifests, on the command line as in the config. */

/** Whether a text can name a document and its folder of packages. */
export function isFileStem(text: string): boolean {
  return /^[A-Za-z\d][\w.-]*$/.test(text)
}

/** @see https://docs.npmjs.com/cli/configuring-npm/package-json#name */
export function isPackageName(text: string): boolean {
  // The others of the family add up to nine characters, and npm takes 214.
  return text.length <= 205 && /^(?:@[a-z\d-][a-z\d._-]*\/)?[a-z\d-][a-z\d._-]*$/.test(text)
}

export function isScope(text: string): boolean {
  return /^@[a-z\d][a-z\d._-]*$/.test(text)
}
