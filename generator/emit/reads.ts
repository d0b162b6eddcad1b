/**
 * Notes of what is read of an API, so that it can be said what a part of a package was made from. Each note names one
 * thing: `name User`, `schema User`, `shape User` (the schema without its words), `sample User`, or `everything`.
 *
 * A part is given nothing but views that take notes; what it reads beside them are its inputs, see `PackagePart`.
 */
import type { OpenApiDocument } from "../contract/index.ts"
import { memberOf } from "../protocols/runtime/server/json.ts"
import type { SchemaLibrary } from "../protocols/runtime/server/schema-library.ts"
import { withoutWords } from "./words.ts"
import { hashText, type HashValue } from "./hash.ts"
import type { Api, ApiSchema } from "./services/service.ts"

export type Reads = Set<string>

/** View of an API that notes what is read of its schemas; anything that goes over all of them reads everything. */
export function watchApi(api: Api, reads: Reads): Api {
  return {
    ...api,
    get services() {
      reads.add("everything")
      return api.services
    },
    schemas: watchSchemas(api.schemas, reads),
    document: watchDocument(api.document, reads, "schema"),
    shapes: watchDocument(api.shapes, reads, "shape"),
  }
}

/** View of a library of schemas and samples. */
export function watchLibrary(library: () => SchemaLibrary, reads: Reads): SchemaLibrary {
  let schemas: SchemaLibrary["schemas"] | undefined
  let samples: SchemaLibrary["samples"] | undefined
  return {
    get schemas() {
      return (schemas ??= watchRecord(library().schemas, reads, "schema"))
    },
    get samples() {
      return (samples ??= watchRecord(library().samples, reads, "sample"))
    },
  }
}

/** Hash of what a note stands for, in the API as it is now. */
export function createReadHash(
  api: Api,
  library: () => SchemaLibrary,
  hashValue: HashValue,
): (read: string) => string {
  const known = new Map<string, string>()
  return (read) => {
    let hash = known.get(read)
    if (hash === undefined) known.set(read, (hash = hashRead(read, api, library, hashValue)))
    return hash
  }
}

function hashRead(read: string, api: Api, library: () => SchemaLibrary, hashValue: HashValue): string {
  const space = read.indexOf(" ")
  const [what, key] = space === -1 ? [read, ""] : [read.slice(0, space), read.slice(space + 1)]
  const schema = api.schemas.get(key)
  switch (what) {
    case "name":
      return schema === undefined ? "" : `${schema.name} ${schema.module}`
    case "schema":
      return hashSchema(api.document, key, hashValue)
    case "shape":
      return hashSchema(api.shapes, key, (shape) => hashValue(withoutWords(shape)))
    case "sample": {
      const sample = memberOf(library().samples, key)
      return sample === undefined ? "" : hashText(JSON.stringify(sample))
    }
    default:
      return hashEverything(api, hashValue)
  }
}

function hashSchema({ components }: OpenApiDocument, key: string, hashValue: HashValue): string {
  const schema = memberOf(components?.schemas ?? {}, key)
  return schema === undefined ? "" : hashValue(schema)
}

function hashEverything(api: Api, hashValue: HashValue): string {
  return hashText(
    [
      hashValue(api.document),
      ...api.services.map(hashValue),
      ...[...api.schemas.values()].map(({ key, name, module }) => `${key} ${name} ${module}`),
    ].join("\n"),
  )
}

/** Hash of all schemas and their names. */
export function hashSchemas(schemas: Iterable<ApiSchema>, hashValue: HashValue): string {
  const parts: string[] = []
  for (const { key, name, module, schema } of schemas) parts.push(key, name, module, hashValue(schema))
  return hashText(JSON.stringify(parts))
}

/** Hash of what any part may read without a note: everything but operations, schemas and texts of tags. */
export function hashBase(api: Api): string {
  const { services: _services, schemas: _schemas, document, shapes: _shapes, ...texts } = api
  const { paths: _paths, tags: _tags, components, ...rest } = document
  const { schemas: _components, ...others } = components ?? {}
  const { securitySchemes, circular, ...plain } = texts
  return hashText(JSON.stringify([plain, [...securitySchemes], [...circular], rest, others]))
}

function watchSchemas(schemas: Api["schemas"], reads: Reads): Api["schemas"] {
  const all = () => {
    reads.add("everything")
    return schemas
  }
  return {
    get: (key) => watchSchema(key, schemas.get(key), reads),
    has(key) {
      reads.add(`name ${key}`)
      return schemas.has(key)
    },
    get size() {
      return all().size
    },
    entries: () => all().entries(),
    keys: () => all().keys(),
    values: () => all().values(),
    forEach: (callback) => all().forEach(callback),
    [Symbol.iterator]: () => all()[Symbol.iterator](),
  }
}

/** What a schema is called is read more often than what it says. */
function watchSchema(key: string, schema: ApiSchema | undefined, reads: Reads): ApiSchema | undefined {
  reads.add(`name ${key}`)
  if (schema === undefined) return undefined
  return {
    key,
    name: schema.name,
    module: schema.module,
    get schema() {
      reads.add(`schema ${key}`)
      return schema.schema
    },
  }
}

function watchDocument(document: OpenApiDocument, reads: Reads, what: string): OpenApiDocument {
  const { components } = document
  const { schemas } = components ?? {}
  const watched =
    schemas === undefined
      ? components
      : { ...components, schemas: watchRecord(schemas, reads, what, what === "shape" ? withoutWords : same) }
  return Object.defineProperty(
    { ...document, ...(watched === undefined ? {} : { components: watched }) },
    "paths",
    {
      enumerable: true,
      get() {
        reads.add("everything")
        return document.paths
      },
    },
  )
}

function same<T>(value: T): T {
  return value
}

function watchRecord<T>(
  record: Readonly<Record<string, T>>,
  reads: Reads,
  what: string,
  view: (value: T) => T = same,
): Readonly<Record<string, T>> {
  const noted = new Set<string | symbol>()
  const note = (key: string | symbol) => {
    if (noted.has(key)) return
    noted.add(key)
    reads.add(`${what} ${String(key)}`)
  }
  return new Proxy(record, {
    get(target, key, receiver) {
      note(key)
      const value: T | undefined = Reflect.get(target, key, receiver)
      return value === undefined ? undefined : view(value)
    },
    has(target, key) {
      note(key)
      return Reflect.has(target, key)
    },
    getOwnPropertyDescriptor(target, key) {
      note(key)
      return Reflect.getOwnPropertyDescriptor(target, key)
    },
    ownKeys(target) {
      reads.add("everything")
      return Reflect.ownKeys(target)
    },
  })
}
