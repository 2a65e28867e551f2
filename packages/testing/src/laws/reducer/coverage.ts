import type * as fc from 'fast-check'
import { differencesBetween } from '../../failure/difference.ts'
import type { LawBroken } from '../../failure/lawBroken.ts'
import { sampleInTurn } from '../../histories/turn.ts'
import type { AsyncRule } from '../asyncLaw.ts'
import type { Checking, Rule } from '../law.ts'

/** The views of a history before its first event and after each: one entry more than it has events. */
export type Course = ReadonlyArray<unknown>

interface Coverage<Event> {
  readonly histories: fc.Arbitrary<ReadonlyArray<Event>>
  readonly typeOf: (event: Event) => string
  readonly handles?: ReadonlyArray<string> | undefined
  readonly ignores?: ReadonlyArray<string> | undefined
  /** True where an event belongs to a document. */
  readonly isDelivered: (event: Event) => boolean
}

const most = 300

/** Counts, over all histories, the events of each type, and those that changed something. */
class Tally {
  readonly met = new Map<string, number>()
  readonly changing = new Set<string>()
  delivered = 0
  histories = 0

  add(type: string, isDelivered: boolean, changes: boolean): void {
    this.met.set(type, (this.met.get(type) ?? 0) + 1)
    if (isDelivered) this.delivered += 1
    if (changes) this.changing.add(type)
  }

  findings<Event>({ handles, ignores = [] }: Coverage<Event>): ReadonlyArray<string> {
    if (this.met.size === 0) return [`There was no event in ${this.histories} histories`]
    if (this.delivered === 0) return [`None of the events belongs to any document: keyOf names none`]
    if (this.changing.size === 0 && ignores.length === 0)
      return [`No event changed anything, of the types ${[...this.met.keys()].join(', ')}`]
    const missing = (handles ?? []).filter((type) => !this.met.has(type))
    const idle = (handles ?? [...this.met.keys()]).filter(
      (type) => this.met.has(type) && !this.changing.has(type) && !ignores.includes(type)
    )
    const unknown = ignores.filter((type) => this.changing.has(type))
    return [
      ...missing.map((type) => `No history has an event of the type ${type}, which it handles`),
      ...idle.map(
        (type) =>
          `${this.met.get(type)} events of the type ${type} changed nothing: is it spelt alike? If it is meant: ignores: ['${type}']`
      ),
      ...unknown.map((type) => `It ignores events of the type ${type}, it says, and one changed something`)
    ]
  }

  /** True once more histories cannot change the outcome. */
  isDone<Event>({ handles, ignores = [] }: Coverage<Event>): boolean {
    const all = handles ?? [...this.met.keys()]
    return all.length > 0 && all.every((type) => this.changing.has(type) || ignores.includes(type))
  }
}

/** The fault of a law about all histories together. */
export const faultOfAll = (
  law: string,
  of: string,
  means: string,
  findings: ReadonlyArray<string>,
  runs: number,
  seed: number
): LawBroken | null =>
  findings.length === 0
    ? null
    : {
        type: 'LawBroken',
        law,
        means,
        of,
        counterexample: null,
        story: [`${runs} histories were tried.`],
        finding: findings.join('\n'),
        differences: [],
        comparison: null,
        remedy: null,
        runs,
        shrinks: 0,
        replay: { law, seed, path: '0' }
      }

const means = 'Histories reach it, and each type of event changes something somewhere: nothing shown is no pass.'

/** Counts what a history changed, step by step. @returns true once more histories cannot change the outcome. */
const counted = <Event>(
  tally: Tally,
  coverage: Coverage<Event>,
  history: ReadonlyArray<Event>,
  course: Course | null
): boolean => {
  tally.histories += 1
  if (course === null) return false
  for (const [index, event] of history.entries())
    tally.add(
      coverage.typeOf(event),
      coverage.isDelivered(event),
      differencesBetween(course[index], course[index + 1]).length > 0
    )
  return tally.histories >= 30 && tally.isDone(coverage)
}

const drawnFor = <Event>({ histories }: Coverage<Event>, { numRuns = 100, seed, replay }: Checking<string>) => {
  const drawn = replay?.seed ?? seed ?? 1
  return [drawn, sampleInTurn(histories, { numRuns: Math.min(most, Math.max(100, numRuns)), seed: drawn })] as const
}

/**
 * The law against a green run that shows nothing: histories reach the code under test, and each type does something.
 *
 * @param courseOf what a history shows, step by step
 */
export const coverageLaw = <Name extends string, Event>(
  name: Name,
  coverage: Coverage<Event>,
  courseOf: (history: ReadonlyArray<Event>) => Course
): Rule<Name> => ({
  name,
  examine: (of, checking) => {
    const tally = new Tally()
    const [seed, histories] = drawnFor(coverage, checking)
    for (const history of histories) {
      let course: Course | null = null
      try {
        course = courseOf(history)
      } catch {
        // Another law says that it fails.
      }
      if (counted(tally, coverage, history, course)) return null
    }
    return faultOfAll(name, of, means, tally.findings(coverage), tally.histories, seed)
  }
})

/** The same law of what answers later. */
export const coverageLawLater = <Name extends string, Event>(
  name: Name,
  coverage: Coverage<Event>,
  courseOf: (history: ReadonlyArray<Event>) => Promise<Course>
): AsyncRule<Name> => ({
  name,
  examine: async (of, checking) => {
    const tally = new Tally()
    const [seed, histories] = drawnFor(coverage, checking)
    for (const history of histories) {
      let course: Course | null = null
      try {
        course = await courseOf(history)
      } catch {
        // Another law says that it fails.
      }
      if (counted(tally, coverage, history, course)) return null
    }
    return faultOfAll(name, of, means, tally.findings(coverage), tally.histories, seed)
  }
})
