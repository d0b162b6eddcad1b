export function bodyOf(bytes) {
	return {
		isEmpty: bytes.length === 0,
		size: bytes.length,
		read: () => bytes,
		open: () => new Blob([new Uint8Array(bytes)]).stream()
	};
}
//# sourceMappingURL=http.js.map
