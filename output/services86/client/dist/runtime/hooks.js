export function hooks({ start, end, fail }) {
	return async (request, next) => {
		const { operation, method, url } = request;
		const span = start?.({
			operation,
			method,
			url: url.replace(/[?#].*$/s, "")
		});
		try {
			const response = await next(request);
			end?.(span, response);
			return response;
		} catch (error) {
			fail?.(span, error);
			throw error;
		}
	};
}
//# sourceMappingURL=hooks.js.map
