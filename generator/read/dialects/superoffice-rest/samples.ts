import type { Json } from "../../../contract/index.ts"
import type { SampleFact } from "../../facts.ts"
import { type Fence, fencesOf, type Message, readMessage } from "../../markdown/parts.ts"
import { type Context, reportAt } from "./context.ts"
import type { Layout } from "./layout.ts"

/**
 * Read the sample messages of a page: fences `http!` (requests) and `http_` (responses), wherever they stand.
 *
 * @remarks
 * Diagnostics: `superoffice-rest/unreadable-sample`. The first request belongs to the first response, and so on; the
 * pairs are called `sample`, `sample-2` ...
 */
export function readSamples(context: Context, layout: Layout): readonly SampleFact[] {
  const counts = { request: 0, response: 0 }
  return fencesOf(context.page.blocks).flatMap((fence) => {
    const message = readMessage(fence)
    const side = sideOf(fence, message, layout)
    if (side === undefined) return []
    counts[side] += 1
    const name = counts[side] === 1 ? "sample" : `sample-${counts[side]}`
    return [readSample(context, fence, message, side, name)]
  })
}

function sideOf(fence: Fence, message: Message, layout: Layout): "request" | "response" | undefined {
  const info = fence.info.toLowerCase()
  if (info === "http!") return "request"
  if (info === "http_") return "response"
  if (!layout.samples.includes(fence)) return undefined
  if (/^HTTP\/\d/.test(message.startLine)) return "response"
  return /^[A-Z]{3,8} \S/.test(message.startLine) ? "request" : undefined
}

function readSample(
  context: Context,
  fence: Fence,
  message: Message,
  side: "request" | "response",
  name: string,
): SampleFact {
  const mediaType = message.headers
    .find(([header]) => header.toLowerCase() === "content-type")?.[1]
    .split(";")[0]
    ?.trim()
  const status = side === "response" ? /^HTTP\/[\d.]+\s+(\d{3})/.exec(message.startLine)?.[1] : undefined
  const json = readJson(context, message, mediaType)
  return {
    name,
    side,
    startLine: message.startLine,
    ...(status === undefined ? {} : { status }),
    headers: message.headers,
    ...(mediaType === undefined || mediaType === "" ? {} : { mediaType }),
    text: message.body,
    ...(json === undefined ? {} : { json }),
    source: context.page.place(message.body === "" ? fence : bodySpan(message)),
  }
}

function readJson(context: Context, message: Message, mediaType: string | undefined): Json | undefined {
  if (message.body === "") return undefined
  try {
    return JSON.parse(message.body) as Json
  } catch {
    const claimed = mediaType === undefined || /json/i.test(mediaType)
    if (claimed)
      reportAt(
        context,
        "superoffice-rest/unreadable-sample",
        "the sample's body is not JSON",
        bodySpan(message),
      )
    return undefined
  }
}

function bodySpan(message: Message) {
  const lines = message.body.split("\n")
  const endLine = message.bodyLine + lines.length - 1
  return { line: message.bodyLine, column: 1, endLine, endColumn: (lines.at(-1) ?? "").length + 1 }
}
