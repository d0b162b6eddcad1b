/** One program with all three protocols on every runtime that the packages are for, against their own stubs. */
import { execFile } from "node:child_process"
import { readFile, writeFile } from "node:fs/promises"
import { createServer, type Server as HttpServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { promisify } from "node:util"
import { build } from "esbuild"
import { chromium, type Browser, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Server, ServerOptions } from "../../generator/protocols/runtime/server/create-server.ts"
import { buildDocumentOf, projectRoot } from "../documents.ts"
import { installPackages, type Installed } from "../emit/packages/packages.ts"
import { findChromium, findRuntimes } from "./runtimes.ts"

const run = promisify(execFile)
const names = ["superoffice", "services86", "zabbix"]
const runtimes = findRuntimes()
const executablePath = findChromium()
const expected = ["Pilots", "Pilots", "Pilots", "NetworkError", "TimeoutError", "ApiError 418"]

let installed: Installed
const servers: Server[] = []
let odd: HttpServer
const urls: Record<string, string> = {}

interface ServerPackage {
  createServer(options?: ServerOptions): Server
}

beforeAll(async () => {
  const documents = await Promise.all(names.map((name) => buildDocumentOf(join(projectRoot, "docs", name))))
  installed = await installPackages(Object.fromEntries(names.map((name, index) => [name, documents[index]!])))
  for (const name of names) {
    const { createServer: create } = (await installed.load(
      `@acme/${name}-server`,
    )) as unknown as ServerPackage
    const server = create({ mock: "stateful" })
    servers.push(server)
    urls[name] = await server.app.listen({ host: "127.0.0.1", port: 0 })
  }
  // Answers to nothing, or with a word.
  odd = createServer((request, response) => {
    if (!request.url?.startsWith("/late")) response.writeHead(418).end("teapot")
  })
  await new Promise<void>((resolve) => odd.listen(0, "127.0.0.1", () => resolve()))
  urls["odd"] = `http://127.0.0.1:${(odd.address() as AddressInfo).port}`
  // A port that nobody listens on any more.
  const gone = createServer()
  await new Promise<void>((resolve) => gone.listen(0, "127.0.0.1", () => resolve()))
  urls["nobody"] = `http://127.0.0.1:${(gone.address() as AddressInfo).port}`
  await new Promise((resolve) => gone.close(resolve))
}, 300_000)

afterAll(async () => {
  odd.closeAllConnections()
  odd.close()
  await Promise.all(servers.map(({ app }) => app.close()))
})

/** Modules that the program imports, by specifier. */
const modules = [
  "superoffice",
  "superoffice/user-agent",
  "services86",
  "services86/user",
  "zabbix",
  "zabbix/usergroup",
]

function writeProgram(base: Readonly<Record<string, string>>): string {
  return `
import { basicAuth, createTransport, isApiError, isNetworkError, isTimeoutError, retries, timeout } from "@acme/superoffice"
import { createUserGroup, getUserGroup, saveUserGroup } from "@acme/superoffice/user-agent"
import { createTransport as createSoapTransport } from "@acme/services86"
import * as soap from "@acme/services86/user"
import { bearerAuth, createTransport as createRpcTransport } from "@acme/zabbix"
import { create, get, update } from "@acme/zabbix/usergroup"

const names = []
const crm = createTransport({ baseUrl: "${base["superoffice"]}", auth: basicAuth("tje", "blåbær"), middleware: [retries(), timeout(60_000)] })
const { Id } = await createUserGroup(crm, { select: ["Id"] })
await saveUserGroup(crm, { UserGroup: { Id, Value: "Pilots" } })
names.push((await getUserGroup(crm, { userGroupId: Id })).Value)

const services = createSoapTransport({ baseUrl: "${base["services86"]}" })
const created = await soap.createUserGroup(services)
await soap.saveUserGroup(services, { UserGroup: { ...created, Value: "Pilots" } })
names.push((await soap.getUserGroup(services, { UserGroupId: created.Id })).Value)

const zabbix = createRpcTransport({ baseUrl: "${base["zabbix"]}", auth: bearerAuth("token") })
const { usrgrpids: [usrgrpid] } = await create(zabbix, { name: "Tugs" })
await update(zabbix, { usrgrpid, name: "Pilots" })
names.push((await get(zabbix, { usrgrpids: usrgrpid, output: ["name"] }))[0].name)

const kindOf = (error) => isTimeoutError(error) ? "TimeoutError" : isNetworkError(error) ? "NetworkError" : isApiError(error) ? "ApiError " + error.status : String(error)
const fail = (baseUrl, signal) => createUserGroup(createTransport({ baseUrl }), {}, { signal }).then(() => "no error", kindOf)
names.push(await fail("${base["nobody"]}"), await fail("${base["odd"]}/late", AbortSignal.timeout(300)), await fail("${base["odd"]}"))
const result = JSON.stringify(names)
`
}

describe("a client of each protocol", { timeout: 120_000 }, () => {
  it.each(runtimes)("runs on $name", async ({ command: [program = "", ...args] }) => {
    const file = join(installed.folder, "program.mjs")
    await writeFile(file, `${writeProgram(urls)}console.log(result)\n`)
    const env = { ...process.env, DENO_DIR: join(installed.folder, "deno"), DENO_NO_UPDATE_CHECK: "1" }
    const { stdout } = await run(program, [...args, file], { cwd: installed.folder, env, timeout: 60_000 })
    expect(JSON.parse(stdout)).toEqual(expected)
  })
})

describe.skipIf(executablePath === undefined)(
  "a client of each protocol in Chromium",
  { timeout: 120_000 },
  () => {
    const origin = "http://harbour.test"
    let browser: Browser

    beforeAll(async () => {
      const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
      browser = await chromium.launch({ executablePath: executablePath ?? "", args })
    }, 60_000)
    afterAll(() => browser?.close())

    it("runs from an import map", async () => {
      const entries = modules.map((name) => [`@acme/${name}`, `/node_modules/@acme/${fileOf(name)}`])
      const map = `<script type="importmap">${JSON.stringify({ imports: Object.fromEntries(entries) })}</script>`
      expect(await runIn(map, `${writeProgram(urlsFrom(origin))}window.done = result`)).toEqual(expected)
    })

    it("runs as a bundle", async () => {
      const stdin = { contents: writeProgram(urlsFrom(origin)), resolveDir: installed.folder }
      const { outputFiles } = await build({
        stdin: { ...stdin, contents: `${stdin.contents}window.done = result\n` },
        bundle: true,
        format: "esm",
        platform: "browser",
        write: false,
      })
      expect(await runIn("", outputFiles[0]?.text ?? "")).toEqual(expected)
    })

    /** A page whose server is the folder of the packages, with the stubs below it, so that they are of its origin. */
    async function runIn(head: string, script: string): Promise<unknown> {
      const page = await browser.newPage()
      const problems: string[] = []
      page.on("pageerror", (error) => problems.push(error.message))
      await serve(page, `${head}<script type="module">${script}</script>`)
      await page.goto(`${origin}/`)
      try {
        const done = await page.waitForFunction("window.done", undefined, { timeout: 30_000 })
        return JSON.parse((await done.jsonValue()) as string)
      } catch (error) {
        return [error, ...problems]
      } finally {
        await page.close()
      }
    }

    async function serve(page: Page, html: string): Promise<void> {
      await page.route(`${origin}/**`, async (route) => {
        const request = route.request()
        const { pathname, search } = new URL(request.url())
        const [, first = "", ...rest] = pathname.split("/")
        if (first === "") return route.fulfill({ contentType: "text/html", body: html })
        if (first === "node_modules") {
          return route.fulfill({
            contentType: "text/javascript",
            body: await readFile(join(installed.folder, pathname), "utf8"),
          })
        }
        const target = urls[first]
        if (target === undefined || first === "nobody") return route.abort("connectionrefused")
        if (rest[0] === "late") return
        const response = await route.fetch({ url: `${target}/${rest.join("/")}${search}` })
        return route.fulfill({ response })
      })
    }
  },
)

/** `superoffice/user-agent` is `superoffice/dist/user-agent.js`. */
function fileOf(name: string): string {
  const [api = "", module = "index"] = name.split("/")
  return `${api}/dist/${module}.js`
}

function urlsFrom(origin: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...names, "odd", "nobody"].map((name) => [name, `${origin}/${name}`]))
}
