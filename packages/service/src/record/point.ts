import { type CooperationEvent, type CooperationRecord, type IsoDay, isoDay, occurredBy } from '@communique/core'
import { type Effective, instant } from '@communique/kernel'
import { contentOf } from '@communique/kernel/advanced'
import { type AsOf, cooperationAsOf } from '@communique/projections'
import { either as E } from 'fp-ts'
import { type Problem, problem } from '../http/problem.ts'

/** A point in the record: known by an instant, occurred by a day, published by a day; an axis left out is the present. */
export interface Point extends AsOf<IsoDay> {
  /** The last day on which the sources of a statement were published, that day included. */
  readonly published?: IsoDay
}

/** The parameters that name a point. */
export const pointParameters = ['known', 'occurred', 'published', 'certainty'] as const

const wholeDay = /^\d{4}-\d\d-\d\d$/

/** Reads the point of a query. */
export const pointIn = (query: URLSearchParams): E.Either<Problem, Point> => {
  const [known, occurred, published, certainty] = pointParameters.map((name) => query.get(name))
  const bad = (name: string, form: string) => E.left(problem('not-a-query', `Give "${name}" as ${form}.`))
  const point: { -readonly [Field in keyof Point]: Point[Field] } = {}
  if (typeof known === 'string') {
    const at = instant(wholeDay.test(known) ? `${known}T23:59:59.999Z` : known)
    if (E.isLeft(at)) return bad('known', 'an instant in UTC, or a day')
    point.known = at.right
  }
  for (const [name, text] of [
    ['occurred', occurred],
    ['published', published]
  ] as const) {
    if (typeof text !== 'string') continue
    const day = isoDay(text)
    if (E.isLeft(day)) return bad(name, 'a day, such as 2024-06-30')
    point[name] = day.right
  }
  if (certainty === 'Certainly' || certainty === 'Possibly') point.certainty = certainty
  else if (typeof certainty === 'string') return bad('certainty', '"Certainly" or "Possibly"')
  return E.right(point)
}

/** A name for a point: equal points have one name. The present has none. */
export const pointName = ({ known, occurred, published, certainty }: Point): string =>
  known === undefined && occurred === undefined && published === undefined
    ? ''
    : JSON.stringify([known, occurred, published, certainty])

/**
 * The statements whose sources were published by a day. A statement without a source stands; one on several sources
 * stands from the first that was published; one on a source without a date of publication does not, since that may be later.
 */
const publishedBy = (
  history: ReadonlyArray<CooperationRecord>,
  day: IsoDay,
  certainty: Point['certainty']
): ReadonlyArray<CooperationRecord> => {
  const isBy = (event: Pick<CooperationEvent, 'type' | 'data'>): boolean => {
    if (event.type !== 'SourceRecorded') return false
    const { publishedOn } = event.data as Extract<CooperationEvent, { readonly type: 'SourceRecorded' }>['data']
    const answer = publishedOn === null ? 'Unknown' : occurredBy(publishedOn, day)
    return certainty === 'Possibly' ? answer !== 'No' : answer === 'Yes'
  }
  const sources = new Set<string>()
  for (const event of history) {
    const content = contentOf<CooperationEvent>(event)
    if (content?.type !== 'SourceRecorded') continue
    // The latest statement of the date decides.
    if (isBy(content)) sources.add(content.data.sourceId)
    else sources.delete(content.data.sourceId)
  }
  return history.filter((event) => {
    const content = contentOf<CooperationEvent>(event)
    if (content?.type === 'SourceRecorded') return sources.has(content.data.sourceId)
    return event.citations.length === 0 || event.citations.some(({ source }) => sources.has(source))
  })
}

/** The facts believed at a point. */
export const believedAt = (
  history: ReadonlyArray<CooperationRecord>,
  { published, ...axes }: Point
): ReadonlyArray<Effective<CooperationEvent>> =>
  cooperationAsOf(published === undefined ? history : publishedBy(history, published, axes.certainty), axes)
