import type { CooperationRecord } from '@communique/core'
import { either as E } from 'fp-ts'
import { namesOf } from '@communique/wording'
import type { Names } from '@communique/wording/advanced'
import { type Believed, foldedViews, lazily, type Views, viewsOf } from '@communique/wording/advanced'
import type { Format } from '../output/format.ts'
import type { Options } from '../program/options.ts'
import { historyOf } from '../store/history.ts'
import { type OpenStore, withStore } from '../store/openStore.ts'
import { type PartOfRecord, partOfRecord, type Wanted } from '../indexing/partOfRecord.ts'
import { organisationOfFolder, storeNamed } from '../store/settings.ts'
import { misused, type Outcome, type Surroundings } from '../surroundings.ts'
import { partyNamed } from './naming.ts'
import { type Filters, filtersOf, isNarrowed } from './filters.ts'
import { pointOf } from './point.ts'
import { selectionOf } from './selection.ts'

/** Everything that an answer is given from. */
export interface Asked {
  readonly history: ReadonlyArray<CooperationRecord>
  /** The record as of the dates of the question. */
  readonly views: Views
  readonly names: Names
  readonly filters: Filters
  /** The events that pass the filters. */
  readonly events: Believed
  /** Views of the subjects with an event that passes the filters. */
  readonly subjects: ReturnType<typeof foldedViews>
  /** Views of the events that pass the filters. */
  readonly ofEvents: ReturnType<typeof foldedViews>
}

/** The form that is asked for; two forms at once are a slip. */
export const formatOf = (options: Options): Outcome<Format> => {
  const asked = (['json', 'ndjson', 'csv', 'markdown'] as const).filter((format) => options[format] === true)
  const [format = 'table', other] = asked
  return other === undefined
    ? E.right(format)
    : E.left(misused(`--${format} and --${other} are two forms; ask for one of them.`))
}

/** The organisation whose record it is: the one named, that of the folder, or none. */
export const organisationOf = (
  { organisation }: Options,
  { folder }: Surroundings,
  views: Views
): Outcome<string | null> =>
  organisation === undefined ? organisationOfFolder(folder) : partyNamed(organisation, views)

/** Filters that speak of the record as a whole, such as of any party that it knows. */
const isAboutAll = ({ party, kind, organisation }: Options): boolean =>
  [party, kind, organisation].some((option) => option !== undefined)

/** The part of a record that an answer is about; without countries and types it is the whole record. */
export type About = Partial<Pick<Wanted, 'countries' | 'types'>>

/** The part of a record that an answer needs; null: it needs all of it, or there is no index to find it. */
const partFor = async (
  { countries = [], types = [] }: About,
  open: OpenStore,
  store: string,
  options: Options,
  surroundings: Surroundings
): Promise<PartOfRecord | null> => {
  if (countries.length + types.length === 0 || isAboutAll(options)) return null
  const organisation = E.toUnion(organisationOfFolder(surroundings.folder))
  const named = typeof organisation === 'string' ? [organisation] : []
  return partOfRecord(open, store, { countries, types, named }, surroundings)
}

/**
 * Reads a record that is open, as of the dates of the question.
 *
 * @param about the subjects that the answer is about; none where it is about the whole record.
 * @param known gives the answer that was made of a part of the record before, by the digest of the part; null: it was not.
 */
export const askIn = async <A>(
  open: OpenStore,
  store: string,
  options: Options,
  surroundings: Surroundings,
  answer: (asked: Asked) => Outcome<A>,
  about: About = {},
  known: (digest: string) => A | null = () => null
): Promise<Outcome<A>> => {
  const point = pointOf(options)
  if (E.isLeft(point)) return point
  const part = await partFor(about, open, store, options, surroundings)
  const before = part === null ? null : known(part.digest)
  if (before !== null) return E.right(before)
  const ofPart = part?.history() ?? null
  const read = ofPart === null ? await historyOf(open, surroundings) : E.right(ofPart)
  if (E.isLeft(read)) return read
  const history = read.right
  const views = viewsOf(history, point.right, part?.latest)
  const filters = filtersOf(options, views)
  if (E.isLeft(filters)) return filters
  const organisation = organisationOf(options, surroundings, views)
  if (E.isLeft(organisation)) return organisation
  const isWhole = !isNarrowed(filters.right)
  const names = namesOf(views, organisation.right)
  const selection = lazily({ of: () => selectionOf(views, filters.right) })
  return answer(
    lazily({
      history: () => history,
      views: () => views,
      names: () => names,
      filters: () => filters.right,
      events: () => selection.of.events,
      subjects: () => (isWhole ? views : foldedViews(selection.of.subjects)),
      ofEvents: () => (isWhole ? views : foldedViews(selection.of.events))
    })
  )
}

/** Reads the whole of a record, as of the dates of the question. */
export const ask = <A>(
  options: Options,
  surroundings: Surroundings,
  answer: (asked: Asked) => Outcome<A>
): Promise<Outcome<A>> =>
  withStore(storeNamed(options.store, surroundings), 'Read', surroundings, (open, store) =>
    askIn(open, store, options, surroundings, answer)
  )
