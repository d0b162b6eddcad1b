import type { ServerDefinition } from "./definition.js"
import { isRecord } from "./json.js"
import { applyPatch } from "./patch.js"
import type { Operation } from "./operation.js"
import { problem } from "./problem.js"
import type { CallResult, ServerCall, ServerHost } from "./protocol-server.js"
import { findIdProperty, findShape, recognizeAction, type ResourceAction } from "./resources.js"
import { describeOutcome, type Entity } from "./state-results.js"
import { findEntities, findFirstId, findIds } from "./state-inputs.js"
import { completeSample } from "./samples.js"
import { flattenSchema, schemaTypes, type SchemaLibrary } from "./schema-library.js"

/** The memory of a stateful mock. */
export interface State {
  /** `undefined` when the call is about no entity that is remembered. */
  answer(call: ServerCall): Promise<CallResult | undefined>
  reset(): void
}

type StateTools = Pick<ServerHost, "load" | "library">

/** Create an empty memory. A kind of entity is first filled with the sample that the document has of it. */
export function createState(definition: ServerDefinition, tools: StateTools): State {
  const services = new Map<string, Promise<ServiceState>>()
  const openService = async (key: string): Promise<ServiceState> => {
    const entries = definition.operations.filter(({ service }) => service === key)
    return createServiceState(await Promise.all(entries.map(tools.load)), tools.library())
  }
  return {
    async answer(call) {
      const { service } = call.operation
      const opened = services.get(service) ?? openService(service)
      services.set(service, opened)
      return answerFrom(await opened, call, tools.library())
    },
    reset: () => services.clear(),
  }
}

interface ServiceState {
  readonly actions: ReadonlyMap<string, ResourceAction>
  readonly stores: ReadonlyMap<string, Store>
}

/** Entities of one kind. */
export interface Store {
  readonly idProperty: string
  /** By id as text. */
  readonly entities: Map<string, Entity>
  /** Ids are text on the wire (JSON-RPC), not numbers. */
  readonly hasTextIds: boolean
}

function createServiceState(operations: readonly Operation[], library: SchemaLibrary): ServiceState {
  const actions = new Map<string, ResourceAction>()
  const byResource = new Map<string, Operation[]>()
  for (const operation of operations) {
    const action = recognizeAction(operation)
    if (action === undefined) continue
    actions.set(operation.id, action)
    byResource.set(action.resource, [...(byResource.get(action.resource) ?? []), operation])
  }
  const plurals = collectNames(operations, library)
  const stores = new Map<string, Store>()
  for (const [resource, members] of byResource) {
    const reading = members.filter(({ id }) => actions.get(id)?.verb === "get")
    const store = createStore([...new Set([...reading, ...members])], plurals, library)
    if (store !== undefined) stores.set(resource, store)
  }
  return { actions, stores }
}

/** Names of all members that calls take and return, in lower case. */
function collectNames(operations: readonly Operation[], library: SchemaLibrary): ReadonlySet<string> {
  const bodies = operations.flatMap(({ request, responses }) => [
    request,
    ...responses.map(({ content }) => content),
  ])
  const members = bodies.flatMap((body) =>
    body === undefined ? [] : Object.keys(flattenSchema(body.schema, library, body.example).properties ?? {}),
  )
  const parameters = operations.flatMap((operation) => operation.parameters.map(({ wireName }) => wireName))
  return new Set([...members, ...parameters].map((name) => name.toLowerCase()))
}

/** A kind of entity can be remembered when an operation returns it, id and all; the first that does fills it. */
function createStore(
  operations: readonly Operation[],
  plurals: ReadonlySet<string>,
  library: SchemaLibrary,
): Store | undefined {
  if (operations.length < 2) return undefined
  for (const operation of operations) {
    const content = operation.responses.find(({ status }) => status.startsWith("2"))?.content
    const shape = findShape(content, library)
    const idProperty =
      shape === undefined || shape.member !== undefined ? undefined : findIdProperty(shape, plurals)
    if (shape === undefined || idProperty === undefined || content === undefined) continue
    const hasTextIds = !schemaTypes(
      flattenSchema(shape.schema.properties?.[idProperty] ?? {}, library),
    ).includes("integer")
    const store: Store = { idProperty, hasTextIds, entities: new Map() }
    const sample = completeSample(content.schema, content.example, library, {
      direction: "response",
      seed: operation.id,
    })
    for (const entity of Array.isArray(sample) ? sample : [sample]) {
      if (isRecord(entity) && isUsableId(entity[idProperty]))
        store.entities.set(String(entity[idProperty]), entity)
    }
    return store
  }
  return undefined
}

/** Zero and the empty text mean "not saved yet". */
function isUsableId(id: unknown): boolean {
  return (typeof id === "number" && id !== 0) || (typeof id === "string" && id !== "" && id !== "0")
}

