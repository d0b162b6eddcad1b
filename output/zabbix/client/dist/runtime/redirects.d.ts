import type { Send } from "./transport.js";
/** Follow redirects one by one and leave a header behind when they lead to another origin. */
export declare function keepAtOrigin(next: Send, header: string): Send;
//# sourceMappingURL=redirects.d.ts.map
