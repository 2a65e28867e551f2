import { edtf, isoDay } from '@communique/core'
import { either as E } from 'fp-ts'
import ICAL from 'ical.js'
import { dayAfter } from './calendarDays.ts'

/** An event of a calendar as read: whole days, the last one included. */
export interface CalendarEvent {
  readonly uid: string
  readonly sequence: number
  readonly status: string | null
  readonly first: string
  readonly last: string
  /** The date in EDTF: as another export of this library recorded it, else the days. */
  readonly date: string
  readonly summary: string | null
  readonly description: string | null
  readonly location: string | null
  readonly categories: ReadonlyArray<string>
  readonly organiser: string | null
  readonly attendees: ReadonlyArray<string>
  /** True of an event that recurs: the days are those of its first instance. */
  readonly recurs: boolean
  readonly extensions: Readonly<Record<string, string>>
}

/** A fault of a calendar, or of one of its events: the property, and what was found. */
export interface CalendarFault {
  readonly type: 'NotICalendar' | 'MissingProperty' | 'RepeatedProperty' | 'NotADate' | 'EndsBeforeStart'
  /** The place of the event among those of the calendar, from 1; null: the calendar itself. */
  readonly event: number | null
  readonly property: string
  readonly found: string
}

/** An event of a calendar, or why it cannot be read. */
export type CalendarEventRead = E.Either<CalendarFault, CalendarEvent>

/** A property in jCal (RFC 7265): its name, its parameters, the type of its values, and these. */
type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, unknown>>,
  type: string,
  ...values: ReadonlyArray<unknown>
]
/** A component in jCal: its name, its properties, the components within. */
type Component = readonly [name: string, properties: ReadonlyArray<Property>, within: ReadonlyArray<Component>]

const prefix = 'x-communique-'

const propertiesOf = ([, properties]: Component, name: string): ReadonlyArray<Property> =>
  properties.filter((property) => property[0] === name)

const textOf = (event: Component, name: string): string | null => {
  const [property] = propertiesOf(event, name)
  return property === undefined ? null : String(property[3])
}

const dayOf = (value: string): string => value.slice(0, 10)

/** The day before a day. */
const dayBefore = (day: string): string => {
  const before = new Date(`${day}T00:00:00.000Z`)
  before.setUTCDate(before.getUTCDate() - 1)
  return before.toISOString().slice(0, 10)
}

/** The last day of an event: that before an exclusive end at its start, or as its duration says. */
const lastOf = (event: Component, first: string): string => {
  const end = textOf(event, 'dtend')
  if (end !== null) return end.length === 10 || end.slice(11, 19) === '00:00:00' ? dayBefore(dayOf(end)) : dayOf(end)
  const days = /^P(?:(\d+)W|(\d+)D)/.exec(textOf(event, 'duration') ?? '')
  const length = days === null ? 1 : Number(days[1] ?? 0) * 7 + Number(days[2] ?? 0)
  let last = first
  for (let day = 1; day < length; day += 1) last = dayAfter(last)
  return last
}

const named = (event: Component, name: string): ReadonlyArray<string> =>
  propertiesOf(event, name).map(([, { cn }, , value]) =>
    typeof cn === 'string' ? cn : String(value).replace(/^mailto:/i, '')
  )

const readEvent = (event: Component, at: number): CalendarEventRead => {
  const fault = (type: CalendarFault['type'], property: string, found: string) =>
    E.left({ type, event: at, property: property.toUpperCase(), found })
  for (const name of ['uid', 'dtstart']) {
    const times = propertiesOf(event, name).length
    if (times === 0) return fault('MissingProperty', name, '')
    if (times > 1) return fault('RepeatedProperty', name, String(times))
  }
  const uid = textOf(event, 'uid') ?? ''
  const start = textOf(event, 'dtstart') ?? ''
  const first = dayOf(start)
  if (E.isLeft(isoDay(first))) return fault('NotADate', 'dtstart', start)
  const end = textOf(event, 'dtend')
  if (end !== null && E.isLeft(isoDay(dayOf(end)))) return fault('NotADate', 'dtend', end)
  if (end !== null && end < start) return fault('EndsBeforeStart', 'dtend', end)
  const lasting = lastOf(event, first)
  const last = lasting < first ? first : lasting
  const extensions = Object.fromEntries(
    event[1].flatMap(([name, , , value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length).toUpperCase(), String(value)]] : []
    )
  )
  const own = extensions['DATE']
  return E.right({
    uid,
    sequence: Number(textOf(event, 'sequence') ?? 0),
    status: textOf(event, 'status'),
    first,
    last,
    date: own !== undefined && E.isRight(edtf(own)) ? own : first === last ? first : `{${first}..${last}}`,
    summary: textOf(event, 'summary'),
    description: textOf(event, 'description'),
    location: textOf(event, 'location'),
    categories: propertiesOf(event, 'categories').flatMap(([, , , ...values]) => values.map(String)),
    organiser: named(event, 'organizer')[0] ?? null,
    attendees: named(event, 'attendee'),
    recurs: propertiesOf(event, 'rrule').length + propertiesOf(event, 'rdate').length > 0,
    extensions
  })
}

/**
 * Reads the events of a calendar. Days that do not exist, missing identities and reversed periods are faults, which some
 * readers let pass; an event at a time of day stands on the day that its own time zone has then.
 *
 * @category exchange
 * @since 0.1.0
 */
export const readCalendar = (text: string): E.Either<CalendarFault, ReadonlyArray<CalendarEventRead>> => {
  const notCalendar = (found: string) =>
    E.left<CalendarFault>({ type: 'NotICalendar', event: null, property: 'VCALENDAR', found })
  try {
    const parsed = ICAL.parse(text) as Component | ReadonlyArray<Component> // several calendars may stand in one file
    const calendars = (typeof parsed[0] === 'string' ? [parsed] : parsed) as ReadonlyArray<Component>
    if (calendars.length === 0) return notCalendar('')
    const other = calendars.find(([name]) => name !== 'vcalendar')
    if (other !== undefined) return notCalendar(other[0])
    const events = calendars.flatMap(([, , within]) => within.filter(([name]) => name === 'vevent'))
    return E.right(events.map((event, at) => readEvent(event, at + 1)))
  } catch (error) {
    return notCalendar(error instanceof Error ? error.message : String(error))
  }
}
