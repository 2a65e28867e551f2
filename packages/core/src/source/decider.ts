import { factDecider, type Sha256, type SourceId } from '@communique/kernel'
import { emptyMap, type PersistentMap, valueAt, withEntry } from '@communique/kernel/advanced'
import { type SourceCommand, type SourceEvent, type SourceFacts, sourceFacts } from './events.ts'

/** The documents on record, and the texts among them, by digest. */
export interface SourceRegister {
  readonly documents: PersistentMap<SourceEvent['data']>
  readonly texts: PersistentMap<SourceId>
}

/** A refusal: the document cannot be put on record. */
export type SourceRefusal =
  /** The identifier stands for another document, or for the same with other particulars. */
  { readonly type: 'SourceAlreadyRecorded'; readonly sourceId: SourceId; readonly digest: Sha256 | null }

const isOnRecord = ({ data: { digest } }: SourceCommand, { texts }: SourceRegister): boolean =>
  digest !== null && valueAt(texts, digest) !== null

const refusalOf = ({ data: { sourceId } }: SourceCommand, { documents }: SourceRegister): SourceRefusal | null => {
  const known = valueAt(documents, sourceId)
  return known === null ? null : { type: 'SourceAlreadyRecorded', sourceId, digest: known.digest }
}

const evolve = ({ documents, texts }: SourceRegister, { data }: SourceEvent): SourceRegister => ({
  documents: withEntry(documents, data.sourceId, data),
  texts: data.digest === null ? texts : withEntry(texts, data.digest, data.sourceId)
})

/**
 * The documents that claims rest on. A text is on record once: when its digest is known, under whatever identifier,
 * nothing happens. An identifier stands for one document; other particulars of it are a matter of correction.
 *
 * @category deciding
 * @since 0.1.0
 */
export const sourceDecider = factDecider<SourceFacts, SourceRegister, SourceRefusal>({
  initialState: { documents: emptyMap, texts: emptyMap },
  facts: sourceFacts.events,
  isOnRecord,
  refusalOf,
  evolve
})
