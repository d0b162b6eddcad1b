import { discard } from "./discard.js";
export function basicAuth(user, password) {
	const bytes = new TextEncoder().encode(`${user}:${password}`);
	const authorization = `Basic ${btoa(String.fromCharCode(...bytes))}`;
	return (request, next) => next({
		...request,
		headers: {
			...request.headers,
			authorization
		}
	});
}
export function bearerAuth(token) {
	return schemeAuth("Bearer", token);
}
export function schemeAuth(scheme, credential) {
	return credentialAuth(credential, (request, value) => withHeader(request, "authorization", `${scheme} ${value}`));
}
export function credentialAuth(credential, place) {
	let current;
	const ask = (refresh) => {
		const asked = Promise.resolve(typeof credential === "string" ? credential : credential({ refresh })).then(checkCredential);
		// A failed question must not be the answer to all later ones.
		asked.catch(() => current = undefined);
		return current = asked;
	};
	return async (request, next) => {
		const used = current ?? ask(false);
		const response = await next(place(request, await used));
		if (response.status !== 401 || typeof credential === "string" || request.duplex) return response;
		discard(response);
		return next(place(request, await (current === used ? ask(true) : current ?? ask(true))));
	};
}
function checkCredential(value) {
	if (/[\r\n\0]/.test(value)) throw new Error("the credential holds a line break");
	return value;
}
export function withHeader(request, name, value) {
	return {
		...request,
		headers: {
			...request.headers,
			[name]: value
		}
	};
}
//# sourceMappingURL=auth.js.map
