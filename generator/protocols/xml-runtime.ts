/** Folder of the XML reader that several protocols share, below `generator/protocols`. */
export const xmlRuntime = "runtime/xml"

/** Its modules, for packages that list what they carry. */
export const xmlRuntimeFiles: readonly string[] = [
  "decode-xml",
  "read-xml",
  "xml-element",
  "xml-error",
  "xml-names",
  "xml-text",
].map((name) => `${xmlRuntime}/${name}.ts`)
