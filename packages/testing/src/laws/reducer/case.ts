import * as fc from 'fast-check'
import { historyStory } from '../../failure/historyStory.ts'
import { type Rule, rule } from '../law.ts'

/** A case of a law about a reducer: a history, and what else was drawn. */
export interface HistoryCase<Event> {
  readonly history: ReadonlyArray<Event>
}

interface HistoryLaw<Name extends string, Case> {
  readonly name: Name
  readonly means: string
  readonly basic?: true
  readonly remedy?: string
  readonly cases: fc.Arbitrary<Case>
  /** The further lines of the story, such as the events that were delivered twice. */
  readonly taken?: (drawn: Case) => ReadonlyArray<string>
  readonly check: (drawn: Case) => void
}

/** A law about histories. */
export const historyLaw = <Name extends string, Event, Case extends HistoryCase<Event>>({
  taken = () => [],
  ...law
}: HistoryLaw<Name, Case>): Rule<Name> =>
  rule({ ...law, story: (drawn) => [...historyStory(drawn.history), ...taken(drawn)] })

/** Histories alone. */
export const justHistories = <Event>(histories: fc.Arbitrary<ReadonlyArray<Event>>): fc.Arbitrary<HistoryCase<Event>> =>
  histories.map((history) => ({ history }))

/** A history with a part that is delivered again. */
export interface RedeliveredCase<Event> extends HistoryCase<Event> {
  /** The events from this one on were delivered again, */
  readonly from: number
  /** up to, and without, this one. */
  readonly until: number
}

/** Histories with a batch that is delivered again as soon as it was delivered: of one event or of several. */
export const redelivered = <Event>(
  histories: fc.Arbitrary<ReadonlyArray<Event>>
): fc.Arbitrary<RedeliveredCase<Event>> =>
  fc
    .tuple(histories, fc.noBias(fc.nat(40)), fc.oneof({ withCrossShrink: true }, fc.constant(0), fc.noBias(fc.nat(6))))
    .map(([history, last, more]) => {
      // Counted from the end, so that events before can be left out of the least case.
      const until = history.length === 0 ? 0 : history.length - (last % history.length)
      return { history, from: Math.max(0, until - 1 - more), until }
    })

/** A batch that is delivered again, in words. */
export const redeliveryText = <Event>({ history, from, until }: RedeliveredCase<Event>): ReadonlyArray<string> =>
  history.length === 0
    ? []
    : [
        until - from === 1
          ? `#${until} was delivered twice.`
          : `#${from + 1} to #${until} were delivered twice, as a batch.`
      ]

/** The events in the order in which they are delivered. */
export const deliveries = <Event>({ history, from, until }: RedeliveredCase<Event>): ReadonlyArray<Event> => [
  ...history.slice(0, until),
  ...history.slice(from)
]

/** Two streams of the history stay in their order, and are interleaved otherwise. */
export interface InterleavedCase<Event> extends HistoryCase<Event> {
  readonly other: ReadonlyArray<Event>
  readonly order: ReadonlyArray<number>
}

export const interleaved = <Event>(
  histories: fc.Arbitrary<ReadonlyArray<Event>>,
  streamOf: (event: Event) => string
): fc.Arbitrary<InterleavedCase<Event>> =>
  fc.tuple(histories, fc.array(fc.nat(20), { maxLength: 16 })).map(([history, drawn]) => {
    const waiting = new Map<string, Array<number>>()
    for (const [index, event] of history.entries()) {
      const stream = streamOf(event)
      waiting.set(stream, [...(waiting.get(stream) ?? []), index])
    }
    const order: Array<number> = []
    for (let taken = 0; taken < history.length; taken++) {
      const streams = [...waiting.values()].filter((indexes) => indexes.length > 0)
      const next = streams[(drawn[taken % Math.max(1, drawn.length)] ?? 0) % streams.length]?.shift()
      if (next !== undefined) order.push(next)
    }
    return { history, order, other: order.flatMap((index) => history.slice(index, index + 1)) }
  })

/** The remedy for a reducer that fails on events in any order. */
export const lawfulHistories =
  'If it presumes an order of events, give it lawful histories: decidedHistory(decider, commands), statesHistory({ … }) or your own.'
