const named: Readonly<Record<string, string | undefined>> = Object.assign(
  Object.create(null) as Record<string, string>,
  {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
  },
)

/**
 * Read a character reference.
 *
 * @param whole - The reference as printed; given back when it means nothing.
 * @param entity - What stands between the signs: `lt`, `#65`, `#x42`.
 */
export function decodeEntity(whole: string, entity: string): string {
  if (!entity.startsWith("#")) return named[entity.toLowerCase()] ?? whole
  const code = /^#x/i.test(entity)
    ? Number.parseInt(entity.slice(2), 16)
    : Number.parseInt(entity.slice(1), 10)
  return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : whole
}
