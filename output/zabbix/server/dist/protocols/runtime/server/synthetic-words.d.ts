/** @returns `undefined` for a name that tells nothing. */
export declare function textForName(name: string, number: number): string | undefined;
/** A sample is of something that is there: nothing in it is deleted, retired or hidden. */
export declare function isUsuallyFalse(name: string): boolean;
//# sourceMappingURL=synthetic-words.d.ts.map
