export function withResponse(operation) {
	return async (transport, ...rest) => {
		let last;
		const send = async (request) => last = await transport.send(request);
		const data = await operation({
			...transport,
			send
		}, ...rest);
		if (last === undefined) throw new TypeError("the operation made no request");
		return {
			data,
			status: last.status,
			headers: last.headers
		};
	};
}
//# sourceMappingURL=with-response.js.map
