import type { MarkdownPage } from "../../markdown/markdown-page.ts"
import { proseOf } from "../../markdown/sections.ts"

/** Where a service lives, as its pages print it in bold: `**Remote/Services86/User.svc**`. */
export interface PageAddress {
  /** `/Remote/Services86/User.svc` */
  readonly path: string
  /** `Services86` */
  readonly version: string
  /** `User` */
  readonly service: string
}

export function readAddress(page: MarkdownPage): PageAddress | undefined {
  for (const prose of proseOf(page.blocks)) {
    const found = /\*\*\/?((?:[\w.-]+\/)*([\w.-]+)\/([\w.-]+)\.svc)\*\*/.exec(prose.text)
    if (found !== null) return { path: `/${found[1]}`, version: found[2] ?? "", service: found[3] ?? "" }
  }
  return undefined
}
