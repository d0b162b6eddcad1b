export function andThen(value, next) {
	return value instanceof Promise ? value.then(next) : next(value);
}
export function attempt(run, rescue) {
	try {
		const value = run();
		return value instanceof Promise ? value.catch(rescue) : value;
	} catch (error) {
		return rescue(error);
	}
}
//# sourceMappingURL=awaitable.js.map
