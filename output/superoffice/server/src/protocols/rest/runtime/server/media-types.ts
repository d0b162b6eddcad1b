/** Media types as a server meets them in Accept and Content-Type. */

/** Lower case, parameters cut off: `application/json; charset=utf-8` is `application/json`. */
export function bareType(mediaType: string): string {
  const semicolon = mediaType.indexOf(";")
  return (semicolon < 0 ? mediaType : mediaType.slice(0, semicolon)).trim().toLowerCase()
}

export function isJsonType(mediaType: string): boolean {
  return /^[^;]*[/+]json\s*(;|$)/i.test(mediaType)
}

export function isXmlType(mediaType: string): boolean {
  return /^[^;]*[/+]xml\s*(;|$)/i.test(mediaType)
}

/** The `charset` parameter, when there is one. */
export function charsetOf(mediaType: string): string | undefined {
  return /;\s*charset\s*=\s*("?)([^";\s]+)\1/i.exec(mediaType)?.[2]
}

interface Range {
  readonly type: string
  readonly quality: number
}

/**
 * Choose among the documented types what an Accept header likes best.
 *
 * @returns `undefined` when none is acceptable. Without a header, or among equals, JSON comes before the others.
 */
export function negotiate(accept: string | undefined, documented: readonly string[]): string | undefined {
  const preferred = [...documented].sort((a, b) => Number(isJsonType(b)) - Number(isJsonType(a)))
  if (accept === undefined || accept.trim() === "") return preferred[0]
  const ranges = accept.slice(0, 4096).split(",").slice(0, 64).map(readRange)
  let best: string | undefined
  let bestQuality = 0
  for (const type of preferred) {
    const quality = qualityOf(bareType(type), ranges)
    if (quality > bestQuality) {
      best = type
      bestQuality = quality
    }
  }
  return best
}

function readRange(text: string): Range {
  const quality = /;\s*q=([01](?:\.\d{0,3})?)\s*(?:;|$)/i.exec(text)?.[1]
  return { type: bareType(text), quality: quality === undefined ? 1 : Number(quality) }
}

/** The most exact range decides: `text/xml;q=0` shuts out what `text/*` would let in. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const family = `${type.slice(0, type.indexOf("/"))}/*`
  const exact = ranges.find((range) => range.type === type) ?? ranges.find((range) => range.type === family)
  return (exact ?? ranges.find((range) => range.type === "*/*" || range.type === "*"))?.quality ?? 0
}
