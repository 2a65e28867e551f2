import * as t from 'io-ts'
import { type CommandIn, eventCodec, type EventIn, nullable, Sha256, SourceId, Text } from '@communique/kernel'
import { subjectFacts } from '../subject.ts'
import { LanguageTag } from '../vocabulary/languageTag.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'

/** A document or page that claims rest on is on record. Without its text at hand it has no digest. */
export const SourceRecorded = eventCodec(
  'SourceRecorded',
  1,
  t.type({
    sourceId: SourceId,
    title: Text,
    publisher: Text,
    publishedOn: nullable(OccurrenceDate),
    language: LanguageTag,
    where: nullable(Text),
    digest: nullable(Sha256)
  })
)
export interface SourceRecorded extends t.TypeOf<typeof SourceRecorded> {}
/**
 * Puts a document on record: once for each identifier. A digest that is on record, under any identifier, adds no event.
 */
export const sourceRecorded = (data: SourceRecorded['data']): SourceRecorded => ({ type: 'SourceRecorded', data })

/** The event that each command records. */
export interface SourceFacts {
  readonly RecordSource: SourceRecorded
}
/** The event of the register of sources. */
export type SourceEvent = EventIn<SourceFacts>
/** The command to the register of sources. */
export type SourceCommand = CommandIn<SourceFacts>

/** The table of the register of sources: the event that the command records. */
export const sourceFacts = subjectFacts<SourceFacts>({
  RecordSource: { records: SourceRecorded }
})
