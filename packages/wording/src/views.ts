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

/** The views of some facts; each is folded when it is first asked for. */
export const foldedViews = (believed: Believed) =>
  lazily({
    timelines: () => fold(countryTimeline)(believed).views,
    partyTimelines: () => fold(partyTimeline)(believed).views,
    partyRecords: () => fold(partyRecord)(believed).views,
    pledges: () => fold(fundingLedger)(believed).views,
    undertakings: () => fold(undertakingsBoard)(believed).views,
    agreements: () => fold(agreementRegister)(believed).views,
    treaties: () => fold(treatyRegister)(believed).views,
    observers: () => fold(observerRoster)(believed).views,
    initiatives: () => fold(initiativeRegister)(believed).views,
    memberships: () => fold(membershipRegister)(believed).views,
    offices: () => fold(officeRegister)(believed).views,
    indicators: () => fold(indicatorRegister)(believed).views,
    gatherings: () => fold(gatheringRegister)(believed).views,
    jointBodies: () => fold(jointBodyRegister)(believed).views,
    designations: () => fold(designationRegister)(believed).views,
    invitations: () => fold(invitationRegister)(believed).views,
    people: () => fold(peopleDirectory)(believed).views,
    activity: () => fold(countryFigures)(believed).views,
    parties: () => fold(partyDirectory)(believed).views,
    persons: () => fold(personDirectory)(believed).views,
    sources: () => fold(sourceDirectory)(believed).views,
    ties: () => fold(partyTies)(believed).views,
    themes: () => fold(themeMentions)(believed).views,
    calendar: () => fold(calendar)(believed).views,
    circumstances: () => fold(circumstanceIndex)(believed).views,
    evidence: () => fold(evidenceIndex)(believed).views
  })

/**
 * The views of a record, as of the dates of the question.
 *
 * @param latest the latest instant of recording, where the history is a part of the record.
 */
export const viewsOf = (
  history: ReadonlyArray<CooperationRecord>,
  question: Question,
  latest: string = latestOf(history)
) => {
  const { known, published, occurred } = question
  const believed: Believed = cooperationAsOf(history, {
    ...(known === null ? {} : { known }),
    ...(published === null ? {} : { published }),
    ...(occurred === null ? {} : { occurred })
  })
  const day = dayOf(latest, question)
  const views = foldedViews(believed)
  return Object.defineProperties(
    {
      question,
      /** The day for which duties are asked, and a year later. */
      day,
      until: addPeriod(day, oneYear),
      believed,
      /** The date each event was first recorded with, before any correction. */
      firstDates: firstDates(history)
    },
    Object.getOwnPropertyDescriptors(views)
  ) as RecordAsked & typeof views // both, property by property
}

/** A record as of the dates of a question, before any view of it is folded. */
export interface RecordAsked {
  readonly question: Question
  /** The day for which duties are asked, and a year later. */
  readonly day: IsoDay
  readonly until: IsoDay
  readonly believed: Believed
  /** The date each event was first recorded with, before any correction. */
  readonly firstDates: ReadonlyMap<EventId, OccurrenceDate>
}

/** Every view of a record, as of the dates of the question. */
export type Views = ReturnType<typeof viewsOf>
