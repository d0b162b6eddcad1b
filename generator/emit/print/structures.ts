import { Project, type StatementStructures } from "ts-morph"

/** Print any structures there are with ts-morph: one call, since each further one would parse the file anew. */
export function printStructures(statements: readonly (StatementStructures | string)[]): string {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true })
  return project.createSourceFile("module.ts", { statements: [...statements] }).getFullText()
}
