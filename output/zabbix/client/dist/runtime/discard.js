export function discard(response) {
	response?.body?.cancel().catch(() => {});
}
//# sourceMappingURL=discard.js.map
