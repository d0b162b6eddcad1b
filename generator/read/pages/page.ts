/** A file of the input, decoded, with nothing of it interpreted. */
export interface Page {
  /** Forward slashes, relative to the build's root; what diagnostics print. */
  readonly path: string
  /** Forward slashes, relative to the folder that was asked for; what dialects look at. */
  readonly pathInFolder: string
  /** Text without byte order mark; line ends as in the file. */
  readonly text: string
  /** Texts that the page's includes name, resolved, by the include's path as written. */
  readonly includes: ReadonlyMap<string, IncludedText>
}

export interface IncludedText {
  /** Same base as `Page.path`. */
  readonly path: string
  readonly text: string
}
