import { type Folded, together } from '@communique/projections'
import type { Plan } from '@communique/projections/advanced'
import type { ProjectionLawName } from '../../../src/laws/projection/names.ts'
import { planLaws } from '../../../src/laws/projectionLaws.ts'
import { type Book, giftBook, type GiftEvent, giftRecord, giftStream, occurrenceOf } from '../../gifts.ts'
import type { Mutant } from '../mutant.ts'

// Plans made by hand

export type BookPlan = Plan<GiftEvent, unknown, unknown>
export const bookPlan = together({ book: giftBook } as never) as unknown as BookPlan

const madeByHand = (sabotage: string, law: ProjectionLawName, plan: Partial<BookPlan>): Mutant => ({
  sabotage,
  law,
  laws: (trial) =>
    planLaws<GiftEvent, unknown, unknown>(
      { ...bookPlan, ...plan },
      {
        record: giftRecord,
        occurrenceOf,
        streamOf: giftStream,
        ...trial
      }
    )
})

type OpenBook = ReturnType<BookPlan['open']>

/** Sabotaged only once it is open. */
const sabotagedOpen = (
  sabotage: string,
  law: ProjectionLawName,
  changed: (open: OpenBook) => Partial<OpenBook>
): Mutant =>
  madeByHand(sabotage, law, {
    open: (from, revisable) => {
      const open = bookPlan.open(from, revisable)
      return { ...open, ...changed(open) }
    }
  })

export const planned: ReadonlyArray<Mutant> = [
  madeByHand('is off by one at a split', 'folded in parts, it shows what it shows folded whole', {
    checkpointOf: (result) => bookPlan.checkpointOf(result) + 1
  }),
  madeByHand('forgets how far it came, and counts duplicates', 'a repeated event changes nothing', {
    checkpointOf: (result) => Math.max(0, bookPlan.checkpointOf(result) - 1)
  }),
  sabotagedOpen(
    'counts what a correction says, and what it corrects',
    'followed, it shows the history as corrected',
    (open) => ({ revise: (_before, after) => open.revise(null, after) })
  ),
  sabotagedOpen(
    'never lets go of what had not occurred yet',
    'as of a date, it shows the history cut there',
    (open) => ({
      revise: (before, after) => {
        if (after !== null) open.revise(before, after)
      }
    })
  ),
  sabotagedOpen('takes every type for one it knows', 'an event of an unknown type changes nothing', (open) => ({
    append: (event) => open.append('worth' in event.data ? ({ ...event, type: 'GiftPromised' } as typeof event) : event)
  })),
  sabotagedOpen(
    'tells of no view that a step changed but the first',
    'it names the views that a step changed',
    (open) => ({
      publish: (checkpoint) => {
        const { result, changed } = open.publish(checkpoint)
        const { book } = changed as { readonly book: ReadonlyArray<string> }
        return { result, changed: { book: book.slice(0, 1) } }
      }
    })
  ),
  sabotagedOpen('makes every view anew with every step', 'it names the views that a step changed', (open) => ({
    publish: (checkpoint) => {
      const { result, changed } = open.publish(checkpoint)
      const { book } = result as { readonly book: Folded<Book> }
      const views = Object.entries(book.views).map(([key, view]) => [key, { ...view }] as const)
      // The private state beside the views stays.
      return {
        result: { book: Object.create(book, { views: { value: Object.fromEntries(views), enumerable: true } }) },
        changed
      }
    }
  })),
  sabotagedOpen('tells of every view with every step', 'it names the views that a step changed', (open) => ({
    publish: (checkpoint) => {
      const { result } = open.publish(checkpoint)
      return { result, changed: { book: Object.keys((result as { readonly book: Folded<Book> }).book.views) } }
    }
  }))
]
