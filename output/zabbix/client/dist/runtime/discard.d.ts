/** Let go of an answer that nobody reads. Not waited for: a copy of it that middleware made may never be read. */
export declare function discard(response: Response | undefined): void;
//# sourceMappingURL=discard.d.ts.map
