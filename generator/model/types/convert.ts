/** Shapes that say all there is, as types of the model. */
import type { ObjectShape, PropertyFact, Shape } from "../../read/facts.ts"
import type { ModelProperty, ObjectType, ScalarType, Type } from "../api-model.ts"

/** The type that a shape states; names become references whether or not somebody describes them. */
export function convertShape(shape: Shape): Type {
  const type = convertPlain(shape)
  return shape.nullable === true ? { ...type, nullable: true } : type
}

function convertPlain(shape: Shape): Type {
  switch (shape.kind) {
    case "scalar":
      return convertScalar(shape)
    case "enum":
      return { kind: "enum", type: shape.type, members: shape.members, open: shape.open }
    case "named":
      return shape.name === "" ? { kind: "unknown" } : { kind: "ref", name: shape.name }
    case "array":
      return {
        kind: "array",
        items: convertShape(shape.items),
        ...(shape.orSingle === undefined ? {} : { orSingle: shape.orSingle }),
        ...(shape.itemXml === undefined ? {} : { itemXml: shape.itemXml }),
      }
    case "map":
      return {
        kind: "map",
        values: convertShape(shape.values),
        ...(shape.keys === undefined ? {} : { keys: convertShape(shape.keys) }),
        ...(shape.entryXml === undefined ? {} : { entryXml: shape.entryXml }),
      }
    case "object":
      return convertObject(shape)
    case "union":
      return { kind: "union", members: shape.members.map(convertShape) }
    case "binary":
      return { kind: "binary" }
    case "unknown":
      return { kind: "unknown" }
  }
}

/** `byte` and bytes inside a document are text in base64. */
function convertScalar(shape: Extract<Shape, { kind: "scalar" }>): ScalarType {
  return {
    kind: "scalar",
    type: shape.type,
    ...(shape.format === undefined ? {} : { format: shape.format }),
    ...(shape.contentEncoding === undefined ? {} : { contentEncoding: shape.contentEncoding }),
    ...(shape.constraints === undefined ? {} : { constraints: shape.constraints }),
  }
}

function convertObject(shape: ObjectShape): ObjectType {
  return {
    kind: "object",
    properties: shape.properties.map(convertProperty),
    ...(shape.open === undefined ? {} : { extent: shape.open ? "open" : "closed" }),
  }
}

function convertProperty(fact: PropertyFact): ModelProperty {
  return {
    name: fact.name,
    type: convertShape(fact.shape),
    required: false,
    ...(fact.description === undefined ? {} : { description: fact.description }),
    ...(fact.deprecated === undefined ? {} : { deprecated: fact.deprecated }),
    ...(fact.default === undefined ? {} : { default: fact.default }),
    ...(fact.listName === undefined ? {} : { listName: fact.listName }),
    ...(fact.xml === undefined ? {} : { xml: fact.xml }),
    provenance: { source: fact.source },
  }
}
