/** Media types as a server meets them in Accept and Content-Type. */
/** Lower case, parameters cut off: `application/json; charset=utf-8` is `application/json`. */
export declare function bareType(mediaType: string): string;
export declare function isJsonType(mediaType: string): boolean;
export declare function isXmlType(mediaType: string): boolean;
/** The `charset` parameter, when there is one. */
export declare function charsetOf(mediaType: string): string | undefined;
/**
 * Choose among the documented types what an Accept header likes best.
 *
 * @returns `undefined` when none is acceptable. Without a header, or among equals, JSON comes before the others.
 */
export declare function negotiate(accept: string | undefined, documented: readonly string[]): string | undefined;
//# sourceMappingURL=media-types.d.ts.map
