import {
  type CooperationEvent,
  type CountryLinks,
  countryLinks,
  type DatedEvent,
  type OccurrenceDate,
  partiesOf,
  type PartyId,
  type Strength,
  strengthOf
} from '@communique/core'
import type { EventId, StreamName } from '@communique/kernel'
import { everyDatedEvent } from '../../shared/everyEvent.ts'
import { type ByOccurrence, byOccurrence, recordingOrderIsVisible } from '../../shared/occurrenceOrder.ts'
import type { Projection } from '../../engine/projection.ts'
import { type ShownDate, shownDate } from '../../shared/shownDate.ts'

/**
 * Something in the calendar: when it occurred, when a gathering, a visit or an opening was announced for, or the period for which a
 * designation holds.
 *
 * @category calendar
 * @since 0.1.0
 */
export interface CalendarEntry {
  readonly eventId: EventId
  readonly stream: StreamName
  readonly position: number
  readonly as: 'Occurred' | 'Scheduled' | 'Period'
  readonly date: ShownDate
  readonly fact: DatedEvent
  readonly strength: Strength
  readonly parties: ReadonlyArray<PartyId>
  readonly countries: CountryLinks
}

/** The facts within one unit of the calendar, and in no smaller one for certain. */
export interface CalendarPage {
  /** In the order of occurrence. */
  readonly entries: ReadonlyArray<CalendarEntry>
}

/** The page as its recipe sees it. */
export interface CalendarPageDraft {
  readonly entries: ByOccurrence<CalendarEntry>
}

/** The page of what does not fall within one year. */
export const spanningPage = 'spans'

// A day in sortable text ends in `-MM-DD`, whatever its year.
const pageOf = ({ earliest, latest }: ShownDate): string => {
  if (earliest === null || latest === null) return spanningPage
  if (earliest === latest) return earliest
  if (earliest.slice(0, -3) === latest.slice(0, -3)) return earliest.slice(0, -3)
  return earliest.slice(0, -6) === latest.slice(0, -6) ? earliest.slice(0, -6) : spanningPage
}

/** A day or a period that an event is in the calendar for. */
export interface Dated {
  readonly as: CalendarEntry['as']
  readonly date: ShownDate
}

const dated = (as: CalendarEntry['as'], date: OccurrenceDate | null): ReadonlyArray<Dated> =>
  date === null ? [] : [{ as, date: shownDate(date) }]

const isDated = (event: CooperationEvent): event is DatedEvent => 'on' in event.data

const datesOf = (event: CooperationEvent): ReadonlyArray<Dated> => {
  if (!isDated(event)) return []
  const occurred = dated('Occurred', event.data.on)
  if ('scheduledFor' in event.data) return [...occurred, ...dated('Scheduled', event.data.scheduledFor)]
  return event.type === 'DesignationConferred' || event.type === 'DesignationAttested'
    ? [...occurred, ...dated('Period', event.data.period)]
    : occurred
}

/**
 * The calendar of what took place, and what lies ahead.
 *
 * One view for each page of the calendar: a day, a month or a year, whichever is the smallest that the date is certain
 * to fall within, and one page for all that spans years. A date in doubt is on the page of the days it gives.
 * `calendarOf`
 * reads a period from them.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { calendar, cooperationAsOf, fold } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { views } = fold(calendar)(cooperationAsOf(history, {}))
 *
 * assert.deepEqual(views['2024-11']?.entries.map(({ as, fact }) => [as, fact.type]), [['Scheduled', 'GatheringAnnounced']])
 * assert.deepEqual(views['2025']?.entries.map(({ as, fact }) => [as, fact.type]), [['Period', 'DesignationConferred']])
 * @category calendar
 * @since 0.1.0
 */
export const calendar: Projection<CooperationEvent, CalendarPage, CalendarPageDraft, ReadonlyArray<Dated>> = {
  name: 'calendar',
  version: 4,
  except: recordingOrderIsVisible,
  prepare: datesOf,
  keys: (_event, dates) => dates.map(({ date }) => pageOf(date)),
  routing: 'ByEvent',
  initialView: { entries: byOccurrence() },
  when: everyDatedEvent((draft, event, key, dates) => {
    for (const { as, date } of dates) {
      if (pageOf(date) !== key) continue
      const entry: CalendarEntry = {
        eventId: event.id,
        stream: event.stream,
        position: event.position,
        as,
        date,
        fact: { type: event.type, data: event.data } as DatedEvent, // they were one event
        strength: strengthOf(event),
        parties: partiesOf(event),
        countries: countryLinks(event)
      }
      draft.entries.insert(entry)
    }
  }),
  forget: (draft, { position, id: eventId }, _key, dates) => {
    for (const { date } of dates) draft.entries.remove({ date, position, eventId })
  }
}
