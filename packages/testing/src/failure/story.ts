import { isAttestation } from '@communique/kernel/advanced'
import { type AnyEvent, isCorrection, isRetraction, type LogEntry, type Recorded } from '@communique/kernel'

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Matches values without content: null, no members, no fields. */
const saysNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (isFields(value) && Object.keys(value).length === 0)

/** A value in few words: a date as it is written, an amount with its currency, else its fields that say something. */
const wordsOf = (value: unknown): string => {
  if (typeof value === 'string') return /^[\w./:-]+$/.test(value) ? value : JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(wordsOf).join(', ')}]`
  if (!isFields(value)) return String(value)
  const { edtf, amount, currency } = value
  if (typeof edtf === 'string') return edtf
  if (typeof amount === 'string' && typeof currency === 'string') return `${amount} ${currency}`
  return `(${fieldsOf(value)})`
}

/** The fields that say something, each with its value. */
export const fieldsOf = (data: unknown): string => {
  if (!isFields(data)) return wordsOf(data)
  return Object.entries(data)
    .filter(([, value]) => !saysNothing(value))
    .map(([field, value]) => `${field} ${wordsOf(value)}`)
    .join(', ')
}

const longestLine = 200
export const shortened = (line: string): string => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line)

/** The content of an event: its type, and its fields that are not empty. */
export const saidBy = ({ type, data }: AnyEvent): string => shortened(`${type} ${fieldsOf(data)}`.trimEnd())

/**
 * Renders a record as a story, one line an event: position, recording time, stream and content. Corrections and
 * retractions name the position of their target.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { storyOf } from '@communique/testing'
 *
 * const record = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const correction = storyOf(record).find((line) => line.includes('MoUSigned') && line.includes('corrects'))
 * assert.match(correction ?? '', /corrects #\d+ to MoUSigned/)
 * @category histories
 * @since 0.1.0
 */
export const storyOf = <Event extends AnyEvent>(
  record: ReadonlyArray<Recorded<LogEntry<Event>>>
): ReadonlyArray<string> => {
  const places = new Map<string, number>()
  for (const { id, position } of record) if (!places.has(id)) places.set(id, position)
  const placeOf = (id: string): string => {
    const place = places.get(id)
    return place === undefined ? `${id}, which is not on record,` : `#${place}`
  }
  const says = (event: Recorded<LogEntry<Event>>): string => {
    const first = places.get(event.id)
    const again = first !== undefined && first < event.position ? `(#${first} again) ` : ''
    if (isCorrection<Event>(event))
      return `${again}corrects ${placeOf(event.data.corrects)} to ${saidBy(event.data.content)}`
    if (isAttestation<Event>(event))
      return `${again}attests ${placeOf(event.data.attests)} as ${saidBy(event.data.content)}`
    if (isRetraction<Event>(event)) return `${again}retracts ${placeOf(event.data.retracts)}`
    return `${again}${saidBy(event)}`
  }
  const width = Math.max(0, ...record.map(({ position }) => String(position).length))
  const streams = Math.max(0, ...record.map(({ stream }) => stream.length))
  return record.map(
    (event) =>
      `  #${String(event.position).padEnd(width)}  ${event.recordedAt.slice(0, 16).replace('T', ' ')}  ` +
      `${event.stream.padEnd(streams)}  ${says(event)}`
  )
}

/** A record with a line above it. */
export const recordStory = <Event extends AnyEvent>(
  record: ReadonlyArray<Recorded<LogEntry<Event>>>
): ReadonlyArray<string> =>
  record.length === 0
    ? ['The record is empty.']
    : [`The record, ${record.length} ${record.length === 1 ? 'event' : 'events'}:`, ...storyOf<Event>(record)]
