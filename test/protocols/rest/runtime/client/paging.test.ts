import { describe, expect, it } from "vitest"
import { queryUrl } from "../../../../../generator/protocols/rest/runtime/client/url.ts"
import { call } from "../../../../../generator/protocols/rest/runtime/client/call.ts"
import { paginate, type ListPage } from "../../../../../generator/protocols/rest/runtime/client/paging.ts"
import {
  createTransport,
  type Transport,
} from "../../../../../generator/protocols/runtime/client/transport.ts"
import { json, stubFetch } from "../../../runtime/client/support.ts"

const operation = { id: "ships", method: "GET", path: "/ship", query: { top: "$top" }, url: queryUrl }
const list = (transport: Transport, input: { top?: number }) =>
  call<ListPage<{ id: number }>>(transport, operation, input)

async function collect(baseUrl: string, ...pages: readonly object[]) {
  const { fetch, seen } = stubFetch(...pages.map((page) => json(page)))
  const transport = createTransport({ baseUrl, fetch })
  const rows: number[] = []
  for await (const { id } of paginate(list, transport, { top: 2 })) rows.push(id)
  return { rows, urls: seen.map(({ url }) => url) }
}

describe("paginate", () => {
  it("follows next links to the end", async () => {
    const next = "https://h/ship?$top=2&$skip=2"
    const { rows, urls } = await collect(
      "https://h",
      { value: [{ id: 1 }, { id: 2 }], "odata.nextLink": next },
      { value: [{ id: 3 }], "odata.nextLink": null },
    )
    expect(rows).toEqual([1, 2, 3])
    expect(urls).toEqual(["https://h/ship?$top=2", next])
  })

  it("understands relative links, with a base URL of either kind", async () => {
    const pages = [{ value: [{ id: 1 }], "@odata.nextLink": "/ship?page=2" }, { value: [] }] as const
    expect((await collect("https://h/", ...pages)).urls[1]).toBe("https://h/ship?page=2")
    expect((await collect("", ...pages)).urls[1]).toBe("/ship?page=2")
  })

  it.each([
    ["https://h", "https://evil.example.com/ship"],
    ["https://h", "//evil.example.com/ship"],
    ["", "https://evil.example.com/ship"],
    ["", "//evil.example.com/ship"],
  ])("with base %j does not follow %s", async (baseUrl, next) => {
    await expect(collect(baseUrl, { value: [{ id: 1 }], "odata.nextLink": next })).rejects.toThrow(
      "another server",
    )
  })

  it("asks for no page that nobody reads", async () => {
    const { fetch, seen } = stubFetch(json({ value: [{ id: 1 }], "odata.nextLink": "https://h/2" }))
    for await (const row of paginate(list, createTransport({ baseUrl: "https://h", fetch }), {})) {
      expect(row).toEqual({ id: 1 })
      break
    }
    expect(seen).toHaveLength(1)
  })
})
