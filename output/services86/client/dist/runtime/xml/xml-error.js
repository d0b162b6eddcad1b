export const defaultXmlLimits = {
	size: 32 * 1024 * 1024,
	elements: 1e6,
	depth: 256,
	attributes: 64
};
export class XmlError extends Error {
	name = "XmlError";
	problem;
	reason;
	line;
	column;
	pointer = "";
	constructor(problem, message, place) {
		super(place.line === 0 ? message : `${message} (line ${place.line}, column ${place.column})`);
		this.problem = problem;
		this.reason = message;
		this.line = place.line;
		this.column = place.column;
	}
	inside(step) {
		this.pointer = `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}${this.pointer}`;
		return this;
	}
}
export const nowhere = {
	line: 0,
	column: 0
};
//# sourceMappingURL=xml-error.js.map
