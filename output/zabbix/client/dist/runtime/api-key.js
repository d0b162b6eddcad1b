import { credentialAuth, withHeader } from "./auth.js";
import { keepAtOrigin } from "./redirects.js";
export function headerAuth(name, credential) {
	const header = name.toLowerCase();
	const auth = credentialAuth(credential, (request, value) => withHeader(request, header, value));
	return (request, next) => auth(request, keepAtOrigin(next, header));
}
export function queryAuth(name, credential) {
	return credentialAuth(credential, (request, value) => {
		const sign = request.url.includes("?") ? "&" : "?";
		return {
			...request,
			url: `${request.url}${sign}${encodeURIComponent(name)}=${encodeURIComponent(value)}`
		};
	});
}
//# sourceMappingURL=api-key.js.map
