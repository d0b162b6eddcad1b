import type { Operation } from "../../../runtime/server/operation.js";
import type { ServerHost } from "../../../runtime/server/protocol-server.js";
/** Gives a result the form that params ask for. */
export type ParamsFollower = (value: unknown, params: unknown) => unknown;
/**
 * Prepare a method's follower: names to return, the count in place of the objects, objects by ID, a limit, and the
 * properties that `selectTags` and its like add.
 *
 * @remarks
 * What a handler or a sample has too much goes; what it lacks stays away. A result that has the form already, such as a
 * count, is left as it is.
 *
 * @returns `undefined` for methods without such params.
 */
export declare function createFollower(operation: Operation, host: ServerHost): ParamsFollower | undefined;
/**
 * What a method that retrieves is asked for: `filter`, and IDs of things that the objects belong to (`quayids`), for
 * mocks that remember objects.
 */
export declare function readWhere(params: unknown, { wire }: Operation): {
  readonly where?: Readonly<Record<string, readonly unknown[]>>;
};
//# sourceMappingURL=follow-params.d.ts.map
