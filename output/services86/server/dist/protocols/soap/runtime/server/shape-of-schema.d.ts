/** Schemas with `xml` objects to the shapes that values are read and written by. */
import type { XmlCarrier, XmlMember, XmlShape } from "../client/shapes.js";
/** The part of a schema that says how it lies in XML. */
export interface XmlSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly contentEncoding?: string;
  readonly items?: XmlSchema;
  readonly properties?: Readonly<Record<string, XmlSchema>>;
  readonly additionalProperties?: XmlSchema | boolean;
  readonly propertyNames?: XmlSchema;
  readonly anyOf?: readonly XmlSchema[];
  readonly xml?: {
    readonly name?: string;
    readonly namespace?: string;
    readonly wrapped?: boolean;
  };
  readonly "x-pagewright-open-enum"?: unknown;
  readonly "x-pagewright-entry-xml"?: {
    readonly name: string;
    readonly namespace?: string;
  };
}
export interface ShapeReader {
  /** @param namespace - Of elements whose schema names none. */
  shapeOf(schema: XmlSchema, namespace: string): XmlShape;
  /** Members of an object schema, references followed; empty for other schemas. */
  membersOf(schema: XmlSchema, namespace: string): readonly XmlMember[];
  /** Carriers of the components that were met so far, by their keys. */
  readonly carriers: ReadonlyMap<string, XmlCarrier>;
}
/** @param resolve - The component of a key; `undefined` when there is none. */
export declare function createShapeReader(resolve: (key: string) => XmlSchema | undefined): ShapeReader;
//# sourceMappingURL=shape-of-schema.d.ts.map
