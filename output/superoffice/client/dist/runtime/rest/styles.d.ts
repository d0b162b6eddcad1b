import type { Style } from "./call.js";
/** `tag=a&tag=b`, and `x=1&y=2` for an object. */
export declare const exploded: Style;
/** `filter[status]=open` */
export declare const deepObject: Style;
/** `tag=a%20b` */
export declare const spaceDelimited: Style;
/** `tag=a%7Cb` */
export declare const pipeDelimited: Style;
/** The value as JSON. */
export declare const jsonText: Style;
//# sourceMappingURL=styles.d.ts.map
