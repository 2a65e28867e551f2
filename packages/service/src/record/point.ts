import { type CooperationEvent, type CooperationRecord, type IsoDay, isoDay } from '@communique/core'
import { type Effective, instant } from '@communique/kernel'
import { type AsOf, cooperationAsOf } from '@communique/projections'
import { either as E } from 'fp-ts'
import { type Problem, problem } from '../http/problem.ts'

/** A point in the record: known by an instant, occurred by a day, published by a day; an axis left out is the present. */
export type Point = AsOf<IsoDay>

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

/** The facts believed at a point. */
export const believedAt: (
  history: ReadonlyArray<CooperationRecord>,
  point: Point
) => ReadonlyArray<Effective<CooperationEvent>> = cooperationAsOf
