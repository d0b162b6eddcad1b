import { decode, encode, type SourceMapSegment } from "@jridgewell/sourcemap-codec"

/**
 * Keep what debuggers and stack traces need of a script's map: where each line of the source begins. A segment for
 * every token would weigh more than the script when it is packed.
 */
export function mapLines(mappings: string): string {
  return encode(
    decode(mappings).map((segments) =>
      segments.filter((segment, index) => segment[2] !== segments[index - 1]?.[2]),
    ),
  )
}

/**
 * Keep what "go to definition" needs of a declaration file's map: the names it declares and their members.
 *
 * @param code - The declarations as they were printed, indented by tabs; the map is for {@link indentAsSource} of them.
 */
export function mapNames(mappings: string, code: string): string {
  const lines = code.split("\n")
  return encode(decode(mappings).map((segments, index) => keepName(segments, lines[index] ?? "")))
}

const beforeName =
  /^(?:export )?(?:declare )?(?:abstract )?(?:class|const|function|interface|type) |^\s+(?:static )?(?:readonly )?/

function keepName(segments: readonly SourceMapSegment[], line: string): SourceMapSegment[] {
  const place = beforeName.exec(line)?.[0].length
  const named = segments.find(([column]) => column === place)
  if (named === undefined || named.length === 1) return []
  const [column, ...source] = named
  return [[column + countTabs(line), ...source] as SourceMapSegment]
}

/**
 * Indent declarations as their source is, by two blanks, with the stars of a comment below each other. The two stand
 * side by side in a package, where text that is equal is packed once.
 */
export function indentAsSource(code: string): string {
  return code
    .split("\n")
    .map((line) => {
      const tabs = countTabs(line)
      return `${"  ".repeat(tabs)}${line[tabs] === "*" ? " " : ""}${line.slice(tabs)}`
    })
    .join("\n")
}

function countTabs(line: string): number {
  return line.length - line.replace(/^\t+/, "").length
}
