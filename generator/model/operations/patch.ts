/** PATCH bodies: pages describe one change of a JSON Patch, and say in prose that a merge patch will do as well. */
import type { ModelBody, ModelResponse, Type } from "../api-model.ts"

const jsonPatch = "application/json-patch+json"
const mergePatch = "application/merge-patch+json"

/** Both media types of a patch; the merge patch has the shape of the answer. */
export function buildPatchRequest(body: ModelBody, responses: readonly ModelResponse[]): ModelBody {
  const patched = responses.find(({ status }) => status.startsWith("2"))?.body?.type
  const merge: Type = patched ?? { kind: "object", properties: [], extent: "open" }
  const list: Type = body.type.kind === "array" ? body.type : { kind: "array", items: body.type }
  return {
    ...body,
    mediaTypes: [jsonPatch, mergePatch],
    type: list,
    typeByMediaType: { [mergePatch]: merge },
    provenance: { ...body.provenance, inferred: "prose" },
  }
}
