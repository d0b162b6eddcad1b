import { SaxesParser } from "saxes"
import { fc } from "../../../random.ts"
import { describe, expect, test } from "vitest"
import { createXmlReader } from "../../../../generator/protocols/runtime/xml/read-xml.ts"
import { readXml } from "../../../../generator/protocols/runtime/xml/xml-element.ts"
import { fastest } from "../../soap/fastest.ts"
import { XmlError, defaultXmlLimits } from "../../../../generator/protocols/runtime/xml/xml-error.ts"

function problemOf(xml: string): string {
  try {
    readXml(xml)
    return "none"
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    return error.problem
  }
}

describe("what XML is", () => {
  test.each([
    [
      "declaration, comments and instructions around",
      `<?xml version="1.0" encoding="UTF-8"?><!-- a --><?b c?><a/><!-- d -->\n`,
    ],
    ["a byte order mark", "\u{FEFF}<a/>"],
    ["names beyond ASCII", "<bøye größe='1'>x</bøye>"],
    ["both quotes and spaces", `<a b = "1'" c='2"' ></a >`],
    ["namespaces that come and go", `<a xmlns="u"><b xmlns=""><c xmlns:p="v"><p:d/></c></b></a>`],
  ])("reads %s", (_, xml) => expect(problemOf(xml)).toBe("none"))

  test.each([
    ["nothing", ""],
    ["no element", "<!-- a -->"],
    ["text outside", "a<a/>"],
    ["two roots", "<a/><b/>"],
    ["tags that cross", "<a><b></a></b>"],
    ["an open element at the end", "<a><b></b>"],
    ["an end tag cut off", "<a></a"],
    ["an end tag that only begins alike", "<a></ab>"],
    ["an attribute twice", `<a b="1" b="2"/>`],
    ["an attribute twice by its namespace", `<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>`],
    ["a declaration twice", `<a xmlns:p="u" xmlns:p="v"/>`],
    ["a prefix that nobody declares", "<p:a/>"],
    ["a prefix declared for another element", `<a><p:b xmlns:p="u"/><p:c/></a>`],
    ["a prefix bound to nothing", `<a xmlns:p=""/>`],
    ["a reserved prefix", `<a xmlns:xmlns="u"/>`],
    ["two colons", `<a:b:c xmlns:a="u"/>`],
    ["an attribute without quotes", "<a b=1/>"],
    ["attributes without space", `<a b="1"c="2"/>`],
    ["`<` in an attribute", `<a b="<"/>`],
    ["a bare ampersand", "<a>b & c</a>"],
    ["an entity that is none of the five", "<a>&nbsp;</a>"],
    ["a reference to no character", "<a>&#0;</a>"],
    ["a reference beyond Unicode", "<a>&#x110000;</a>"],
    ["half a surrogate pair", "<a>\u{D800}</a>"],
    ["a control character", "<a>\u{1}</a>"],
    ["`]]>` in text", "<a>]]></a>"],
    ["a comment with dashes", "<a><!-- b -- c --></a>"],
    ["a comment that does not end", "<a><!-- b </a>"],
    ["CDATA that does not end", "<a><![CDATA[ b </a>"],
    ["a declaration that comes late", ` <?xml version="1.0"?><a/>`],
    ["a declaration of version 2", `<?xml version="2.0"?><a/>`],
    ["a name that begins with a digit", "<1a/>"],
  ])("refuses %s", (_, xml) => expect(problemOf(xml)).toBe("malformed"))

  test.each([
    ["<a>", 1, 4],
    ["<a>\r\n", 2, 1],
    ["<a>\r\r", 3, 1],
    ["<a>\n\n ", 3, 2],
  ])("counts lines in %j", (xml, line, column) => {
    expect(() => readXml(xml)).toThrow(expect.objectContaining({ line, column }))
  })

  test("says where", () => {
    const place = { line: 3, column: 4 }
    expect(() => readXml("<a>\n  <b>\n   <c:d/></b></a>")).toThrow(expect.objectContaining(place))
  })

  test("resolves references, CDATA and line ends in text", () => {
    expect(readXml("<a>1\r\n2\r3&#13;&lt;&#x41;<![CDATA[&amp;]]><!-- no -->!</a>").text).toBe(
      "1\n2\n3\r<A&amp;!",
    )
  })

  test("turns line breaks in attributes into spaces, but not references to them", () => {
    expect(readXml(`<a b="1\n2&#10;3"/>`).attributes[0]?.value).toBe("1 2\n3")
  })

  test("expands QNames in text until the next step", () => {
    const reader = createXmlReader(`<a><b xmlns:p="u">p:x</b></a>`)
    while (reader.next() !== "end");
    expect(reader.resolve(reader.text)).toEqual({ namespace: "u", name: "x" })
    reader.next()
    expect(() => reader.resolve("p:x")).toThrow("not declared")
  })
})

