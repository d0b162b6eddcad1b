import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import type { OpenApiDocument } from "../../../generator/contract/index.ts"
import { makeClient } from "../../emit/support.ts"

const document = fileURLToPath(new URL("../../../spec/services86.openapi.json", import.meta.url))

test("what reads and writes a type is called after it, whatever capitals the name begins with", async () => {
  const text = readFileSync(document, "utf8").replaceAll("UserGroup", "URLGroup")
  const { files } = await makeClient(JSON.parse(text) as OpenApiDocument, "harbour")
  const module = files.find(({ path }) => path === "src/runtime/soap-carriers.ts")
  const names = [...(module?.text ?? "").matchAll(/^export const (\w+)/gm)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(1)
  expect(names).toContain("urlGroupXml")
  expect(names.filter((name) => !/^[a-z]+(?:[A-Z][a-z]*)*Xml$/.test(name ?? ""))).toEqual([])
})
