import type { RequestOptions, Transport } from "../transport.js"

/** One page of an OData list. */
export interface ListPage<Row> {
  readonly value?: readonly Row[] | null
  readonly "odata.nextLink"?: string | null
  readonly "@odata.nextLink"?: string | null
}

/**
 * Go through all rows of a list, asking for the next page when it is needed.
 *
 * ```ts
 * for await (const row of paginate(getAll, transport, { top: 100 })) console.log(row)
 * ```
 *
 * @throws when the next page is said to lie on another server, which must not get the credentials.
 */
export async function* paginate<Input, Options extends RequestOptions<never>, Row>(
  operation: (transport: Transport, input: Input, options?: Options) => Promise<ListPage<Row>>,
  transport: Transport,
  input: Input,
  options?: Options,
): AsyncGenerator<Row, void> {
  let next: string | null | undefined
  do {
    const page = await operation(next ? follow(transport, next) : transport, input, options)
    yield* page.value ?? []
    next = page["odata.nextLink"] ?? page["@odata.nextLink"]
  } while (next)
}

/** The same transport, asking for another address. */
function follow(transport: Transport, link: string): Transport {
  return {
    ...transport,
    send: (request) => {
      const isAbsolute = /^https?:/i.test(request.url)
      const target = isAbsolute ? new URL(link, request.url) : undefined
      const isElsewhere = target
        ? target.origin !== new URL(request.url).origin
        : /^([a-z]+:|\/\/|\\)/i.test(link)
      if (isElsewhere) throw new Error(`the next page of ${request.operation.id} is on another server`)
      return transport.send({ ...request, url: target?.href ?? link })
    },
  }
}
