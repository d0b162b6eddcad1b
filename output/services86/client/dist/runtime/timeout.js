export function timeout(milliseconds) {
	return (request, next) => {
		const limit = AbortSignal.timeout(milliseconds);
		return next({
			...request,
			signal: request.signal ? AbortSignal.any([request.signal, limit]) : limit
		});
	};
}
//# sourceMappingURL=timeout.js.map
