/** What a client's README says of SOAP: everything that a type cannot. */
export const soapNotes = {
  heading: "SOAP",
  text: `Input and results are plain objects; envelopes, namespaces and the order of elements are the package's affair.

- A member that is left out is not sent, \`null\` is sent as \`xsi:nil\`. An answer may leave any member out.
- One value in an answer is the result itself; several are an object; none is \`undefined\`.
- Arrays are arrays. Dictionaries are objects when their keys are strings, else lists of \`{ Key, Value }\`.
- Dates and durations are the texts that travel, \`2025-03-01T12:00:00Z\` and \`PT48H\`; services may leave the zone out.
- Bytes are base64 text; \`toBase64\` and \`fromBase64\` turn them into \`Uint8Array\` and back.
- Enumerations name the values that the pages show; others may come, and may be sent.
- A value whose type the pages leave open is sent with the type it has in JavaScript.
- A fault is a \`SoapFault\`, an \`ApiError\` with \`code\`, \`faultString\` and \`detail\`; \`isSoapFault(error)\` tells it.
- \`withSoapHeaders(fn)\` gives the blocks of the answer's header beside the data; \`soapHeader(block)\`, as middleware, sends
  one.
- Answers are read up to 32 MiB, a million elements, 256 deep; \`withXmlLimits(transport, limits)\` changes that.`,
} as const
