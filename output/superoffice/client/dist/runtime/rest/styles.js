export const exploded = (name, value) => Array.isArray(value) ? value.map((item) => pair(name, item)).join("&") : isObject(value) ? listEntries(value).map(([key, item]) => pair(encodeURIComponent(key), item)).join("&") : pair(name, value);
export const deepObject = (name, value) => isObject(value) ? listEntries(value).map(([key, item]) => pair(`${name}[${encodeURIComponent(key)}]`, item)).join("&") : pair(name, value);
export const spaceDelimited = (name, value) => `${name}=${encodeItems(value).join("%20")}`;
export const pipeDelimited = (name, value) => `${name}=${encodeItems(value).join("%7C")}`;
export const jsonText = (name, value) => `${name}=${encodeURIComponent(JSON.stringify(value))}`;
function pair(name, value) {
	return `${name}=${encodeURIComponent(String(value))}`;
}
function encodeItems(value) {
	return [value].flat().map((item) => encodeURIComponent(String(item)));
}
function isObject(value) {
	return typeof value === "object" && value !== null;
}
function listEntries(value) {
	return Object.entries(value).filter(([, item]) => item !== undefined && item !== null);
}
//# sourceMappingURL=styles.js.map
