import { problem, ProblemError } from "./problem.js";
export class NodeBody {
	isEmpty;
	size = 0;
	#payload;
	#limits;
	#response;
	constructor(payload, limits, response) {
		this.isEmpty = payload === undefined || payload instanceof Uint8Array && payload.length === 0;
		this.#payload = payload;
		this.#limits = limits;
		this.#response = response;
	}
	read() {
		const payload = this.#payload ?? noBytes;
		if (payload instanceof Uint8Array) {
			this.size = payload.length;
			return payload;
		}
		return new Promise((resolve, reject) => {
			collect(payload, this.#limits, (thrown, bytes) => {
				this.size = bytes.length;
				if (thrown === null) resolve(bytes);
				else reject(thrown);
			});
		});
	}
	open() {
		const payload = this.#payload ?? noBytes;
		if (payload instanceof Uint8Array) return new Blob([new Uint8Array(payload)]).stream();
		// A handler may answer without having read all of it.
		this.#response.once("finish", () => drop(payload));
		return openStream(payload, this.#limits.time);
	}
}
export function collect(payload, limits, done) {
	const chunks = [];
	let size = 0;
	let isOver = false;
	const timer = setTimeout(() => stop(tooSlow), limits.time);
	function finish(thrown, bytes) {
		if (isOver) return;
		isOver = true;
		clearTimeout(timer);
		done(thrown, bytes);
	}
	function stop(thrown) {
		drop(payload);
		finish(new ProblemError(thrown), noBytes);
	}
	payload.on("data", (chunk) => {
		size += chunk.length;
		chunks.push(chunk);
		if (size > limits.size) stop(tooLarge(limits.size));
	});
	payload.on("end", () => finish(null, chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)));
	payload.on("error", () => stop(brokenOff));
}
const noBytes = new Uint8Array(0);
// The rest of a body that is not wanted would keep the connection busy.
const closing = { headers: { connection: "close" } };
const tooSlow = problem("timeout", "The body took too long to arrive", closing);
const brokenOff = problem("malformed", "The body broke off");
function tooLarge(limit) {
	return problem("too-large", "The body is too large", {
		detail: `The limit is ${limit} bytes`,
		...closing
	});
}
function drop(payload) {
	payload.removeAllListeners("data");
	payload.resume();
}
function openStream(payload, time) {
	let timer;
	let isBegun = false;
	const fail = (controller, thrown) => {
		clearTimeout(timer);
		drop(payload);
		controller.error(new ProblemError(thrown));
	};
	const begin = (controller) => {
		payload.on("data", (chunk) => {
			payload.pause();
			clearTimeout(timer);
			controller.enqueue(new Uint8Array(chunk));
		});
		payload.on("end", () => {
			clearTimeout(timer);
			controller.close();
		});
		payload.on("error", () => fail(controller, brokenOff));
	};
	return new ReadableStream({
		pull(controller) {
			if (!isBegun) begin(controller);
			isBegun = true;
			timer = setTimeout(() => fail(controller, tooSlow), time);
			payload.resume();
		},
		cancel() {
			clearTimeout(timer);
			payload.removeAllListeners("end");
			drop(payload);
		}
	}, { highWaterMark: 0 });
}
//# sourceMappingURL=incoming-body.js.map
