import type { OperationParameter } from "../../../runtime/server/operation.js";
/** How values lie in the text of a parameter, by OpenAPI's styles; see its table of examples. */
type Styled = Pick<OperationParameter, "style" | "explode" | "wireName">;
/** A plain value without the sign that its style puts in front. */
export declare function stripStyle(text: string, { style, wireName }: Styled): string;
/** Items of a list that is written as one text. */
export declare function splitItems(text: string, parameter: Styled): readonly string[];
/** Names and values of an object that is written as one text; `undefined` where the text is none. */
export declare function splitMembers(text: string, parameter: Styled): readonly (readonly [name: string, value: string])[] | undefined;
/** A list or an object that was sent as JSON; `undefined` where the text is neither. */
export declare function readJsonText(text: string): unknown;
export {};
//# sourceMappingURL=decode-style.d.ts.map
