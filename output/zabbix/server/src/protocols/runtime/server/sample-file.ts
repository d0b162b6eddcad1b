/** Images of one pixel, the smallest of their kinds that viewers take, in base64. */
const pixels: Readonly<Record<string, string>> = {
  "image/bmp": "Qk06AAAAAAAAADYAAAAoAAAAAQAAAAEAAAABABgAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAA////AA==",
  "image/gif": "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
  "image/jpeg":
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=",
  "image/png": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNgYAAAAAMAASsJTYQAAAAASUVORK5CYII=",
  "image/tiff":
    "SUkqAAoAAAD/AAgAAAEDAAEAAAABAAAAAQEDAAEAAAABAAAAAgEDAAEAAAAIAAAAAwEDAAEAAAABAAAABgEDAAEAAAABAAAAEQEEAAEAAAAIAAAAFgEDAAEAAAABAAAAFwEEAAEAAAABAAAAAAAAAA==",
}

/** A file of a media type: an image is one, of anything else there is a line of text. */
export function sampleFile(mediaType: string): Uint8Array {
  const type = mediaType.toLowerCase().replace(/;.*/s, "").trimEnd()
  const pixel = Object.hasOwn(pixels, type) ? pixels[type] : undefined
  if (pixel === undefined) return new TextEncoder().encode("sample file")
  return Uint8Array.from(atob(pixel), (character) => character.charCodeAt(0))
}
