import { type AnyEvent, type Effective, effectiveHistory } from '@communique/kernel'
import { fold } from '@communique/projections'
import { differencesBetween } from '../../failure/difference.ts'
import { sampledInTurn } from '../../histories/turn.ts'
import type { Rule } from '../law.ts'
import { faultOfAll } from '../reducer/coverage.ts'
import type { ProjectionLawName } from './names.ts'
import type { SomeProjection, Subject } from './subject.ts'

const name = 'records reach every recipe'
const means = 'Records run every recipe and make views: nothing shown is no pass.'
/** The most records that are drawn. */
const most = 400

type History<Event extends AnyEvent> = ReadonlyArray<Effective<Event>>

/** The test of what records reach. */
interface Reach<Event extends AnyEvent> {
  readonly take: (history: History<Event>) => void
  readonly isWhole: () => boolean
  /** The findings about so many events of each type. */
  readonly missing: (met: ReadonlyMap<string, number>) => ReadonlyArray<string>
}

type Recipe = (...given: ReadonlyArray<unknown>) => unknown

/**
 * A projection whose recipes are noted when they run; one that stands for several types has to run for one of them. A
 * projection that throws is the finding of another law.
 */
const recipesReached = <Event extends AnyEvent>(projection: SomeProjection<Event>): Reach<Event> => {
  const recipes = Object.entries(projection.when as Readonly<Record<string, Recipe>>)
  const ran = new Set<Recipe>()
  const ofNoEvent = new Set(Object.keys(projection.when))
  let hasView = false
  const when = Object.fromEntries(
    recipes.map(([type, recipe]) => [
      type,
      (...given: ReadonlyArray<unknown>) => {
        ran.add(recipe)
        return recipe(...given)
      }
    ])
  )
  const foldNoted = fold<Event, object, object, unknown>({ ...projection, when } as unknown as SomeProjection<Event>)
  return {
    take: (history) => {
      for (const { type } of history) ofNoEvent.delete(type)
      try {
        const { views } = foldNoted(history)
        hasView ||= Object.keys(views).length > 0
      } catch {
        // Recipes that ran have been noted.
      }
    },
    isWhole: () => hasView && ofNoEvent.size === 0 && recipes.every(([, recipe]) => ran.has(recipe)),
    missing: (met) => [
      ...(hasView ? [] : ['No event made a view: keys names none']),
      ...Array.from(ofNoEvent, (type) => `No event of the type ${type}, for which it has a recipe: is it spelt alike?`),
      ...recipes.flatMap(([type, recipe]) =>
        ran.has(recipe) || ofNoEvent.has(type)
          ? []
          : [
              `The recipe for ${type} never ran, though there were ${met.get(type)} such events: keys names no view for them`
            ]
      )
    ]
  }
}

/** A plan that shows more of some history than of none. */
const somethingShown = <Event extends AnyEvent>({ fold: foldPlan, shown }: Subject<Event>): Reach<Event> => {
  const nothing = shown(foldPlan([]))
  let isShown = false
  return {
    take: (history) => {
      try {
        isShown ||= differencesBetween(nothing, shown(foldPlan(history))).length > 0
      } catch {
        // Another law says that it fails.
      }
    },
    isWhole: () => isShown,
    missing: () => ['Whatever is on record, it shows what it shows of nothing: is the record one of its own events?']
  }
}

/** The law against a green run that shows nothing. */
export const coverageLaws = <Event extends AnyEvent>(
  subject: Subject<Event>
): ReadonlyArray<Rule<ProjectionLawName>> => [
  {
    name,
    examine: (of, { seed, replay }) => {
      const drawn = replay?.seed ?? seed
      const reach = subject.projection === null ? somethingShown(subject) : recipesReached<Event>(subject.projection)
      const met = new Map<string, number>()
      let records = 0
      for (const each of sampledInTurn(subject.record, { seed: drawn, numRuns: most })) {
        const history = effectiveHistory<Event>(each)
        records += 1
        for (const { type } of history) met.set(type, (met.get(type) ?? 0) + 1)
        reach.take(history)
        if (reach.isWhole()) return null
      }
      const findings = met.size === 0 ? ['No record holds an event'] : reach.missing(met)
      return faultOfAll(name, of, means, findings, records, drawn)
    }
  }
]
