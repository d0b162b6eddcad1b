export async function readBytes(response, limit) {
	if (Number(response.headers.get("content-length") ?? 0) > limit) {
		await response.body?.cancel();
		return undefined;
	}
	const reader = response.body?.getReader();
	if (reader === undefined) return new Uint8Array();
	const chunks = [];
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return joinChunks(chunks, size);
		size += value.byteLength;
		chunks.push(value);
		if (size <= limit) continue;
		await reader.cancel();
		return undefined;
	}
}
function joinChunks(chunks, size) {
	const [first] = chunks;
	if (first !== undefined && chunks.length === 1) return first;
	const bytes = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.byteLength;
	}
	return bytes;
}
//# sourceMappingURL=read-bytes.js.map
