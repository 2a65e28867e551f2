import type { CooperationEvent, CooperationRecord, CountryCode } from '@communique/core'
import { identitiesIn } from '@communique/core/advanced'
import { streamName } from '@communique/kernel'
import { contentOf } from '@communique/kernel/advanced'
import { createHash } from 'node:crypto'
import { progressOf } from '../output/progress.ts'
import type { OpenStore } from '../store/openStore.ts'
import type { Surroundings } from '../surroundings.ts'
import { gathering } from './gathered.ts'
import { isWorthAnIndex } from './isWorthAnIndex.ts'
import { openIndex } from './recordIndex.ts'

/** The part of a record that an answer is given from, and the latest instant of the whole record. */
export interface PartOfRecord {
  readonly history: ReadonlyArray<CooperationRecord>
  readonly latest: string
  /** Stands for the part: two parts of a record with one digest give one answer. Null: it is the whole record. */
  readonly digest: string | null
}

/** The subjects that an answer is about, and the parties that its reader names, such as the organisation. */
export interface Wanted {
  readonly countries: ReadonlyArray<CountryCode>
  /** Types of events, which stand for all subjects that have such an event. */
  readonly types: ReadonlyArray<string>
  readonly named: ReadonlyArray<string>
}

/** The identities that events name, and the sources that they cite. */
const namedIn = (events: ReadonlyArray<CooperationRecord>): ReadonlyArray<string> => {
  const named = new Set<string>()
  for (const event of events) {
    const content = contentOf<CooperationEvent>(event)
    if (content !== null) for (const identity of identitiesIn(content)) named.add(identity)
    for (const { source } of event.citations) named.add(streamName('source', source))
  }
  return [...named]
}

/**
 * Reads of a record what an answer about some subjects is made of, by the index beside it: the events of every subject that
 * is wanted, the subjects that those name, and the entries of registers that any of them names, and those in turn.
 *
 * Law: the answer made of it is the one made of the whole record.
 *
 * @returns null where there is no index, or it does not help: the record is to be read as a whole.
 */
export const partOfRecord = async (
  { log, eventsAt }: OpenStore,
  path: string,
  { countries, types, named }: Wanted,
  surroundings: Surroundings
): Promise<PartOfRecord | null> => {
  if (eventsAt === undefined || !(await isWorthAnIndex(log, surroundings))) return null
  const progress = progressOf(surroundings, 'Reading', 'events', null)
  const index = await openIndex(`${path}.index`, log, progress)
  progress.end()
  if (index === null) return null
  const gathered = gathering(eventsAt)
  const wanted = await gathered.read(index.ofSubjects([...countries, ...index.categoriesOf(types)]))
  const identities = namedIn(wanted)
  // Subjects that these name are read for their titles; the subjects that those name in turn are named nowhere.
  const titled = await gathered.read(index.ofStreams(identities))
  const parties = named.map((party) => streamName('party', party))
  await gathered.readRegistered(index, [...new Set([...identities, ...namedIn(titled), ...parties])])
  const [history, latest] = [gathered.events(), index.latest()]
  index.close()
  if (history === null) return null
  // Events never change, and of the latest instant an answer takes the day.
  const stamp = [latest.slice(0, 10), ...history.map(({ position }) => position)].join(' ')
  return { history, latest, digest: createHash('sha256').update(stamp).digest('hex') }
}
