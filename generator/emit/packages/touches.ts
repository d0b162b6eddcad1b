import type { ApiSchema } from "../services/service.ts"

/**
 * Whether words have changed that a part of a package prints.
 *
 * @param part - Name of the part: `service user-agent`.
 * @param tag - Of the service that it is made for.
 * @param schemas - Those that it declares.
 */
export type Touches = (part: string, tag: string | undefined, schemas: readonly ApiSchema[]) => boolean
