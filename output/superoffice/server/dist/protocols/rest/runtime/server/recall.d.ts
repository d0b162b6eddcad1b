/** Remember what was worked out for a header's value: a client sends the same few over and over. */
export declare function recall<T>(workOut: (header: string) => T): (header: string) => T;
//# sourceMappingURL=recall.d.ts.map
