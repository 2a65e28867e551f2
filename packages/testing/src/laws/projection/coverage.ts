import { type AnyEvent, effectiveHistory } from '@communique/kernel'
import { fold } from '@communique/projections'
import * as fc from 'fast-check'
import type { Rule } from '../law.ts'
import { faultOfAll } from '../reducer/coverage.ts'
import type { ProjectionLawName } from './names.ts'
import type { Subject } from './subject.ts'

const name = 'records reach every recipe'
const means = 'Records hold events of every type for which there is a recipe, and make views: nothing shown is no pass.'
/** Few are mostly enough, and other laws have drawn them already. */
const [few, most] = [100, 400]

/** The members of these lists, each made only once the one before it has come to its end. */
function* inTurn<A>(...lists: ReadonlyArray<() => ReadonlyArray<A>>): Generator<A> {
  for (const list of lists) yield* list()
}

/** The law against a green run that shows nothing. */
export const coverageLaws = <Event extends AnyEvent>({
  projection,
  record
}: Subject<Event>): ReadonlyArray<Rule<ProjectionLawName>> => {
  if (projection === null) return []
  return [
    {
      name,
      examine: (of, { seed, replay }) => {
        const drawn = replay?.seed ?? seed
        const absent = new Set(Object.keys(projection.when))
        let [records, events, hasView] = [0, 0, false]
        const draw = (from: number, to: number) => fc.sample(record, { seed: drawn, numRuns: to }).slice(from)
        for (const each of inTurn(
          () => draw(0, few),
          () => draw(few, most)
        )) {
          const history = effectiveHistory<Event>(each)
          records += 1
          events += history.length
          for (const { type } of history) absent.delete(type)
          hasView ||= hasAnyView(projection, history)
          if (absent.size === 0 && hasView) return null
        }
        const findings = [
          ...(events === 0 ? ['No record holds an event'] : []),
          ...(events > 0 && !hasView ? [`No event of ${events} made a view: keys names none`] : []),
          ...Array.from(absent, (type) => `No event of the type ${type}, for which it has a recipe: is it spelt alike?`)
        ]
        return faultOfAll(name, of, means, findings, records, drawn)
      }
    }
  ]
}

/** True where the history makes a view. A projection that throws is the finding of another law. */
const hasAnyView = <Event extends AnyEvent>(
  projection: NonNullable<Subject<Event>['projection']>,
  history: ReturnType<typeof effectiveHistory<Event>>
): boolean => {
  try {
    return Object.keys(fold<Event, object, object, unknown>(projection)(history).views).length > 0
  } catch {
    return false
  }
}
