import type { CooperationRecord, CountryCode } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import type { StoredEvent } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { progressOf } from '../output/progress.ts'
import type { Surroundings } from '../surroundings.ts'
import type { OpenStore } from './openStore.ts'
import { maybeId, openIndex, type RecordIndex, textsIn } from './recordIndex.ts'

/** The part of a record that an answer is given from, and the latest instant of the whole record. */
export interface PartOfRecord {
  readonly history: ReadonlyArray<CooperationRecord>
  readonly latest: string
}

/** The subjects that an answer is about, and the identities that its reader names, such as the organisation. */
export interface Wanted {
  readonly countries: ReadonlyArray<CountryCode>
  /** Types of events, which stand for all subjects that have such an event. */
  readonly types: ReadonlyArray<string>
  readonly named: ReadonlyArray<string>
}

/** Events of a record below which it is read as a whole: an index would save nothing. */
export const worthAnIndex = 5000

type EventsAt = NonNullable<OpenStore['eventsAt']>

const idsIn = (events: ReadonlyArray<StoredEvent>): ReadonlySet<string> => {
  const ids = new Set<string>()
  for (const { data, citations } of events) {
    for (const text of textsIn(data)) if (maybeId(text)) ids.add(text)
    for (const { source } of citations) ids.add(source)
  }
  return ids
}

/**
 * Gathers the events of every subject that is wanted, the subjects that those name, and the entries of registers that any
 * of them names, and those in turn. Null: the record does not answer.
 */
const gathered = async (
  eventsAt: EventsAt,
  index: RecordIndex,
  { countries, types, named }: Wanted
): Promise<ReadonlyArray<StoredEvent> | null> => {
  const events: Array<StoredEvent> = []
  const [read, known] = [new Set<number>(), new Set<string>()]
  let isWhole = true
  const fresh = async (positions: ReadonlyArray<number>): Promise<ReadonlyArray<StoredEvent>> => {
    const unread = positions.filter((position) => !read.has(position))
    if (unread.length === 0) return []
    for (const position of unread) read.add(position)
    const found = await eventsAt(unread)()
    if (E.isLeft(found)) {
      isWhole = false
      return []
    }
    for (const event of found.right) events.push(event)
    return found.right
  }
  const freshIds = (found: ReadonlyArray<StoredEvent>): ReadonlyArray<string> => {
    const ids = [...idsIn(found)].filter((id) => !known.has(id))
    for (const id of ids) known.add(id)
    return ids
  }
  const wanted = [...countries, ...index.categoriesOf(types)]
  let ids = freshIds(await fresh(index.ofSubjects(wanted)))
  // Subjects that these name are read for their titles; what those name in turn is named nowhere.
  const titled = await fresh(index.ofSubjects(ids))
  ids = [...ids, ...named, ...freshIds(titled)]
  // A later entry may correct or take back one that was found, which it names by its id.
  for (
    let entries = await fresh(index.registered(ids));
    entries.length > 0;
    entries = await fresh(index.registered(ids))
  )
    ids = [...freshIds(entries), ...entries.map(({ id }): string => id)]
  return isWhole ? events.toSorted((a, b) => a.position - b.position) : null
}

/**
 * Reads of a record what an answer about some subjects is made of, by the index beside it.
 *
 * Law: the answer made of it is the one made of the whole record.
 *
 * @returns null where there is no index, or it does not help: the record is to be read as a whole.
 */
export const partOfRecord = async (
  { log, eventsAt }: OpenStore,
  path: string,
  wanted: Wanted,
  surroundings: Surroundings,
  atLeast: number = worthAnIndex
): Promise<PartOfRecord | null> => {
  if (eventsAt === undefined) return null
  const count = await log.countAfter(null)()
  if (E.isLeft(count) || count.right < atLeast) return null
  const progress = progressOf(surroundings, 'Reading', 'events', null)
  const index = await openIndex(`${path}.index`, log, progress)
  progress.end()
  if (index === null) return null
  const stored = await gathered(eventsAt, index, wanted)
  const latest = index.latest()
  index.close()
  if (stored === null) return null
  const history: Array<CooperationRecord> = []
  for (const event of stored) {
    const read = readCooperationEvent(event)
    // Reading the record as a whole says which event cannot be read.
    if (E.isLeft(read)) return null
    for (const part of read.right) history.push(part)
  }
  return { history, latest }
}
