/** A name as XML allows it (`odata.nextLink` it does); other characters get `_xHHHH_`, as .NET writes them. */
export declare function toElementName(name: string): string;
//# sourceMappingURL=element-name.d.ts.map
