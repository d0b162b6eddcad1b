export { headerAuth, queryAuth } from "./runtime/api-key.js";
export { basicAuth, bearerAuth, schemeAuth } from "./runtime/auth.js";
export { reviveDates } from "./runtime/dates.js";
export { ApiError, isApiError, isNetworkError, isTimeoutError } from "./runtime/errors.js";
export { hooks } from "./runtime/hooks.js";
export { responseLimit } from "./runtime/response-limit.js";
export { retries } from "./runtime/retries.js";
export { applicationToken, soTicket, soapHeader } from "./runtime/soap/auth.js";
export { SoapFault, isSoapFault } from "./runtime/soap/fault-error.js";
export { withSoapHeaders, withXmlLimits } from "./runtime/soap/options.js";
export { fromBase64, toBase64 } from "./runtime/soap/scalars.js";
export { timeout } from "./runtime/timeout.js";
export { createTransport } from "./runtime/transport.js";
export { withResponse } from "./runtime/with-response.js";
//# sourceMappingURL=index.js.map
