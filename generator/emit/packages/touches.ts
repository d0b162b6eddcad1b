import type { ApiSchema, Service } from "../services/service.ts"

/** Which parts of a package print words or samples that have changed. */
export interface Touches {
  /**
   * Whether a part prints words that have changed.
   *
   * @param part - Name of the part: `service user-agent`.
   * @param tag - Of the service that it is made for.
   * @param schemas - Those that it declares.
   */
  readonly words: (part: string, tag: string | undefined, schemas: readonly ApiSchema[]) => boolean
  /** The same for samples, of operations and of component schemas. */
  readonly samples: (part: string, service: Service) => boolean
  /** Whether any sample has changed. */
  readonly hasSamples: boolean
}
