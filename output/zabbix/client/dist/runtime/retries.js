import { discard } from "./discard.js";
export function retries(options = {}) {
	const { retries: limit = 2, delayMs = 200, maxDelayMs = 2e4, isRepeatable = isIdempotent } = options;
	return async (request, next) => {
		for (let attempt = 0;; attempt++) {
			const [response, error] = await next(request).then((answer) => [answer], (reason) => [undefined, reason]);
			const isRefused = response?.status === 429 || response?.status === 503;
			const isBroken = response === undefined || response.status === 502 || response.status === 504;
			const again = attempt < limit && !request.duplex && (isRefused || isBroken && isRepeatable(request));
			if (!again || request.signal?.aborted) {
				if (response === undefined) throw error;
				return response;
			}
			const backoff = delayMs * 2 ** attempt * (.5 + Math.random() / 2);
			const waitMs = readRetryAfter(response) ?? backoff;
			discard(response);
			await wait(Math.min(waitMs, maxDelayMs), request.signal);
		}
	};
}
function isIdempotent({ method }) {
	return /^(GET|HEAD|PUT|DELETE|OPTIONS)$/.test(method);
}
function readRetryAfter(response) {
	const text = response?.headers.get("retry-after");
	if (!text) return undefined;
	const seconds = Number(text);
	const waitMs = Number.isNaN(seconds) ? Date.parse(text) - Date.now() : seconds * 1e3;
	return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}
function wait(milliseconds, signal) {
	return new Promise((resolve) => {
		// A signal may outlive many calls. When it aborts, the next attempt fails at once and says why.
		const end = () => {
			clearTimeout(timer);
			signal?.removeEventListener("abort", end);
			resolve();
		};
		const timer = setTimeout(end, milliseconds);
		signal?.addEventListener("abort", end);
	});
}
//# sourceMappingURL=retries.js.map
