import type { OperationEntry } from "../../../runtime/server/operation.js"

/** Where the operations of an API lie, by path segment. */
export interface PathTree {
  /** Operations whose template fits, by method in upper case; the values of the template's parameters in order. */
  find(path: string): PathMatch | undefined
}

export interface PathMatch {
  readonly byMethod: ReadonlyMap<string, readonly TemplateOperation[]>
  /** Still percent-encoded. */
  readonly values: readonly string[]
}

/** Several share a place when their templates differ in parameter names only. */
export interface TemplateOperation {
  readonly entry: OperationEntry
  /** Names of the template's parameters, in order. */
  readonly names: readonly string[]
}

interface Node {
  readonly literals: Map<string, Node>
  /** The same by lower case: some servers do not mind, so some callers do not either. */
  readonly folded: Map<string, Node>
  /** Segments that are a parameter (`{id}`) or hold some (`{name}.{extension}`); those with more text first. */
  readonly patterns: Pattern[]
  readonly byMethod: Map<string, TemplateOperation[]>
}

interface Pattern {
  /** The segment with its parameters' names taken out: `{}.{}`. */
  readonly shape: string
  /** The text before, between and behind the parameters; one more than there are parameters. */
  readonly texts: readonly string[]
  readonly node: Node
}

/** Build the tree of all templates. */
export function createPathTree(entries: readonly OperationEntry[]): PathTree {
  const root = createNode()
  for (const entry of entries) addEntry(root, entry)
  // Paths without parameters, most of an RPC-like API, are found at once.
  const known = new Map<string, PathMatch | undefined>()
  for (const { wire } of entries) {
    const { path = "/" } = wire
    if (!/[{%]/.test(path)) known.set(path, findNode(root, splitPath(path), 0, []))
  }
  return { find: (path) => known.get(path) ?? findNode(root, splitPath(path), 0, []) }
}

function createNode(): Node {
  return { literals: new Map(), folded: new Map(), patterns: [], byMethod: new Map() }
}

function addEntry(root: Node, entry: OperationEntry): void {
  const { method = "get", path = "/" } = entry.wire
  let node = root
  const names: string[] = []
  for (const segment of splitPath(path)) {
    node = segment.includes("{") ? addPattern(node, segment, names) : addLiteral(node, segment)
  }
  const key = method.toUpperCase()
  const siblings = node.byMethod.get(key)
  if (siblings === undefined) node.byMethod.set(key, [{ entry, names }])
  else siblings.push({ entry, names })
}

function addLiteral(parent: Node, segment: string): Node {
  const key = decodeSegment(segment) ?? segment
  const node = parent.literals.get(key) ?? createNode()
  parent.literals.set(key, node)
  if (!parent.folded.has(key.toLowerCase())) parent.folded.set(key.toLowerCase(), node)
  return node
}

function addPattern(parent: Node, segment: string, names: string[]): Node {
  for (const [, name = ""] of segment.matchAll(/\{([^{}]*)\}/g)) names.push(name)
  const shape = segment.replaceAll(/\{[^{}]*\}/g, "{}")
  const known = parent.patterns.find((pattern) => pattern.shape === shape)
  if (known !== undefined) return known.node
  const pattern: Pattern = { shape, texts: shape.split("{}"), node: createNode() }
  parent.patterns.push(pattern)
  parent.patterns.sort((a, b) => b.shape.length - a.shape.length)
  return pattern.node
}

/**
 * The parameters' values when the segment fits, each of one character at least and as short as it can be. Not a regular
 * expression: several lazy groups in a row take a power of the segment's length, and callers choose the segment.
 */
function matchSegment(texts: readonly string[], segment: string): readonly string[] | undefined {
  const [first = "", ...others] = texts
  const last = others.pop() ?? ""
  if (!segment.startsWith(first) || !segment.endsWith(last)) return undefined
  const end = segment.length - last.length
  const values: string[] = []
  let start = first.length
  for (const text of others) {
    const found = segment.indexOf(text, start + 1)
    if (found === -1) return undefined
    values.push(segment.slice(start, found))
    start = found + text.length
  }
  return start < end ? [...values, segment.slice(start, end)] : undefined
}

/** Without the slashes around it; a path of nothing but slashes has no segments. */
function splitPath(path: string): readonly string[] {
  return path.split("/").filter((segment) => segment !== "")
}

/**
 * Text before parameters, as OpenAPI asks: `/User/default` before `/User/{id}`. The way is taken back when it leads
 * nowhere, so the depth of the templates bounds the work, not the length of what was sent.
 */
function findNode(
  node: Node,
  segments: readonly string[],
  index: number,
  values: readonly string[],
): PathMatch | undefined {
  const segment = segments[index]
  if (segment === undefined) return node.byMethod.size === 0 ? undefined : { byMethod: node.byMethod, values }
  const text = decodeSegment(segment) ?? segment
  const literal = node.literals.get(text) ?? node.folded.get(text.toLowerCase())
  const found = literal && findNode(literal, segments, index + 1, values)
  if (found !== undefined) return found
  for (const { texts, node: next } of node.patterns) {
    const own = matchSegment(texts, segment)
    const match = own && findNode(next, segments, index + 1, [...values, ...own])
    if (match) return match
  }
  return undefined
}

/** Percent-decoded; `undefined` when the escapes are no UTF-8. */
export function decodeSegment(segment: string): string | undefined {
  if (!segment.includes("%")) return segment
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
