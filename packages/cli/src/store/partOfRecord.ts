import type { CooperationRecord, CountryCode } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import type { EventLog, StoredEvent, StreamName } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { progressOf } from '../output/progress.ts'
import type { Surroundings } from '../surroundings.ts'
import type { OpenStore } from './openStore.ts'
import { maybeId, openIndex, type RecordIndex, textsIn } from './recordIndex.ts'

/** The part of a record that its countries' timelines are made of, and the latest instant of the whole record. */
export interface PartOfRecord {
  readonly history: ReadonlyArray<CooperationRecord>
  readonly latest: string
}

/** Events of a record below which it is read as a whole: an index would save nothing. */
export const worthAnIndex = 5000

/** Reads events once each, in the order of recording in the end. */
const gathering = (log: EventLog) => {
  const events = new Map<number, StoredEvent>()
  const read = new Set<StreamName>()
  let isWhole = true
  return {
    stream: async (stream: StreamName): Promise<ReadonlyArray<StoredEvent>> => {
      if (read.has(stream)) return []
      read.add(stream)
      const found = await log.readStream(stream)()
      if (E.isLeft(found)) {
        isWhole = false
        return []
      }
      for (const event of found.right.events) events.set(event.position, event)
      return found.right.events
    },
    at: async (position: number): Promise<ReadonlyArray<StoredEvent>> => {
      if (events.has(position)) return []
      const page = await log.readAll(position === 1 ? null : log.cursorAfter(position - 1), 1)()
      if (E.isLeft(page)) {
        isWhole = false
        return []
      }
      for (const event of page.right.events) events.set(event.position, event)
      return page.right.events
    },
    /** The events in the order of recording; null where the log did not give all of them. */
    all: () => (isWhole ? [...events.values()].toSorted((a, b) => a.position - b.position) : null)
  }
}

const idsIn = (events: ReadonlyArray<StoredEvent>): ReadonlySet<string> =>
  new Set(
    events
      .flatMap(({ data, citations }) => [...textsIn(data), ...citations.map(({ source }): string => source)])
      .filter(maybeId)
  )

/**
 * Gathers the events of every subject that names a country, the subjects that those name, and the entries of registers
 * that any of them names, and those in turn.
 *
 * @param named identities that are read of in any case.
 */
const gathered = async (
  log: EventLog,
  index: RecordIndex,
  countries: ReadonlyArray<CountryCode>,
  named: ReadonlyArray<string>
) => {
  const { stream, at, all } = gathering(log)
  const known = new Set<string>()
  const fresh = (events: ReadonlyArray<StoredEvent>): ReadonlyArray<string> => {
    const ids = [...idsIn(events)].filter((id) => !known.has(id))
    for (const id of ids) known.add(id)
    return ids
  }
  const subjects: Array<StoredEvent> = []
  for (const country of countries) for (const name of index.streamsOf(country)) subjects.push(...(await stream(name)))
  let ids = fresh(subjects)
  // Subjects that these name are read for their titles; what those name in turn is named nowhere.
  const titled: Array<StoredEvent> = []
  for (const id of ids) for (const name of index.streamsOf(id)) titled.push(...(await stream(name)))
  ids = [...ids, ...named, ...fresh(titled)]
  while (ids.length > 0) {
    const found: Array<StoredEvent> = []
    for (const id of ids) for (const position of index.registeredAt(id)) found.push(...(await at(position)))
    ids = fresh(found)
  }
  return all()
}

/**
 * Reads of a record what the timelines of some countries are made of, by the index beside it.
 *
 * Law: the timelines made of it are those made of the whole record.
 *
 * @param named identities that the reader names, such as that of the organisation whose record it is.
 * @returns null where there is no index, or it does not help: the record is to be read as a whole.
 */
export const partOfRecord = async (
  { log }: OpenStore,
  path: string,
  countries: ReadonlyArray<CountryCode>,
  named: ReadonlyArray<string>,
  surroundings: Surroundings,
  atLeast: number = worthAnIndex
): Promise<PartOfRecord | null> => {
  const count = await log.countAfter(null)()
  if (E.isLeft(count) || count.right < atLeast) return null
  const progress = progressOf(surroundings, 'Reading', 'events', null)
  const index = await openIndex(`${path}.index`, log, progress)
  progress.end()
  if (index === null) return null
  const stored = await gathered(log, index, countries, named)
  const latest = index.latest()
  index.close()
  // Where the log does not answer, reading it as a whole says why.
  const events = stored === null ? null : E.traverseArray(readCooperationEvent)(stored)
  return events === null || E.isLeft(events) ? null : { history: events.right.flat(), latest }
}
