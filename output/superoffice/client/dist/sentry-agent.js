import { jsonMembers } from "./runtime/rest/bodies.js";
import { call } from "./runtime/rest/call.js";
import { queryUrl } from "./runtime/rest/url.js";
const getNewTableRightOperation = {
	id: "v1SentryAgent_GetNewTableRight",
	method: "POST",
	path: "/api/v1/Agents/Sentry/GetNewTableRight",
	query: { select: "$select" },
	url: queryUrl,
	body: jsonMembers
};
export function getNewTableRight(transport, input, options) {
	return call(transport, getNewTableRightOperation, input, options);
}
//# sourceMappingURL=sentry-agent.js.map
