import { fc } from "../random.ts"
import { payloads } from "./payloads.ts"

/** Text out of payloads, their fragments, syntax of all formats that a page travels through, and noise. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Object.values(payloads).filter((payload) => payload.length < 200)),
      fc.constantFrom(..."*/\"'`${}<>|#[](){}\\;:,.&%@~-_ \t\n\r\u2028\u2029\u202e\u200b\u0000\ufeff"),
      fc.constantFrom(
        "*/",
        "/*",
        "//",
        "${",
        "{{",
        "}}",
        "</",
        "-->",
        "<!--",
        "\\u",
        "\\x",
        "&#",
        "```",
        "__proto__",
        "]]>",
      ),
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.string({ unit: "grapheme", maxLength: 12 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""))
