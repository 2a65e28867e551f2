import type { CooperationRecord } from '@communique/core'
import { either as E } from 'fp-ts'
import { type Names, namesOf } from '@communique/wording'
import { type Believed, foldedViews, type Views, viewsOf } from '@communique/wording/advanced'
import type { Format } from '../output/format.ts'
import type { Options } from '../program/options.ts'
import { historyOf } from '../store/history.ts'
import { withStore } from '../store/openStore.ts'
import { settingsOf, storeNamed } from '../store/settings.ts'
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
): Outcome<string | null> => {
  if (organisation !== undefined) return partyNamed(organisation, views)
  return E.map((settings: { readonly organisation: string | null } | null) => settings?.organisation ?? null)(
    settingsOf(folder)
  )
}

/** Reads a record, as of the dates of the question. */
export const ask = async <A>(
  options: Options,
  surroundings: Surroundings,
  answer: (asked: Asked) => Outcome<A>
): Promise<Outcome<A>> => {
  const point = pointOf(options)
  if (E.isLeft(point)) return point
  return withStore(storeNamed(options.store, surroundings), 'Read', surroundings, async (open): Promise<Outcome<A>> => {
    const history = await historyOf(open, surroundings)
    if (E.isLeft(history)) return history
    const views = viewsOf(history.right, point.right)
    const filters = filtersOf(options, views)
    if (E.isLeft(filters)) return filters
    const organisation = organisationOf(options, surroundings, views)
    if (E.isLeft(organisation)) return organisation
    const names = namesOf(views, organisation.right)
    const selected = selectionOf(views, filters.right)
    const whole = !isNarrowed(filters.right)
    return answer({
      history: history.right,
      views,
      names,
      filters: filters.right,
      events: selected.events,
      subjects: whole ? views : foldedViews(selected.subjects),
      ofEvents: whole ? views : foldedViews(selected.events)
    })
  })
}
