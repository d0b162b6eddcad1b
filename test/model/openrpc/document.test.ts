import { createRequire } from "node:module"
import { Ajv } from "ajv"
import { expect, it } from "vitest"

import { buildDocuments } from "../../../generator/build.ts"
import type { OpenRpcDocument } from "../../../generator/contract/index.ts"
import { findPages } from "../../../generator/read/pages/find.ts"
import { describeCorpus } from "../../corpus.ts"
import { projectRoot } from "../../documents.ts"

const require = createRequire(import.meta.url)

async function buildOpenRpc(folder: string): Promise<OpenRpcDocument | undefined> {
  const found = await findPages({ pages: [folder], root: projectRoot })
  return buildDocuments(found.value, { sources: true }).value.documents[0]?.openRpc
}

/** The meta-schema leans on one for JSON Schema that only the network has; draft 7 stands in for it. */
function validate(document: unknown): readonly unknown[] {
  const { default: schema } = require("@open-rpc/meta-schema") as { readonly default: object }
  const draft7 = "http://json-schema.org/draft-07/schema#"
  const text = JSON.stringify({ ...schema, $schema: draft7 })
    .replaceAll(/"\$ref":"https:\/\/meta\.json-schema\.tools\/#[^"]*"/g, '"type":"string"')
    .replaceAll(/"https:\/\/meta\.json-schema\.tools\/?"/g, JSON.stringify(draft7))
  const check = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(text) as object)
  check(document)
  return check.errors ?? []
}

it("is valid and knows the same methods as the OpenAPI document", async () => {
  const document = await buildOpenRpc("docs/zabbix")
  expect(validate(document)).toEqual([])
  expect(document?.methods.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["user.login", "user.logout", "usergroup.create", "usergroup.get"]),
  )
})

it("finds a document that is none", () => {
  expect(validate({ openrpc: "1.3.2", methods: [] })).not.toEqual([])
})

it("writes params by name where they are one object, else as one param", async () => {
  const methods = new Map((await buildOpenRpc("docs/zabbix"))?.methods.map((method) => [method.name, method]))
  const get = methods.get("usergroup.get")
  expect(get?.paramStructure).toBe("by-name")
  expect(get?.params.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["output", "usrgrpids", "countOutput"]),
  )
  const create = methods.get("usergroup.create")
  expect(create).toMatchObject({
    paramStructure: "by-position",
    params: [{ name: "params", required: true }],
  })
})

it("pairs the samples", async () => {
  const methods = new Map((await buildOpenRpc("docs/zabbix"))?.methods.map((method) => [method.name, method]))
  const [first] = methods.get("usergroup.create")?.examples ?? []
  expect(first).toMatchObject({ params: [{ name: "params" }], result: { name: "result" } })
})

it("makes nothing of an API without JSON-RPC", async () => {
  expect(await buildOpenRpc("docs/superoffice")).toBeUndefined()
})

describeCorpus("zabbix", (root) => {
  it("is valid for all methods, with every pair of samples", async () => {
    const document = await buildOpenRpc(`${root}/manual`)
    expect(validate(document)).toEqual([])
    expect(document?.methods).toHaveLength(127)
    expect(document?.methods.flatMap(({ examples }) => examples).length).toBeGreaterThan(240)
  })
})
