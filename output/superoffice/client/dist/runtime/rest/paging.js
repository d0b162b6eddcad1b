export async function* paginate(operation, transport, input, options) {
	let next;
	do {
		const page = await operation(next ? follow(transport, next) : transport, input, options);
		yield* page.value ?? [];
		next = page["odata.nextLink"] ?? page["@odata.nextLink"];
	} while (next);
}
function follow(transport, link) {
	return {
		...transport,
		send: (request) => {
			const isAbsolute = /^https?:/i.test(request.url);
			const target = isAbsolute ? new URL(link, request.url) : undefined;
			const isElsewhere = target ? target.origin !== new URL(request.url).origin : /^([a-z]+:|\/\/|\\)/i.test(link);
			if (isElsewhere) throw new Error(`the next page of ${request.operation.id} is on another server`);
			return transport.send({
				...request,
				url: target?.href ?? link
			});
		}
	};
}
//# sourceMappingURL=paging.js.map
