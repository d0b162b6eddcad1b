/** An element to write, such as a header block. What the reader hands out is one too. */
export interface XmlNode {
  readonly name: string;
  readonly namespace: string;
  readonly text?: string;
  readonly attributes?: readonly {
    readonly name: string;
    readonly namespace: string;
    readonly value: string;
  }[];
  readonly children?: readonly XmlNode[];
}
/** Write a node; its namespace becomes the default one, and its children's where theirs differ. */
export declare function writeNode(node: XmlNode, around?: string): string;
//# sourceMappingURL=xml-node.d.ts.map
