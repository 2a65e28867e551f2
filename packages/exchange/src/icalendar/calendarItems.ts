import {
  type CooperationEvent,
  type DatedEvent,
  type EventId,
  type Place,
  strengthOf,
  themeLabel,
  themesOf
} from '@communique/core'
import { type CalendarPage, type ObligationDue, obligationsDue, rowsOf, shownDate } from '@communique/projections'
import { dateWords, strengthWords } from '@communique/wording/advanced'
import { wordsOf } from '@communique/wording'
import type { ExchangeSource } from '../source.ts'
import type { CalendarItem } from './calendarItem.ts'
import { type Revised, revisionsOf } from './revisions.ts'

type CalendarEntry = CalendarPage['entries'][number]
type Names = ExchangeSource['names']

const placeOf = (fact: CooperationEvent, { country, party }: Names): string | null => {
  const place: Place | null = 'place' in fact.data ? fact.data.place : null
  if (place === null) return null
  const headquarters = place.headquartersOf === null ? null : `Headquarters of ${party(place.headquartersOf)}`
  return (
    [place.site, headquarters, place.city, place.country === null ? null : country(place.country)]
      .filter((part) => part !== null)
      .join(', ') || null
  )
}

/** A fact with the day or period that it stands in the calendar for. */
type Standing = Pick<CalendarEntry, 'as' | 'date' | 'fact' | 'stream'> & { readonly eventId: EventId }

const prefixes: Readonly<Record<CalendarEntry['as'], string>> = {
  Occurred: '',
  Scheduled: 'Scheduled: ',
  Period: 'In effect: '
}

const itemOf = (
  { eventId, stream, as, date, fact }: Standing,
  { names, origin }: ExchangeSource,
  { times, last }: Revised,
  isTakenBack: boolean
): CalendarItem => {
  const { headline, details } = wordsOf(fact, names)
  const strength = strengthOf(fact)
  return {
    uid: `${eventId}.${as.toLowerCase()}@${origin}`,
    date,
    summary: `${prefixes[as]}${headline}`,
    description: [
      `Firmness: ${strengthWords[strength]}`,
      ...details.map(({ label, texts }) => `${label}: ${texts.join('; ')}`)
    ],
    categories: [fact.type, ...themesOf(fact).map(themeLabel)],
    location: placeOf(fact, names),
    sequence: times,
    stamp: last,
    status: isTakenBack ? 'CANCELLED' : as === 'Occurred' ? 'CONFIRMED' : 'TENTATIVE',
    extensions: { EVENT: eventId, STREAM: stream, STRENGTH: strength }
  }
}

const scheduledFor = (fact: DatedEvent) => ('scheduledFor' in fact.data ? fact.data.scheduledFor : null)
const periodOf = (fact: DatedEvent) =>
  fact.type === 'DesignationConferred' || fact.type === 'DesignationAttested' ? fact.data.period : null

/** The days of a fact in the calendar, as the view has them. */
const standingsOf = (eventId: EventId, stream: Standing['stream'], fact: DatedEvent): ReadonlyArray<Standing> =>
  [
    { as: 'Occurred' as const, date: fact.data.on },
    { as: 'Scheduled' as const, date: scheduledFor(fact) },
    { as: 'Period' as const, date: periodOf(fact) }
  ].flatMap(({ as, date }) => (date === null ? [] : [{ eventId, stream, fact, as, date: shownDate(date) }]))

const isDated = (event: CooperationEvent): event is DatedEvent => 'on' in event.data

const dutyItems = (source: ExchangeSource, revised: (stream: string) => Revised): ReadonlyArray<CalendarItem> => {
  const { views, names, origin } = source
  const instances = new Map<string, number>()
  const due = obligationsDue(views.agreements, { asOf: views.day, until: views.until })
  return due.flatMap((duty: ObligationDue): ReadonlyArray<CalendarItem> => {
    const { agreementId, obligationId, country, due, status } = duty
    const subject = `agreement/${agreementId}`
    // The instances of a duty are counted, so that one that moves stays the same.
    const name = [agreementId, obligationId, country ?? 'all'].join('.')
    const nth = (instances.get(name) ?? 0) + 1
    instances.set(name, nth)
    if (due === null || due.latest === null) return []
    const end = due.latest
    const { times, last } = revised(subject)
    return [
      {
        uid: `${name}.${nth}.due@${origin}`,
        // A task is due by the end of its term.
        date: { ...shownDue(end), qualifier: due.earliest === null || due.earliest === end ? 'None' : 'Approximate' },
        summary: `Due: ${duty.duty}${country === null ? '' : ` (${names.country(country)})`}`,
        description: [
          `Owed by: ${duty.debtors.map(names.party).join(', ')}`,
          `Under: ${names.subject('agreement', agreementId)}`,
          `Status: ${status}`
        ],
        categories: ['Due', 'Obligation'],
        location: null,
        sequence: times,
        stamp: last,
        status: status === 'Waived' ? 'CANCELLED' : status === 'Fulfilled' ? 'CONFIRMED' : 'TENTATIVE',
        extensions: { STREAM: subject }
      }
    ]
  })
}

const shownDue = (day: string): CalendarItem['date'] =>
  ({
    edtf: day,
    basis: 'Computed',
    words: null,
    note: null,
    earliest: day,
    latest: day,
    qualifier: 'None'
  }) as CalendarItem['date'] // a day is EDTF

const undertakingItems = (
  { views, names, origin }: ExchangeSource,
  revised: (stream: string) => Revised
): ReadonlyArray<CalendarItem> =>
  rowsOf(views.undertakings).flatMap(({ undertakingId, due, rung, what, by }) => {
    if (due === null || due.latest === null) return []
    const subject = `undertaking/${undertakingId}`
    const { times, last } = revised(subject)
    const byEnd = due.earliest === null ? { ...due, earliest: due.latest } : due
    return [
      {
        uid: `${undertakingId}.due@${origin}`,
        date: byEnd,
        summary: `Due: ${what}`,
        description: [
          `To be done by: ${by.length === 0 ? 'nobody named' : by.map(names.party).join(', ')}`,
          `Stands: ${rung}`,
          `Due: ${dateWords(due.edtf)}`
        ],
        categories: ['Due', 'Undertaking', rung],
        location: null,
        sequence: times,
        stamp: last,
        status:
          rung === 'Lapsed'
            ? ('CANCELLED' as const)
            : rung === 'Fulfilled'
              ? ('CONFIRMED' as const)
              : ('TENTATIVE' as const),
        extensions: { STREAM: subject }
      }
    ]
  })

/**
 * Everything that stands in the calendar of a record: what occurred, was scheduled or holds for a period; what was taken
 * back, as cancelled; and what falls due. Identities and sequences are those of `CalendarItem`.
 */
export function* calendarItems(source: ExchangeSource): Generator<CalendarItem, void> {
  const { of, ofStream, takenBack } = revisionsOf(source.history)
  for (const { id, stream, ...event } of source.views.believed) {
    const fact = event as unknown as CooperationEvent // its type and data
    if (isDated(fact))
      for (const each of standingsOf(id, stream, { type: fact.type, data: fact.data } as DatedEvent))
        yield itemOf(each, source, of(id), false)
  }
  for (const { id, stream, content } of takenBack)
    if (isDated(content)) for (const each of standingsOf(id, stream, content)) yield itemOf(each, source, of(id), true)
  yield* dutyItems(source, ofStream)
  yield* undertakingItems(source, ofStream)
}
