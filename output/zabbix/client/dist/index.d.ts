export { type CallOptions, type RequestHeaders } from "./options.js";
export { headerAuth, queryAuth } from "./runtime/api-key.js";
export { basicAuth, bearerAuth, schemeAuth, type Credential } from "./runtime/auth.js";
export { reviveDates, type WithDates } from "./runtime/dates.js";
export { isNetworkError, isTimeoutError, type NetworkError } from "./runtime/errors.js";
export { hooks, type Hooks, type ObservedRequest } from "./runtime/hooks.js";
export { ApiError, isApiError, type ErrorObject } from "./runtime/json-rpc/api-error.js";
export { bearer } from "./runtime/json-rpc/auth.js";
export { batch, type BatchResult, type BatchedCall } from "./runtime/json-rpc/batch.js";
export { type Session, type Login } from "./runtime/json-rpc/session.js";
export { inBody } from "./runtime/json-rpc/token-in-body.js";
export { createTransport, type TransportConfig, type RpcTransport } from "./runtime/json-rpc/transport.js";
export { responseLimit } from "./runtime/response-limit.js";
export { retries, type RetryOptions } from "./runtime/retries.js";
export { timeout } from "./runtime/timeout.js";
export { type Middleware, type NoInput, type OutgoingRequest, type Send, type Transport } from "./runtime/transport.js";
export { withResponse, type DataWithResponse } from "./runtime/with-response.js";
export { openSession } from "./session.js";
//# sourceMappingURL=index.d.ts.map
