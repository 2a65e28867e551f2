import type { CooperationRecord } from '@communique/core'

/**
 * The record that an explorer shows.
 *
 * @category explorer
 * @since 0.1.0
 */
export interface ExplorerRecord {
  /** Everything on record, in the order of recording. */
  readonly history: ReadonlyArray<CooperationRecord>
  /** The party that keeps the record; null where nobody said. */
  readonly organisation: string | null
  /** The texts of sources that are at hand, by their SHA-256: claims show their sentences from them. */
  readonly texts: Readonly<Record<string, string>>
}
