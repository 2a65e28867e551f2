import { addPeriod } from '@communique/core/advanced'
import {
  type CooperationEvent,
  type CooperationRecord,
  type Effective,
  type EventId,
  type Instant,
  IsoDay,
  type OccurrenceDate,
  occurrenceOf,
  type Period
} from '@communique/core'
import { isCorrectionEvent } from '@communique/kernel'
import {
  agreementRegister,
  calendar,
  circumstanceIndex,
  cooperationAsOf,
  countryFigures,
  countryTimeline,
  designationRegister,
  evidenceIndex,
  fold,
  type Folded,
  fundingLedger,
  gatheringRegister,
  indicatorRegister,
  initiativeRegister,
  invitationRegister,
  jointBodyRegister,
  membershipRegister,
  observerRoster,
  officeRegister,
  partyDirectory,
  partyRecord,
  partyTies,
  partyTimeline,
  peopleDirectory,
  personDirectory,
  type Projection,
  sourceDirectory,
  themeMentions,
  treatyRegister,
  undertakingsBoard
} from '@communique/projections'
import { lazily } from './lazily.ts'

/** The dates of the question; `null` for the present. */
export interface Question {
  readonly known: Instant | null
  readonly published: IsoDay | null
  readonly occurred: IsoDay | null
}

/** The facts believed at a point: every event as last corrected, without those retracted. */
export type Believed = ReadonlyArray<Effective<CooperationEvent>>

const oneYear = { years: 1, months: 0, days: 0 } as Period // not empty

/** The latest instant of recording; an empty text where nothing is on record. */
export const latestOf = (history: ReadonlyArray<CooperationRecord>): string =>
  history.reduce<string>((last, { recordedAt }) => (recordedAt > last ? recordedAt : last), '')

// The record asks no clock what day it is: unless the reader says so, it is the day of the latest news on record.
const dayOf = (latest: string, { known, published, occurred }: Question): IsoDay => {
  const day = occurred ?? published ?? (known ?? latest).slice(0, 10)
  return IsoDay.is(day) ? day : ('2024-06-03' as IsoDay) // nothing on record: any day does
}

const firstDates = (history: ReadonlyArray<CooperationRecord>): ReadonlyMap<EventId, OccurrenceDate> =>
  new Map(
    history.flatMap((event) => {
      if (isCorrectionEvent(event)) return []
      const on = occurrenceOf(event)
      return on === null ? [] : [[event.id, on] as const]
    })
  )

/** Folds of some facts, by the names of their projections. */
interface Folds {
  readonly believed: Believed
  readonly byName: Map<string, unknown>
}

/** The views of some facts; each is folded when it is first asked for, or goes on from a fold of the first of the facts. */
const viewsFrom = ({ believed, byName }: Folds, before: Folds | null) => {
  const rest = before === null ? believed : believed.slice(before.believed.length)
  const views = <View, Working, Prepared>(
    projection: Projection<CooperationEvent, View, Working, Prepared>
  ): Readonly<Record<string, View>> => {
    // A name is one projection's.
    const earlier = before?.byName.get(projection.name) as Folded<View> | undefined
    const folded = earlier === undefined ? fold(projection)(believed) : fold(projection)(rest, earlier)
    byName.set(projection.name, folded)
    return folded.views
  }
  return lazily({
    timelines: () => views(countryTimeline),
    partyTimelines: () => views(partyTimeline),
    partyRecords: () => views(partyRecord),
    pledges: () => views(fundingLedger),
    undertakings: () => views(undertakingsBoard),
    agreements: () => views(agreementRegister),
    treaties: () => views(treatyRegister),
    observers: () => views(observerRoster),
    initiatives: () => views(initiativeRegister),
    memberships: () => views(membershipRegister),
    offices: () => views(officeRegister),
    indicators: () => views(indicatorRegister),
    gatherings: () => views(gatheringRegister),
    jointBodies: () => views(jointBodyRegister),
    designations: () => views(designationRegister),
    invitations: () => views(invitationRegister),
    people: () => views(peopleDirectory),
    activity: () => views(countryFigures),
    parties: () => views(partyDirectory),
    persons: () => views(personDirectory),
    sources: () => views(sourceDirectory),
    ties: () => views(partyTies),
    themes: () => views(themeMentions),
    calendar: () => views(calendar),
    circumstances: () => views(circumstanceIndex),
    evidence: () => views(evidenceIndex)
  })
}

/** The views of some facts; each is folded when it is first asked for. */
export const foldedViews = (believed: Believed): FoldedViews => viewsFrom({ believed, byName: new Map() }, null)

/** Every view of some facts. */
type FoldedViews = ReturnType<typeof viewsFrom>

/** Says whether an event reads the same in two histories of one record: its content is that of one object on record. */
const isSame = (one: Believed[number], other: Believed[number]): boolean =>
  one.id === other.id &&
  one.data === other.data &&
  // Both were put together in the same way.
  JSON.stringify([one.corrections, one.attestations]) === JSON.stringify([other.corrections, other.attestations])

/** Says whether facts begin with others as they are. */
const beginsWith = (all: Believed, first: Believed): boolean =>
  first.every((event, at) => {
    const now = all[at]
    return now !== undefined && isSame(now, event)
  })

const viewsAfter = (
  history: ReadonlyArray<CooperationRecord>,
  question: Question,
  latest: string,
  before: Folds | null
): Views => {
  const { known, published, occurred } = question
  const facts: Believed = cooperationAsOf(history, {
    ...(known === null ? {} : { known }),
    ...(published === null ? {} : { published }),
    ...(occurred === null ? {} : { occurred })
  })
  const earlier = before !== null && beginsWith(facts, before.believed) ? before : null
  const believed = earlier === null ? facts : [...earlier.believed, ...facts.slice(earlier.believed.length)]
  const day = dayOf(latest, question)
  // Few questions look at corrections.
  const dates = lazily({ first: () => firstDates(history) })
  const folds: Folds = { believed, byName: new Map() }
  const views = viewsFrom(folds, earlier)
  const asked: RecordAsked = {
    question,
    day,
    until: addPeriod(day, oneYear),
    believed,
    get firstDates() {
      return dates.first
    },
    next: (grown) => viewsAfter(grown, question, latestOf(grown), folds)
  }
  return Object.defineProperties(asked, Object.getOwnPropertyDescriptors(views)) as Views // both, property by property
}

/**
 * The views of a record, as of the dates of the question.
 *
 * @param latest the latest instant of recording, where the history is a part of the record.
 */
export const viewsOf = (
  history: ReadonlyArray<CooperationRecord>,
  question: Question,
  latest: string = latestOf(history)
): Views => viewsAfter(history, question, latest, null)

/** A record as of the dates of a question, before any view of it is folded. */
export interface RecordAsked {
  readonly question: Question
  /** The day for which duties are asked, and a year later. */
  readonly day: IsoDay
  readonly until: IsoDay
  readonly believed: Believed
  /** The date each event was first recorded with, before any correction. */
  readonly firstDates: ReadonlyMap<EventId, OccurrenceDate>
  /**
   * The same question about the record when it has grown. As long as nothing that was believed reads otherwise, views
   * that were folded go on from where they are, and the facts begin with the same objects.
   */
  readonly next: (history: ReadonlyArray<CooperationRecord>) => Views
}

/** Every view of a record, as of the dates of the question. */
export type Views = RecordAsked & FoldedViews
