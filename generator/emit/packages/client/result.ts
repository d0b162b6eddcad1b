import {
  joinCode,
  symbolCode,
  type ClientProtocol,
  type Code,
  type CodePrinter,
} from "../../../protocols/client.ts"
import type { Content } from "../../../protocols/protocol.ts"
import type { ServiceOperation } from "../../services/service.ts"
import type { Selection } from "./selection.ts"

/** Type of what an operation's promise holds: `Pick<UserGroup, Key>`, `User[]`, `void`. */
export function printResult(
  operation: ServiceOperation,
  selection: Selection | undefined,
  protocol: ClientProtocol,
  printer: CodePrinter,
): Code {
  const { shape } = operation
  if (selection !== undefined) return printSelected(selection, printer)
  const successes = shape.responses.filter(({ status }) => status.startsWith("2"))
  const contents = successes.length === 0 ? [shape.result] : successes.map(({ content }) => content)
  const types = contents.map((content) =>
    content === undefined ? undefined : printContent(content, "response", protocol, printer),
  )
  const given = [
    ...new Map(types.flatMap((type) => (type === undefined ? [] : [[type.text, type]]))).values(),
  ]
  if (given.length === 0) return joinCode("void")
  const all = types.includes(undefined) ? [...given, joinCode("undefined")] : given
  return all.some(({ text }) => text === "unknown") ? joinCode("unknown") : joinUnion(all)
}

function printSelected(selection: Selection, printer: CodePrinter): Code {
  const symbol = printer.nameOf(selection.key)
  if (symbol === undefined) return joinCode("unknown")
  return joinCode("Pick<", symbolCode(symbol), ", Key>", selection.isList ? "[]" : "")
}

/** Type of a body: what the protocol makes of it, else what its schema says. */
export function printContent(
  content: Content,
  direction: "request" | "response",
  protocol: ClientProtocol,
  printer: CodePrinter,
): Code {
  return protocol.bodyType?.(content, direction, printer) ?? printer.typeOf(content.schema)
}

function joinUnion(types: readonly Code[]): Code {
  return joinCode(...types.flatMap((type, index) => (index === 0 ? [type] : [" | ", type])))
}