function answerFrom(
  { actions, stores }: ServiceState,
  call: ServerCall,
  library: SchemaLibrary,
): CallResult | undefined {
  const action = actions.get(call.operation.id)
  const store = action === undefined ? undefined : stores.get(action.resource)
  if (action === undefined || store === undefined) return undefined
  const describe = (entities: readonly Entity[]) => describeOutcome(call, entities, store, library)
  switch (action.verb) {
    case "template":
      return describe([{ ...firstOf(store), [store.idProperty]: store.hasTextIds ? "0" : 0 }])
    case "create":
    case "save":
      return describe(
        sentOrEmpty(call, store, library).map((entity) => keep(entity, action.verb === "save", store)),
      )
    case "update":
    case "patch":
      return change(call, store, library, describe)
    case "get":
    case "list":
      return read(call, action, store, describe)
    default:
      return remove(call, store, describe)
  }
}

/** Creating or saving without saying what (`CreateUserGroup`) keeps an entity of sample values. */
function sentOrEmpty(call: ServerCall, store: Store, library: SchemaLibrary): readonly Entity[] {
  const sent = findEntities(call, store.idProperty, library)
  return sent.length === 0 && !Array.isArray(call.body) ? [{}] : sent
}

function firstOf(store: Store): Entity {
  return [...store.entities.values()][0] ?? {}
}

/** Keep an entity under its id, or under a new one when it has none or, on creation, one that is taken. */
function keep(sent: Entity, mayReplace: boolean, store: Store): Entity {
  const given = sent[store.idProperty]
  const isTaken = store.entities.has(String(given))
  const id = isUsableId(given) && (mayReplace || !isTaken) ? given : nextId(store)
  const base = isTaken && mayReplace ? store.entities.get(String(given)) : firstOf(store)
  const entity = { ...base, ...sent, [store.idProperty]: id }
  store.entities.set(String(id), entity)
  return entity
}

function nextId(store: Store): string | number {
  const highest = Math.max(0, ...[...store.entities.keys()].map(Number).filter(Number.isSafeInteger))
  return store.hasTextIds ? String(highest + 1) : highest + 1
}

type Describe = (entities: readonly Entity[]) => CallResult

function change(call: ServerCall, store: Store, library: SchemaLibrary, describe: Describe): CallResult {
  const pathIds = findIds(call, store.idProperty, ["path"])
  const sent =
    Array.isArray(call.body) && pathIds?.length === 1
      ? [call.body]
      : findEntities(call, store.idProperty, library)
  const changed: Entity[] = []
  for (const [index, wanted] of sent.entries()) {
    const id = String(pathIds?.[index] ?? (isRecord(wanted) ? wanted[store.idProperty] : undefined))
    const known = store.entities.get(id)
    if (known === undefined) return notFound()
    changed.push({ ...applyPatch(known, wanted), [store.idProperty]: known[store.idProperty] })
  }
  for (const entity of changed) store.entities.set(String(entity[store.idProperty]), entity)
  return describe(changed)
}

function read(call: ServerCall, action: ResourceAction, store: Store, describe: Describe): CallResult {
  const ids = findIds(call, store.idProperty, ["path", "query", "body"])
  const fits = (entity: Entity) => isWanted(entity, call.where)
  if (ids === undefined) return describe([...store.entities.values()].filter(fits))
  const found = findAll(ids, store).filter(fits)
  const isSingle = action.verb === "get" && !returnsMany(call)
  return isSingle && found.length === 0 ? notFound() : describe(found)
}

/** Members that are not remembered rule nothing out. */
function isWanted(entity: Entity, where: ServerCall["where"] = {}): boolean {
  return Object.entries(where).every(([name, values]) => {
    const own = Object.hasOwn(entity, name) ? entity[name] : undefined
    return own === undefined || values.some((value) => String(value) === String(own))
  })
}

function findAll(ids: readonly unknown[], store: Store): readonly Entity[] {
  return ids.flatMap((id): readonly Entity[] => {
    const entity = store.entities.get(String(id))
    return entity === undefined ? [] : [entity]
  })
}

function returnsMany({ operation }: ServerCall): boolean {
  const content = operation.responses.find(({ status }) => status.startsWith("2"))?.content
  return content !== undefined && (Array.isArray(content.example) || content.schema.type === "array")
}

function remove(call: ServerCall, store: Store, describe: Describe): CallResult | undefined {
  const ids = findIds(call, store.idProperty, ["path", "query", "body"]) ?? findFirstId(call)
  if (ids === undefined) return undefined
  const found = findAll(ids, store)
  if (found.length < ids.length) return notFound()
  for (const id of ids) store.entities.delete(String(id))
  return describe(found)
}

function notFound(): CallResult {
  return { kind: "failure", problem: problem("not-found", "There is no such entity") }
}
