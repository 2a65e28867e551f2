import type {
  CorrelationId,
  Citation,
  EventId,
  Instant,
  LogEntry,
  RecorderId,
  Sha256,
  SourceId
} from '@communique/kernel'
import type { CooperationEvent, CooperationLedgerCommand } from '@communique/core'
import type { either as E } from 'fp-ts'
import { eventOf } from './catalogue.ts'
import type { Place } from './fault.ts'

/** The account that a document gives of its recording; null where the person who records it gives it. */
export interface StatedAccount {
  readonly at: Instant | null
  readonly by: RecorderId | null
}

/** A claim of a document: a fact, a correction or a retraction under a name of its own, and the words it rests on. */
export interface DocumentClaim {
  /** The id under which it is recorded: the source, then the name of the claim. */
  readonly eventId: EventId
  readonly command: CooperationLedgerCommand
  readonly citations: ReadonlyArray<Citation>
  /** The words of its citations, as far as they are at hand. */
  readonly quotes: ReadonlyArray<string>
  readonly account: StatedAccount
  readonly causationId: EventId | null
  readonly place: Place
}

/** A release: one source, and what it says. The first claim is that the source exists, unless it is on record already. */
export interface ReleaseDocument {
  readonly source: SourceId
  /** It adds to what earlier documents said of the source; claims that it does not make are left alone. */
  readonly continues: boolean
  readonly claims: ReadonlyArray<DocumentClaim>
}

/** The surroundings that reading a document needs. */
export interface DocumentReader {
  /** The text of the file that a document names as its source's text, or the reason why it cannot be read. */
  readonly readText: (file: string) => E.Either<string, string>
  readonly sha256: (text: string) => Sha256
}

/** The event that a claim would record. */
export const eventOfClaim = ({ command }: DocumentClaim): LogEntry<CooperationEvent> => eventOf(command)

/** The id of a claim. A longer one than an identifier may be is cut and ends in a digest. */
export const eventIdOf = (source: string, name: string, sha256: DocumentReader['sha256']): string => {
  const id = `${source}-${name}`
  return id.length <= 60 ? id : `${id.slice(0, 51)}-${sha256(id).slice(0, 8)}`
}

/** The correlation under which the claims of a document are recorded: its source, by its identifier. */
export const correlationOf = ({ source }: ReleaseDocument): CorrelationId => source as string as CorrelationId // one alphabet
