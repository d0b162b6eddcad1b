export { appTokenAuth, soTicketAuth, xsrfTokenAuth } from "./auth.js";
export { type CallOptions, type RequestHeaders } from "./options.js";
export { headerAuth, queryAuth } from "./runtime/api-key.js";
export { basicAuth, bearerAuth, schemeAuth, type Credential } from "./runtime/auth.js";
export { reviveDates, type WithDates } from "./runtime/dates.js";
export { ApiError, isApiError, isNetworkError, isTimeoutError, type NetworkError } from "./runtime/errors.js";
export { hooks, type Hooks, type ObservedRequest } from "./runtime/hooks.js";
export { responseLimit } from "./runtime/response-limit.js";
export { paginate, type ListPage } from "./runtime/rest/paging.js";
export { type JsonPatch, type JsonPatchOperation } from "./runtime/rest/patch.js";
export { retries, type RetryOptions } from "./runtime/retries.js";
export { timeout } from "./runtime/timeout.js";
export { createTransport, type Middleware, type NoInput, type OutgoingRequest, type Send, type Transport, type TransportConfig } from "./runtime/transport.js";
export { withResponse, type DataWithResponse } from "./runtime/with-response.js";
//# sourceMappingURL=index.d.ts.map
