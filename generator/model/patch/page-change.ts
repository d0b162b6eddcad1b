/** What differs between two versions of a page. */
import type { Json, SourceRef } from "../../contract/index.ts"
import type { SampleFact } from "../../read/facts.ts"

/** What has to be changed in a document so that it is that of the new version. */
export interface PageChange {
  /** The page. */
  readonly path: string
  /** New places by the old ones, see `printPlace`. */
  readonly places: ReadonlyMap<string, SourceRef>
  /** New lines by the old ones. */
  readonly lines: ReadonlyMap<number, number>
  readonly texts: readonly TextChange[]
  readonly rows: readonly RowChange[]
  readonly samples: readonly SampleChange[]
}

export interface TextChange {
  /** Id of the operation. */
  readonly operation: string
  /** Which of its parameters, counted from 0; the operation's own text when absent. */
  readonly parameter?: number
  readonly member: "summary" | "description"
  readonly before: string
  readonly after: string
}

/** The text of a row that describes a property. */
export interface RowChange {
  /** Where the row stood. */
  readonly source: SourceRef
  readonly before: string
  readonly after: string
}

/** Other values in a sample that shows the same of all types. */
export interface SampleChange extends Pick<SampleFact, "name" | "side"> {
  /** Id of the operation. */
  readonly operation: string
  readonly before: Json
  readonly after: Json
}

/** A change while it is found. */
export interface Notes {
  readonly path: string
  readonly places: Map<string, SourceRef>
  readonly texts: TextChange[]
  readonly rows: RowChange[]
  readonly samples: SampleChange[]
}
