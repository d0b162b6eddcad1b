import { createReporter, type DiagnosticCatalogue } from "../../contract/index.ts"

export const writeDiagnostics = {
  "write/hand-edited": {
    severity: "warning",
    title: "A generated file was edited by hand",
    explanation:
      "The file differs from what was written last, so somebody changed it. Generated files are never kept: it is overwritten, or left alone when it is no longer generated.",
    hint: "move the change to the pages, an overlay or a file of your own",
  },
  "write/foreign-file": {
    severity: "error",
    title: "A file of somebody else stands where one is to be generated",
    explanation:
      "The folder holds a file that was not generated, under the name of one that would be. Nothing is written.",
    hint: "move the file away, or build into another folder",
  },
  "write/unsafe-path": {
    severity: "error",
    title: "A file would be written outside of its folder",
    explanation: "The path leads out of the folder or is no plain relative path. Nothing is written.",
    hint: "give the API another `name`",
  },
  "write/failed": {
    severity: "error",
    title: "A file could not be written",
    explanation: "The file system refused. Files that were there before are whole.",
    hint: "check the path, the folder's permissions and the room on the disk, then build again",
  },
} satisfies DiagnosticCatalogue

export const report = createReporter<keyof typeof writeDiagnostics>(writeDiagnostics)
