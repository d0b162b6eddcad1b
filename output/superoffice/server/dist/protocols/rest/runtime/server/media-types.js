export function bareType(mediaType) {
	const semicolon = mediaType.indexOf(";");
	return (semicolon < 0 ? mediaType : mediaType.slice(0, semicolon)).trim().toLowerCase();
}
export function isJsonType(mediaType) {
	return /^[^;]*[/+]json\s*(;|$)/i.test(mediaType);
}
export function isXmlType(mediaType) {
	return /^[^;]*[/+]xml\s*(;|$)/i.test(mediaType);
}
export function charsetOf(mediaType) {
	return /;\s*charset\s*=\s*("?)([^";\s]+)\1/i.exec(mediaType)?.[2];
}
export function negotiate(accept, documented) {
	const preferred = [...documented].sort((a, b) => Number(isJsonType(b)) - Number(isJsonType(a)));
	if (accept === undefined || accept.trim() === "") return preferred[0];
	const ranges = accept.slice(0, 4096).split(",").slice(0, 64).map(readRange);
	let best;
	let bestQuality = 0;
	for (const type of preferred) {
		const quality = qualityOf(bareType(type), ranges);
		if (quality > bestQuality) {
			best = type;
			bestQuality = quality;
		}
	}
	return best;
}
function readRange(text) {
	const quality = /;\s*q=([01](?:\.\d{0,3})?)\s*(?:;|$)/i.exec(text)?.[1];
	return {
		type: bareType(text),
		quality: quality === undefined ? 1 : Number(quality)
	};
}
function qualityOf(type, ranges) {
	const family = `${type.slice(0, type.indexOf("/"))}/*`;
	const exact = ranges.find((range) => range.type === type) ?? ranges.find((range) => range.type === family);
	return (exact ?? ranges.find((range) => range.type === "*/*" || range.type === "*"))?.quality ?? 0;
}
//# sourceMappingURL=media-types.js.map
