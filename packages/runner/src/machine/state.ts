import type { AnyEvent, Cursor, EventLog, Page } from '@communique/kernel'
import type { LastEvent } from '../prepared/lastEvent.ts'
import type { DecodedPage } from '../running/decodedPage.ts'
import type { Ask, Effect } from './events.ts'
import type { ProjectionWorker } from './worker.ts'

/** The settings of a runner, in events and milliseconds. */
export interface Settings {
  /** The next page is requested before one is decoded. */
  readonly readsAhead: boolean
  readonly pollEvery: number
  readonly leaseFor: number
  /** While catching up, views are saved no more often than this, and for at most a tenth of the time. */
  readonly saveEvery: number
  /** The time limit of a request. */
  readonly answerWithin: number
  /** The time limit of stopping. */
  readonly stopWithin: number
}

/** The surroundings that the machine decides by: its settings, and the order of places in the log. */
export interface Rules extends Pick<EventLog, 'compareCursors' | 'cursorAfter'> {
  readonly settings: Settings
}

/** A page that was requested, by the place it begins at. */
export interface RequestedPage<Event extends AnyEvent> {
  readonly request: number
  /** The number of wake-ups when it was requested. */
  readonly wakes: number
  /** The last event before it. */
  readonly last: LastEvent
  readonly page: Page | null
  readonly decoded: DecodedPage<Event> | 'Decoding' | null
}

/** A request for the end of the log, and the places that were reached before it. */
export interface Verification {
  readonly request: number
  readonly reached: ReadonlyMap<string, ReadonlyArray<Cursor>>
}

/** The state of a runner. */
export interface RunnerState<Event extends AnyEvent> {
  readonly phase: 'Stopped' | 'Running' | 'Stopping'
  /** It starts again once it has stopped. */
  readonly startsAgain: boolean
  /** The time by which it stops, whatever is unanswered. */
  readonly stopBy: number
  readonly workers: ReadonlyArray<ProjectionWorker<Event>>
  readonly pages: ReadonlyMap<Cursor | null, RequestedPage<Event>>
  readonly wakes: number
  readonly pollAt: number
  readonly verifyAt: number
  readonly verification: Verification | null
  readonly nextRequest: number
}

export const initialState = <Event extends AnyEvent>(
  workers: ReadonlyArray<ProjectionWorker<Event>>
): RunnerState<Event> => ({
  phase: 'Stopped',
  startsAgain: false,
  stopBy: Number.POSITIVE_INFINITY,
  workers,
  pages: new Map(),
  wakes: 0,
  pollAt: 0,
  verifyAt: 0,
  verification: null,
  nextRequest: 1
})

/** An unfinished step: the state and the effects so far. It never leaves the step. */
export interface Turn<Event extends AnyEvent> {
  readonly rules: Rules
  readonly at: number
  state: RunnerState<Event>
  readonly effects: Array<Effect>
}

/** Requests whose size grows with the views: they are given more time after each attempt in vain. */
const sized: ReadonlySet<Ask['type']> = new Set(['Load', 'Save', 'Drop', 'GoLive'])
const mostDoublings = 5

/** Requests something, and returns the number by which the answer is known. */
export const request = <Event extends AnyEvent>(turn: Turn<Event>, ask: Ask, attempts = 0): number => {
  const { nextRequest } = turn.state
  const doublings = sized.has(ask.type) ? Math.min(attempts, mostDoublings) : 0
  const within = turn.rules.settings.answerWithin * 2 ** doublings
  turn.effects.push({ type: 'Ask', request: nextRequest, within, ask })
  turn.state = { ...turn.state, nextRequest: nextRequest + 1 }
  return nextRequest
}

export const setWorker = <Event extends AnyEvent>(turn: Turn<Event>, worker: ProjectionWorker<Event>): void => {
  const { projection } = worker.prepared
  turn.state = {
    ...turn.state,
    workers: turn.state.workers.map((each) => (each.prepared.projection === projection ? worker : each))
  }
}

/** Requests something for a worker, which does one thing at a time. */
export const askFor = <Event extends AnyEvent>(turn: Turn<Event>, worker: ProjectionWorker<Event>, ask: Ask): void => {
  const asking = { request: request(turn, ask, worker.trouble?.attempts), since: turn.at }
  setWorker(turn, { ...worker, asking })
}
