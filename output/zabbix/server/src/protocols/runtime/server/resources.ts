import type { Operation, OperationBody, ServerSchema } from "./operation.js"
import { componentKey, flattenSchema, schemaTypes, type SchemaLibrary } from "./schema-library.js"

/**
 * What an operation does to a kind of entity, recognised by how APIs name things: by method and path
 * (`PUT /api/v1/User/{id}`) or by verb and noun (`SaveUserGroup`, `usergroup.update`).
 */
export interface ResourceAction {
  /** Equal for all operations on the same kind of entity in a service. */
  readonly resource: string
  readonly verb: Verb
}

/**
 * `template`: hand out a new entity without keeping it; `create`: keep it under a new id; `save`: create or replace;
 * `update`: change what is there; `patch`: the same by JSON Patch or merge patch.
 */
export type Verb = "template" | "create" | "save" | "update" | "patch" | "get" | "list" | "delete"

/** Recognise what an operation does; `undefined` for anything but creating, reading, changing and deleting. */
export function recognizeAction(operation: Operation): ResourceAction | undefined {
  const { method, path = "" } = operation.wire
  const isPlain = operation.wire.protocol === "rest" && method !== undefined
  return isPlain && !isCalledByName(operation)
    ? recognizeByPath(operation, method, path)
    : recognizeByName(operation)
}

/** `POST /Agents/User/SaveUserGroup`: a method's name where a collection's would stand. */
function isCalledByName({ name, wire }: Operation): boolean {
  const last = (wire["path"] ?? "").split("/").at(-1) ?? ""
  const words = splitName(name)
  return wire["method"] === "post" && verbs.has(words[0] ?? "") && splitName(last)[0] === words[0]
}

const itemVerbs: Readonly<Record<string, Verb>> = {
  get: "get",
  put: "update",
  patch: "patch",
  delete: "delete",
  post: "update",
}
const collectionVerbs: Readonly<Record<string, Verb>> = { get: "list", post: "create" }

/** `/User` holds entities, `/User/{id}` is one; deeper paths are about something else. */
function recognizeByPath(operation: Operation, method: string, path: string): ResourceAction | undefined {
  const segments = path.split("/").filter((segment) => segment !== "")
  const isItem = /^\{[^}]*\}$/.test(segments.at(-1) ?? "")
  const collection = isItem ? segments.slice(0, -1) : segments
  if (collection.some((segment) => segment.includes("{"))) return undefined
  const verb = (isItem ? itemVerbs : collectionVerbs)[method]
  const isById = !isItem || isIdParameter(operation, segments.at(-1)?.slice(1, -1) ?? "")
  return verb === undefined || !isById ? undefined : { resource: `/${collection.join("/")}`, verb }
}

/** `/User/{userName}` finds by something else than the id. */
function isIdParameter({ parameters }: Operation, name: string): boolean {
  const schema = parameters.find(
    (parameter) => parameter.in === "path" && parameter.wireName === name,
  )?.schema
  return /id$/i.test(name) || schemaTypes(schema ?? {}).includes("integer")
}

const verbs: ReadonlyMap<string, Verb> = new Map([
  ["create", "create"],
  ["add", "create"],
  ["insert", "create"],
  ["save", "save"],
  ["put", "save"],
  ["update", "update"],
  ["replace", "update"],
  ["get", "get"],
  ["read", "get"],
  ["fetch", "get"],
  ["find", "get"],
  ["list", "list"],
  ["delete", "delete"],
  ["remove", "delete"],
])

/** Words that say how, not what: `GetAllUserGroups`, `GetUserGroupList`, `CreateDefaultUserGroup`. */
const fillers = new Set(["all", "list", "default", "by", "id", "ids", "from", "the", "many"])

function recognizeByName(operation: Operation): ResourceAction | undefined {
  const [first = "", ...rest] = splitName(operation.name)
  const verb = verbs.get(first)
  if (verb === undefined) return undefined
  const noun = rest.filter((word) => !fillers.has(word)).join("")
  const isMany = rest.includes("all") || rest.includes("list") || (verb === "get" && /[^s]s$/.test(noun))
  const singular = noun.replace(/(?<=[^s])s$/, "")
  // `delete` cannot be a function's name, so `usergroup.delete` may be called `deleteUsergroup`.
  const resource = singular === operation.service.toLowerCase() ? "" : singular
  const isTemplate = verb === "create" && rest.includes("default") && !takesEntity(operation)
  if (isTemplate) return { resource, verb: "template" }
  return { resource, verb: verb === "get" && isMany ? "list" : verb }
}

function takesEntity({ request }: Operation): boolean {
  return request !== undefined && Object.keys(request.schema).length > 0
}

/** `SaveUserGroup` is `save`, `user`, `group`. */
function splitName(name: string): readonly string[] {
  const spaced = name.replaceAll(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2").replaceAll(/[^\p{L}\p{N}]+/gu, " ")
  return spaced.trim().toLowerCase().split(" ")
}

/** Schema of what a call returns, or of one of the things that it returns. */
export interface EntityShape {
  readonly schema: ServerSchema
  readonly name: string
  readonly isArray: boolean
  /** Member of the result that holds the rows: `value` in OData lists. */
  readonly member?: string
}

/** Find what a result is made of; `undefined` for results that are no objects. */
export function findShape(body: OperationBody | undefined, library: SchemaLibrary): EntityShape | undefined {
  if (body === undefined) return undefined
  const flat = flattenSchema(body.schema, library, body.example)
  if (schemaTypes(flat).includes("array")) return shapeOfItems(flat, library)
  const rows = flat.properties?.["value"]
  const items = rows === undefined ? undefined : shapeOfItems(flattenSchema(rows, library), library)
  if (items !== undefined && flat.properties?.["odata.metadata"] !== undefined)
    return { ...items, member: "value" }
  return flat.properties === undefined
    ? undefined
    : { schema: flat, name: nameOf(body.schema), isArray: false }
}

function shapeOfItems(array: ServerSchema, library: SchemaLibrary): EntityShape | undefined {
  const items = array.items ?? {}
  const flat = flattenSchema(items, library)
  return flat.properties === undefined ? undefined : { schema: flat, name: nameOf(items), isArray: true }
}

function nameOf(schema: ServerSchema): string {
  const key = componentKey(schema) ?? ""
  return key.slice(key.lastIndexOf(".") + 1)
}

/**
 * Name of the property that identifies an entity: `Id`, `UserGroupId`, one of which the service also knows the plural
 * as a name (`usrgrpid` where calls take or return `usrgrpids`), or the first that ends in `Id`.
 */
export function findIdProperty(shape: EntityShape, plurals: ReadonlySet<string>): string | undefined {
  const names = Object.keys(shape.schema.properties ?? {})
  const type = shape.name.toLowerCase()
  const typed = new Set([`${type}id`, `${type.replace(/(?<!withlinks|entity)(?:withlinks|entity)+$/, "")}id`])
  const rules = [
    (name: string) => name.toLowerCase() === "id",
    (name: string) => typed.has(name.toLowerCase()),
    (name: string) => plurals.has(`${name.toLowerCase()}s`),
    (name: string) => name === "PrimaryKey",
    (name: string) => name.endsWith("Id"),
  ]
  return rules.map((rule) => names.find(rule)).find((name) => name !== undefined)
}
