export { headerAuth, queryAuth } from "./runtime/api-key.js";
export { basicAuth, bearerAuth, schemeAuth } from "./runtime/auth.js";
export { reviveDates } from "./runtime/dates.js";
export { isNetworkError, isTimeoutError } from "./runtime/errors.js";
export { hooks } from "./runtime/hooks.js";
export { ApiError, isApiError } from "./runtime/json-rpc/api-error.js";
export { bearer } from "./runtime/json-rpc/auth.js";
export { batch } from "./runtime/json-rpc/batch.js";
export { inBody } from "./runtime/json-rpc/token-in-body.js";
export { createTransport } from "./runtime/json-rpc/transport.js";
export { responseLimit } from "./runtime/response-limit.js";
export { retries } from "./runtime/retries.js";
export { timeout } from "./runtime/timeout.js";
export { withResponse } from "./runtime/with-response.js";
export { openSession } from "./session.js";
//# sourceMappingURL=index.js.map
