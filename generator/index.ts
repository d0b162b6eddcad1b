/**
 * The public API: what config files and dialects outside of pagewright import. It loads no parser and no printer;
 * `pagewright/markdown` reads Markdown for dialects.
 */
export { defineConfig } from "./cli/config/config.ts"
export type { ApiConfig, Config, PackageKind, PackagesConfig } from "./cli/config/config.ts"
export { createReporter, outcome } from "./contract/index.ts"
export type {
  Diagnostic,
  DiagnosticCatalogue,
  DiagnosticDefinition,
  Json,
  OpenApiDocument,
  Outcome,
  RelatedPlace,
  Severity,
  SourceRef,
} from "./contract/index.ts"
export type * from "./protocols/wire.ts"
export { defineDialect } from "./read/dialect.ts"
export type { Dialect, DialectProfile, Recognition } from "./read/dialect.ts"
export type * from "./read/facts.ts"
export { createLocator, createPage } from "./read/pages/page.ts"
export type { Page, Span } from "./read/pages/page.ts"
