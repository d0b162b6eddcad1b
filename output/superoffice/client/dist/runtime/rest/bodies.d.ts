import type { BodyWriter, Operation, WrittenBody } from "./call.js";
/** The input is the body. */
export declare function wholeBody(input: unknown, operation: Operation): WrittenBody | undefined;
/** The body is one member of the input. */
export declare function bodyMember(input: unknown, operation: Operation): WrittenBody | undefined;
/** The body is JSON, made of the members that are not in the query; what most operations need. */
export declare function jsonMembers(input: unknown, { query }: Operation): WrittenBody;
/** The body is made of the members that go nowhere else. */
export declare function otherMembers(input: unknown, operation: Operation): WrittenBody | undefined;
/** Bytes as they are. The content type is the blob's own when it has one, else the first that the operation takes. */
export declare const writeBytes: BodyWriter;
export declare const writeText: BodyWriter;
/** A list of operations is a JSON Patch, an object is a merge patch. */
export declare const writePatch: BodyWriter;
/** `application/x-www-form-urlencoded`; lists are repeated. */
export declare const writeForm: BodyWriter;
/** `multipart/form-data`; lists are repeated, blobs and bytes become files, objects become JSON. */
export declare const writeMultipart: BodyWriter;
//# sourceMappingURL=bodies.d.ts.map
