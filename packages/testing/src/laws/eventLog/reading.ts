import type { Cursor, EventFilter, EventLog, Page, StoredEvent } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { Discrepancy, expectThat } from '../../failure/discrepancy.ts'
import { asText } from '../../failure/difference.ts'

/** Unwraps an answer; a failure breaks the law. */
export const answered = <A>(to: string, answer: E.Either<unknown, A>): A => {
  if (E.isLeft(answer)) throw new Discrepancy(`${to} was refused with ${asText(answer.left)}`, [])
  return answer.right
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** Others go on meanwhile, whatever one does oneself costs. */
export const turnOfOthers = (): Promise<void> => pause(0)

/** The patience for events that must arrive in the end. */
const patience = 10_000

/** Waits until something is so. */
export const inTheEnd = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
  // A count instead of a clock: laws turn clocks back.
  for (let waited = 0; !(await isSo()); waited += 2) {
    expectThat(`${what}, even after ${patience / 1_000} s`, waited < patience)
    await pause(2)
  }
}

/** Waits until readers have come to where the event of a position can be read. */
export const readable = (log: EventLog, position: number): Promise<void> =>
  inTheEnd(`The event of position ${position} cannot be read`, async () => {
    const { cursor } = answered('Asking for the head', await log.head()())
    return answered('Comparing with the head', log.compareCursors(cursor, log.cursorAfter(position))) >= 0
  })

export const pageAfter = async (
  log: EventLog,
  after: Cursor | null,
  limit: number,
  filter?: EventFilter
): Promise<Page> => answered(`Reading ${limit} events`, await log.readAll(after, limit, filter)())

/** All events after a place, in pages; and where they end. */
export const allAfter = async (
  log: EventLog,
  after: Cursor | null,
  limit = Number.POSITIVE_INFINITY,
  filter?: EventFilter
): Promise<{ readonly events: ReadonlyArray<StoredEvent>; readonly next: Cursor }> => {
  const events: Array<StoredEvent> = []
  let page = await pageAfter(log, after, limit, filter)
  events.push(...page.events)
  while (page.more) {
    expectThat(
      `A page of ${limit} goes nowhere although there is more`,
      after === null || answered('Comparing', log.compareCursors(page.next, after)) > 0
    )
    after = page.next
    page = await pageAfter(log, after, limit, filter)
    events.push(...page.events)
  }
  return { events, next: page.next }
}

/** The end of a log, to read on from. */
export const endOf = async (log: EventLog): Promise<Cursor> =>
  answered('Asking for the head', await log.head()()).cursor
