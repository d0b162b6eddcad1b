import type { AnswerReader } from "./call.js";
/** The answer's bytes as they come; nothing is kept in memory. */
export declare const readStream: AnswerReader;
export declare const readText: AnswerReader;
/** The operation has no result; whatever comes is not waited for. */
export declare const readNothing: AnswerReader;
/** XML is handed over as its text; anything else is refused. */
export declare const readXml: AnswerReader;
//# sourceMappingURL=answers.d.ts.map
