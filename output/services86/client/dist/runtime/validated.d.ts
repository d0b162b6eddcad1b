import type { Transport } from "./transport.js";
/** The part of Standard Schema that is needed here, so that any library's schema may be given. */
export interface AnySchema<Output> {
  readonly "~standard": {
    readonly validate: (value: unknown) => AnyResult<Output> | Promise<AnyResult<Output>>;
  };
}
export type AnyResult<Output> = {
  readonly value: Output;
  readonly issues?: undefined;
} | {
  readonly issues: readonly {
    readonly message: string;
    readonly path?: readonly unknown[] | undefined;
  }[];
};
/** A value is not what its schema says. */
export declare class ValidationError extends Error {
  override readonly name = "ValidationError";
  readonly issues: readonly {
    readonly message: string;
    readonly path?: readonly unknown[] | undefined;
  }[];
  constructor(what: string, issues: ValidationError["issues"]);
}
/**
 * Make a function whose input is checked before it is sent and whose result when it comes.
 *
 * ```ts
 * const getShipChecked = validated(getShip, { output: schemaOf("Ship") })
 * ```
 *
 * @throws `ValidationError`
 */
export declare function validated<
  Input,
  Rest extends readonly unknown[],
  Output
>(operation: (transport: Transport, input: Input, ...rest: Rest) => Promise<Output>, schemas: {
  readonly input?: AnySchema<unknown>;
  readonly output?: AnySchema<unknown>;
}): (transport: Transport, input: Input, ...rest: Rest) => Promise<Output>;
//# sourceMappingURL=validated.d.ts.map
