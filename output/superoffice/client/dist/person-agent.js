import { call } from "./runtime/rest/call.js";
import { queryUrl } from "./runtime/rest/url.js";
const getPersonOperation = {
	id: "v1PersonAgent_GetPerson",
	method: "POST",
	path: "/api/v1/Agents/Person/GetPerson",
	query: {
		personId: "personId",
		select: "$select"
	},
	url: queryUrl
};
export function getPerson(transport, input, options) {
	return call(transport, getPersonOperation, input, options);
}
//# sourceMappingURL=person-agent.js.map
