import type { CooperationEvent, CooperationRecord, CountryCode } from '@communique/core'
import { identitiesIn } from '@communique/core/advanced'
import { streamName } from '@communique/kernel'
import { contentOf } from '@communique/kernel/advanced'
import { createHash } from 'node:crypto'
import { progressOf } from '../output/progress.ts'
import type { OpenStore } from '../store/openStore.ts'
import type { Surroundings } from '../surroundings.ts'
import { type Gathered, gathering, readRegistered } from './gathered.ts'
import { isWorthAnIndex } from './isWorthAnIndex.ts'
import { keepPart, type KeptPart, keptPartIn, type Leads, noPart } from './keptPart.ts'
import { openIndex, type RecordIndex } from './recordIndex.ts'

/** The part of a record that an answer is given from, and the latest instant of the whole record. */
export interface PartOfRecord {
  /** Its events, in the order of recording; null: they are to be read from the whole record after all. */
  readonly history: () => ReadonlyArray<CooperationRecord> | null
  readonly latest: string
  /** Stands for the part: two parts of a record with one digest give one answer. */
  readonly digest: string
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

const digestOf = (...parts: ReadonlyArray<unknown>): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

const without = <A>(all: Iterable<A>, ...those: ReadonlyArray<ReadonlyArray<A>>): ReadonlyArray<A> => {
  const left = new Set(all)
  for (const some of those) for (const each of some) left.delete(each)
  return [...left]
}

/** Reads what a part gained since it was kept. */
const grownBy = async (
  index: RecordIndex,
  { read }: Gathered,
  { countries, types, named: parties }: Wanted,
  { leads: before, events }: KeptPart
): Promise<Leads | null> => {
  const subjects = without(index.ofSubjects([...countries, ...index.categoriesOf(types)]), before.subjects)
  const wanted = await read(without(subjects, before.titles))
  // A subject that was read for its title is wanted for itself now.
  const titledBefore = new Set(before.titles)
  const again = new Set(subjects.filter((position) => titledBefore.has(position)))
  const known = again.size === 0 ? [] : events()
  if (known === null) return null
  const named = without(namedIn([...wanted, ...known.filter(({ position }) => again.has(position))]), before.named)
  // Subjects that these name are read for their titles; the subjects that those name in turn are named nowhere.
  const streams = index.ofStreams([...before.named, ...named])
  const titles = without(streams, before.subjects, subjects, before.titles)
  const titled = namedIn(await read(titles))
  const asked = [...named, ...titled, ...parties.map((party) => streamName('party', party))]
  const registered = await readRegistered(index, read, asked, { positions: before.entries, keys: before.keys })
  return { subjects, titles, entries: registered.positions, named, keys: registered.keys }
}

const positionsOf = ({ subjects, titles, entries }: Leads): ReadonlyArray<number> => [
  ...subjects,
  ...titles,
  ...entries
]

/**
 * Reads of a record what an answer about some subjects is made of, by the index beside it: the events of every subject that
 * is wanted, the subjects that those name, and the entries of registers that any of them names, and those in turn. What was
 * read once is kept in the index, so that only what was recorded since is read.
 *
 * Law: the answer made of it is the one made of the whole record.
 *
 * @returns null where there is no index, or it does not help: the record is to be read as a whole.
 */
export const partOfRecord = async (
  { log, eventsAt }: OpenStore,
  path: string,
  wanted: Wanted,
  surroundings: Surroundings
): Promise<PartOfRecord | null> => {
  if (eventsAt === undefined || !(await isWorthAnIndex(log, surroundings))) return null
  const progress = progressOf(surroundings, 'Reading', 'events', null)
  const index = await openIndex(`${path}.index`, log, progress)
  progress.end()
  if (index === null) return null
  try {
    const { fingerprint } = surroundings
    const asked = fingerprint === undefined ? null : digestOf(fingerprint, wanted)
    const kept = asked === null ? noPart : keptPartIn(index.file, asked)
    const gathered = gathering(eventsAt)
    const leads = await grownBy(index, gathered, wanted, kept)
    const fresh = gathered.events()
    if (leads === null || fresh === null) return null
    if (asked !== null && positionsOf(leads).length > 0) keepPart(index.file, asked, kept, { leads, events: fresh })
    const positions = [...new Set([...positionsOf(kept.leads), ...positionsOf(leads)])].toSorted((a, b) => a - b)
    const latest = index.latest()
    return {
      history: () => {
        const before = kept.events()
        return before === null ? null : [...before, ...fresh].toSorted((a, b) => a.position - b.position)
      },
      latest,
      // Events never change, and of the latest instant an answer takes the day.
      digest: digestOf(latest.slice(0, 10), positions)
    }
  } finally {
    index.close()
  }
}
