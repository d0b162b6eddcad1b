import { createReporter, type DiagnosticCatalogue } from "../../contract/index.ts"

export const overlayDiagnostics = {
  "overlay/unreadable": {
    severity: "error",
    title: "An overlay cannot be parsed",
    explanation:
      "The file is neither JSON nor YAML. Overlays are files of the OpenAPI Overlay Specification 1.0.",
    hint: "correct the file",
  },
  "overlay/not-an-overlay": {
    severity: "error",
    title: "A file is no overlay",
    explanation:
      "An overlay has `overlay: 1.0.0`, `info` with title and version, and a list `actions`, each with a `target` and `update` or `remove`.\n\nSee https://spec.openapis.org/overlay/v1.0.0",
    hint: "write the file as the specification says, or move it out of `overlays/`",
  },
  "overlay/bad-target": {
    severity: "error",
    title: "The target of an overlay's action is no JSONPath",
    explanation:
      "Targets are JSONPath expressions of RFC 9535, such as `$.components.schemas.UserGroup.properties.Rank`.",
    hint: "correct the target; `$.paths` is the shortest that leads somewhere",
  },
  "overlay/no-match": {
    severity: "warning",
    title: "An overlay's action matches nothing",
    explanation:
      "The document has nothing at the action's target. It may have been renamed, or the pages now say what the overlay used to correct.",
    hint: "correct the target, or remove the action",
  },
} as const satisfies DiagnosticCatalogue

export const report = createReporter(overlayDiagnostics)
