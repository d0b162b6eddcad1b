/**
 * Escape text between tags. Carriage returns are written as references, because readers turn them into line feeds.
 *
 * @throws `TypeError` for characters that no XML can hold, such as NUL.
 */
export declare function escapeText(text: string): string;
/** Escape an attribute's value for double quotes. */
export declare function escapeAttribute(text: string): string;
//# sourceMappingURL=escape-xml.d.ts.map
