import type { Members, Operation } from "./call.js";
/** Put members of the input into headers. */
export declare function pickHeaders(members: Members, { headers }: Operation): Record<string, string>;
//# sourceMappingURL=headers.d.ts.map
