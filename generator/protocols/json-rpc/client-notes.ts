/** What a client's README says of JSON-RPC: everything that a type cannot. */
export const jsonRpcNotes = {
  heading: "JSON-RPC",
  text: `Every function posts one message; envelopes and ids are the package's affair.

- Results follow the params: \`output: ["name"]\` gives objects with \`name\` alone, \`countOutput: true\` the count as a text,
  \`preservekeys: true\` an object by ID, and each \`select...\` adds the property that it names. Params that
  are put together first want \`satisfies\` their type, which keeps the names.
- Results carry numbers as texts of digits; requests take either. \`constants\` has names for values that have labels.
- A selected object that there is none of is an empty list: \`Array.isArray\` tells.
- \`batch(transport, [(z) => first(z), (z) => second(z)])\` makes several calls in one request; each has a \`value\` or an
  \`error\` of its own.
- An error object is an \`ApiError\` with \`code\`, \`message\` and \`data\`, whatever the HTTP status; \`isApiError\` tells.
- Where the API has \`user.login\`, \`openSession(config, { username, password })\` logs in and gives a transport with the
  session; its \`logout()\` ends it.
- \`tokenIn: inBody()\` in the configuration sends the token as member \`auth\`, which servers before 6.4 want;
  \`inBody("detect")\` asks the server once.`,
} as const
