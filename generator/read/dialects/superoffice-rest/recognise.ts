import type { Recognition } from "../../dialect.ts"
import type { Page } from "../../pages/page.ts"

/** What a page is in this dialect, told from cheap signs. */
export type Kind = "operation" | "index" | "prose" | "sample" | "none"

/**
 * Tell what a page is from its path, its front matter and its first fence, without reading the rest.
 *
 * @returns The kind, how sure it is, and what is missing or present, in words that follow "the nearest is X, but".
 */
export function classify(page: Page): Recognition & { readonly kind: Kind } {
  const text = page.text
  if (/^\s*(?:<!--[^>]{0,400}-->\s*)?```http[!_]/.test(text))
    return { kind: "sample", score: 0.9, reason: "it is a sample message" }
  const fence = /^ {0,3}```http[ \t]*\r?\n([^\r\n]*)/im.exec(text)?.[1]
  if (fence !== undefined && /^\s*[A-Z]{3,8}\s+\//.test(fence)) return classifyOperation(page)
  if (isIndex(page)) return classifyIndex(text, fence)
  return classifyRest(page, fence)
}

function isIndex(page: Page): boolean {
  return /(?:^|\/)index\.md$/i.test(page.path)
}

function classifyOperation(page: Page): Recognition & { readonly kind: Kind } {
  const signs = countSigns(page.text)
  const score = Math.min(1, 0.5 + 0.1 * signs)
  return { kind: "operation", score, reason: "it has an `http` fence with a method and a path" }
}

/** Headings that only this dialect's pages have; their wording is the same in all revisions. */
function countSigns(text: string): number {
  const signs = [
    /^(?:u?id): v\d/im,
    /^#+ Request Headers/im,
    /^#+ Response\s*:/im,
    /^(?:#+ )?Response body\s*:/im,
    /^```http!/m,
  ]
  return signs.filter((sign) => sign.test(text)).length
}

function classifyIndex(text: string, fence: string | undefined): Recognition & { readonly kind: Kind } {
  if (fence !== undefined && /^\s*\/api\//.test(fence))
    return { kind: "index", score: 1, reason: "it is an index" }
  const links = /\]\((?:[\w./-]{0,200}\/)?v1\w{1,200}\.md\)/.test(text)
  if (links) return { kind: "index", score: 0.8, reason: "it links to pages of operations" }
  if (/\/api\/v\d|\bREST(?:ful)?\b.{0,40}\bAPI\b|\bWebAPI\b/i.test(text)) {
    return { kind: "prose", score: 0.6, reason: "it introduces a REST API" }
  }
  return { kind: "none", score: 0.2, reason: "it is an index that lists no operation pages" }
}

function classifyRest(page: Page, fence: string | undefined): Recognition & { readonly kind: Kind } {
  const looksRight = /(?:^|\/)v\d[^\W_]*_\w+\.md$/i.test(page.path) || countSigns(page.text) >= 2
  const missing =
    fence === undefined
      ? "it has no `http` fence with a method and a path"
      : `its first \`http\` fence holds no method and path but \`${fence.trim().slice(0, 60)}\``
  if (looksRight) return { kind: "operation", score: 0.7, reason: missing }
  return { kind: "none", score: fence === undefined ? 0.1 : 0.3, reason: missing }
}
