import type { RecordState } from '../record/liveRecord.ts'

/** A part of the record that readers follow, as of the last state that they were shown. */
export interface Source<Had> {
  /** The first bytes of a reader that has this already; null: it lacks nothing. */
  readonly first: (had: Had) => Uint8Array | null
  /** Says whether a state may differ in this part from the state before it. */
  readonly isTouched: (state: RecordState) => boolean
  /** Moves on to a state. @returns the bytes for every reader, or null where nothing changed. */
  readonly next: (state: RecordState) => Promise<Uint8Array | null>
}
