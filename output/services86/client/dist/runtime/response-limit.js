import { discard } from "./discard.js";
export function responseLimit(bytes) {
	return async (request, next) => {
		const response = await next(request);
		const refuse = () => new TypeError(`the answer has more than ${bytes} bytes`);
		if (Number(response.headers.get("content-length")) > bytes) {
			discard(response);
			throw refuse();
		}
		let left = bytes;
		const counted = response.body?.pipeThrough(new TransformStream({ transform(chunk, controller) {
			left -= chunk.byteLength;
			if (left < 0) controller.error(refuse());
			else controller.enqueue(chunk);
		} }));
		return counted === undefined ? response : new Response(counted, response);
	};
}
//# sourceMappingURL=response-limit.js.map
