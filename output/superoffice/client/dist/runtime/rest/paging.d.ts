import type { RequestOptions, Transport } from "../transport.js";
/** One page of an OData list. */
export interface ListPage<Row> {
  readonly value?: readonly Row[] | null;
  readonly "odata.nextLink"?: string | null;
  readonly "@odata.nextLink"?: string | null;
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
export declare function paginate<
  Input,
  Options extends RequestOptions<never>,
  Row
>(operation: (transport: Transport, input: Input, options?: Options) => Promise<ListPage<Row>>, transport: Transport, input: Input, options?: Options): AsyncGenerator<Row, void>;
//# sourceMappingURL=paging.d.ts.map
