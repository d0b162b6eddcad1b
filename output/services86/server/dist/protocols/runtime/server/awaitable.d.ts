/** What is there now or will be. */
export type Awaitable<T> = T | Promise<T>;
/**
 * Go on with a value, at once where it is there. A call whose parts all are is answered without waiting a turn for each
 * of them.
 */
export declare function andThen<
  T,
  U
>(value: Awaitable<T>, next: (value: T) => Awaitable<U>): Awaitable<U>;
/** Run, and turn what is thrown, now or later, into a value. */
export declare function attempt<T>(run: () => Awaitable<T>, rescue: (error: unknown) => T): Awaitable<T>;
//# sourceMappingURL=awaitable.d.ts.map
