import { type CooperationRecord, Instant, type PartyId } from '@communique/core'
import { foldedViews, latestOf, type Names, type Question, type Views, viewsOf } from '@communique/wording/advanced'
import { namesOf } from '@communique/wording'
import { registersOf, type Registers } from './registers.ts'

/**
 * A record as it is exported: its history, the views of it (folded when first read), and whose it is.
 *
 * @category exchange
 * @since 0.1.0
 */
export interface ExchangeSource {
  readonly history: ReadonlyArray<CooperationRecord>
  readonly views: Views
  readonly registers: Registers
  readonly names: Names
  /** The party that keeps the record; null where nobody said so. */
  readonly organisation: PartyId | null
  /** A URI of the record, from which the identities of its parts are made where a format asks for URIs. */
  readonly origin: string
  /** The instant of the export: that of the latest recording, unless given, so that equal records give equal files. */
  readonly at: Instant
}

/** Choices about an export; none is required. */
export interface SourceChoices {
  readonly organisation?: PartyId | null
  readonly origin?: string
  readonly at?: Instant
  readonly question?: Question
}

const present: Question = { known: null, published: null, occurred: null }
const beginning = '1970-01-01T00:00:00.000Z' as Instant // an instant

/** Prepares a history for export. Views are folded when a format first reads them, and once for all formats. */
export const exchangeSource = (
  history: ReadonlyArray<CooperationRecord>,
  { organisation = null, origin = 'urn:communique:record', at, question = present }: SourceChoices = {}
): ExchangeSource => {
  const views = viewsOf(history, question)
  const latest = latestOf(history)
  return {
    history,
    views,
    registers: registersOf(views.believed),
    names: namesOf(views, organisation),
    organisation,
    origin,
    at: at ?? (Instant.is(latest) ? latest : beginning)
  }
}

/** The same views, which are folded again when they are read, and held by nobody else. */
const foldedAgain = (views: Views): Views => {
  const { question, day, until, believed, next } = views
  const asked = {
    question,
    day,
    until,
    believed,
    next,
    get firstDates() {
      return views.firstDates
    }
  }
  return Object.defineProperties(asked, Object.getOwnPropertyDescriptors(foldedViews(believed))) as Views // all its names
}

/** Chooses the source that the rows of a table are read from. */
export type SourceOfTable = (source: ExchangeSource) => ExchangeSource

/** The same record with views of its own, so that they are gone when it is. */
export const apartFrom = (source: ExchangeSource): ExchangeSource => ({
  ...source,
  views: foldedAgain(source.views),
  registers: registersOf(source.views.believed)
})
