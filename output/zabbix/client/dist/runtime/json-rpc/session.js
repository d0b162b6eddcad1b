import { call } from "./call.js";
import { createTransport } from "./transport.js";
export async function logIn(config, login, methods) {
	const token = await call(createTransport(config), methods.login, login);
	const auth = (request, next) => next({
		...request,
		headers: {
			...request.headers,
			authorization: `Bearer ${token}`
		}
	});
	const transport = createTransport({
		...config,
		auth
	});
	return {
		...transport,
		logout: async () => {
			await call(transport, methods.logout, []);
		}
	};
}
//# sourceMappingURL=session.js.map
