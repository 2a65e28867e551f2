import type { AnyEvent, EventId } from '@communique/kernel'
import * as fc from 'fast-check'
import { expectSame } from '../../failure/discrepancy.ts'
import { recordStory } from '../../failure/story.ts'
import type { RecordOf } from '../../histories/record.ts'
import { type Rule, rule } from '../law.ts'
import type { ProjectionLawName } from './names.ts'
import type { Believed } from './subject.ts'

/** A case of a law about a projection: a record, and what else was drawn. */
export interface RecordCase<Event extends AnyEvent> {
  readonly record: RecordOf<Event>
}

interface RecordLaw<Event extends AnyEvent, Case extends RecordCase<Event>> {
  readonly name: ProjectionLawName
  readonly means: string
  readonly basic?: true
  readonly cases: fc.Arbitrary<Case>
  readonly often?: number
  /** The further lines of the story, such as the steps in which the record was folded. */
  readonly taken?: (drawn: Case) => ReadonlyArray<string>
  readonly check: (drawn: Case) => void
}

/** A law about records. */
export const recordLaw = <Event extends AnyEvent, Case extends RecordCase<Event>>({
  name,
  means,
  basic,
  cases,
  often,
  taken = () => [],
  check
}: RecordLaw<Event, Case>): Rule<ProjectionLawName> =>
  rule({
    name,
    means,
    ...(basic && { basic }),
    cases,
    ...(often !== undefined && { often }),
    story: (drawn: Case) => [...recordStory<Event>(drawn.record), ...taken(drawn)],
    check
  })

/** So many types of event have their turn often enough in a hundred records. */
const typesPerHundred = 32

/** A law tries its cases so many times where each type of event has a way of its own into views. */
export const oftenEnough = (projection: { readonly when: object } | null): number =>
  projection === null ? 1 : Math.ceil(Object.keys(projection.when).length / typesPerHundred)

/** Records alone. */
export const justRecords = <Event extends AnyEvent>(
  record: fc.Arbitrary<RecordOf<Event>>
): fc.Arbitrary<RecordCase<Event>> => record.map((each) => ({ record: each }))

/** A record, and the steps in which it is taken. */
export interface InSteps<Event extends AnyEvent> extends RecordCase<Event> {
  /** Parts of the record, in order; some begin with events that were delivered before. */
  readonly steps: ReadonlyArray<RecordOf<Event>>
}

const partsOf = <Event extends AnyEvent>(
  record: RecordOf<Event>,
  cuts: ReadonlyArray<number>,
  again: number
): InSteps<Event>['steps'] => {
  const at = [...new Set([0, ...cuts.map((cut) => cut % (record.length + 1)), record.length])].toSorted((a, b) => a - b)
  return at.slice(1).map((end, index) => record.slice(Math.max(0, (at[index] ?? 0) - again), end))
}

/** Steps of any size, some of them with events that were delivered before, as logs deliver at least once. */
export const recordsInSteps = <Event extends AnyEvent>(
  record: fc.Arbitrary<RecordOf<Event>>
): fc.Arbitrary<InSteps<Event>> =>
  fc
    .tuple(record, fc.array(fc.nat(40), { maxLength: 5 }), fc.nat(2))
    .map(([each, cuts, again]) => ({ record: each, steps: partsOf(each, cuts, again) }))

/** The line of the story about the steps. */
export const stepsText = <Event extends AnyEvent>({ steps }: InSteps<Event>): ReadonlyArray<string> =>
  steps.length < 2
    ? []
    : [
        `It was taken in ${steps.length} steps: ${steps
          .map((step) => {
            const [first, last] = [step.at(0)?.position, step.at(-1)?.position]
            return first === last ? `#${first}` : `#${first} to #${last}`
          })
          .join(', ')}.`
      ]

/** Expects views and routes in the order of their names, independently of the order of folding. */
export const expectInOrder = (named: Readonly<Record<string, unknown>>): void => {
  // Whole numbers come first in any record.
  const names = Object.keys(named).filter((name) => !/^\d+$/.test(name))
  expectSame('They stand in this order', names.toSorted(), names)
}

/** Suffixes of the events that one stored event is read as; the last one is the longest. */
const partNames = ['', '.part2', '.part3', '.part10']

/**
 * The same history, as if the first four of every five events were read from one stored event: all at its place, under
 * its name.
 */
export const readAsSeveral = <Event extends AnyEvent>(history: Believed<Event>): Believed<Event> =>
  history.map((event, index) => {
    const part = index % 5
    const first = history[index - part]
    const name = partNames[part]
    if (first === undefined || name === undefined || name === '') return event
    const { stream, version, position } = first
    return { ...event, id: `${first.id}${name}` as EventId, stream, version, position }
  })
