/** Somebody has saved a page between two looks at it. */
export class ChangedPageError extends Error {
  override readonly name = "ChangedPageError"
}
