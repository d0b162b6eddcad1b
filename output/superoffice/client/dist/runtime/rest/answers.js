import { discard } from "../discard.js";
import { ApiError } from "../errors.js";
export const readStream = (response) => response.body ?? new ReadableStream({ start: (c) => c.close() });
export const readText = (response) => response.text();
export const readNothing = (response) => discard(response);
export const readXml = async (response, { id }) => {
	const text = await response.text();
	const type = response.headers.get("content-type") ?? "";
	if (/xml/i.test(type)) return text;
	throw new ApiError(id, response, text, `${type} that is no XML`);
};
//# sourceMappingURL=answers.js.map