describe("what is refused although it is XML", () => {
  test.each([
    ["a DTD", `<!DOCTYPE a><a/>`],
    ["an external entity", `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>`],
    ["an entity bomb", `<!DOCTYPE a [<!ENTITY e "ha"><!ENTITY f "&e;&e;&e;&e;">]><a>&f;</a>`],
  ])("%s", (_, xml) => expect(problemOf(xml)).toBe("forbidden"))

  test.each([
    ["10,000 elements deep", "<a>".repeat(10_000)],
    ["two million elements", `<a>${"<b/>".repeat(2_000_000)}</a>`],
    ["1,000 attributes", `<a ${Array.from({ length: 1000 }, (_, index) => `b${index}=""`).join(" ")}/>`],
    ["more text than allowed", `<a>${"x".repeat(defaultXmlLimits.size)}</a>`],
  ])("%s", (_, xml) => expect(problemOf(xml)).toBe("limit"))

  test("10,000 elements deep take less than 50 ms", async () => {
    const xml = "<a>".repeat(10_000)
    expect(problemOf(xml)).toBe("limit")
    expect(await fastest(() => problemOf(xml))).toBeLessThan(50)
  })

  test.each([
    ["elements that nobody knows", `<a>${"<b/>".repeat(900_000)}</a>`],
    ["references", `<a>${"&lt;".repeat(900_000)}</a>`],
    ["lines", "\n".repeat(10_000_000)],
    ["sections", `<a>${"<![CDATA[x]]>".repeat(900_000)}</a>`],
  ])("many %s cost time in proportion", async (_, xml) => {
    expect(await fastest(() => problemOf(xml))).toBeLessThan(5000)
  })
})

/** The events of a text, or that it is refused, as saxes sees it. */
function eventsOfSaxes(xml: string): string | undefined {
  const events: string[] = []
  let isRefused = false
  const parser = new SaxesParser({ xmlns: true })
  parser.on("error", () => (isRefused = true))
  parser.on("doctype", () => (isRefused = true))
  parser.on("opentag", ({ uri, local }) => events.push(`<${uri} ${local}`))
  parser.on("closetag", () => events.push(">"))
  try {
    parser.write(xml).close()
  } catch {
    return undefined
  }
  return isRefused ? undefined : events.join()
}

function eventsOfOurs(xml: string): string | undefined {
  const events: string[] = []
  try {
    const reader = createXmlReader(xml)
    for (let tag = reader.next(); tag !== "done"; tag = reader.next()) {
      events.push(tag === "start" ? `<${reader.element.namespace} ${reader.element.name}` : ">")
    }
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    return undefined
  }
  return events.join()
}

test("agrees with saxes on anything that looks like XML", () => {
  const pieces = [
    "<a>",
    "</a>",
    "<a/>",
    "<p:b xmlns:p='u'>",
    "</p:b>",
    "<p:c/>",
    "<d xmlns='v' e='1'>",
    "</d>",
    "&amp;",
    "&#65;",
    "&x;",
    "&",
    "text",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "--",
    "<?pi ",
    "?>",
    " ",
    "\n",
    "<",
    ">",
    "'",
    '"',
    "=",
    "<f g='",
    "xmlns:p=''",
    "<?xml version='1.0'?>",
    "é",
    "<é/>",
    "</é>",
    "/",
    "0",
  ]
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(""))
  const wrapped = fc.oneof(
    texts,
    texts.map((text) => `<r>${text}</r>`),
  )
  fc.assert(
    fc.property(wrapped, (xml) => {
      expect(eventsOfOurs(xml)).toBe(eventsOfSaxes(xml))
    }),
    { numRuns: 20_000, seed: 1 },
  )
})
