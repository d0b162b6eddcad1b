import type { Members, Operation } from "./call.js";
/**
 * Put members of the input into the path.
 *
 * @throws `TypeError` for a value that would change the route: nothing, `.` or `..`.
 */
export declare function pathUrl({ path }: Operation, members: Members): string;
/** Put members of the input into the query; lists are written with commas. */
export declare function queryUrl({ path, query }: Operation, members: Members, url?: string): string;
/** Both, as almost all operations need it. */
export declare function pathQueryUrl(operation: Operation, members: Members): string;
/**
 * Both, with parameters that are written in another style than commas, or whose names every object has: a member called
 * `constructor` is there only when the caller gave it.
 */
export declare function styledUrl(operation: Operation, members: Members): string;
//# sourceMappingURL=url.d.ts.map
