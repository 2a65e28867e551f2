import type { AnyEvent, Cursor } from '@communique/kernel'
import { either as E } from 'fp-ts'
import type { Answer, Ask, Effect, MachineEvent } from './events.ts'
import { afterFailure } from './failure.ts'
import { newGeneration } from './generation.ts'
import { afterAcquire, afterCountCorrections, afterDrop, afterInspect, afterLoad, openingAsk } from './opening.ts'
import { readOn } from './pages.ts'
import { afterGoLive, afterSave, saveOrPromotion } from './saving.ts'
import { askFor, request, type Rules, type RunnerState, setWorker, type Turn } from './state.ts'
import {
  type Asking,
  backOff,
  buildingOf,
  clearBackOff,
  type ProjectionWorker,
  keepLease,
  relinquish,
  relinquishForeign,
  replaceGeneration
} from './worker.ts'

const wake = <Event extends AnyEvent>(turn: Turn<Event>): void => {
  const { state, at, rules } = turn
  turn.state = { ...state, wakes: state.wakes + 1, pollAt: at + rules.settings.pollEvery }
}

const start = <Event extends AnyEvent>(turn: Turn<Event>): void => {
  const { state, at, rules } = turn
  turn.state = {
    ...state,
    phase: 'Running',
    startsAgain: false,
    stopBy: Number.POSITIVE_INFINITY,
    verifyAt: at + rules.settings.leaseFor / 3,
    workers: state.workers.map((worker) => ({ ...worker, tryAt: 0, trouble: null, isNew: true, isClosing: false }))
  }
  wake(turn)
}

/** Makes the views of a projection anew, beside those that answer, unless that is under way. */
const rebuild = <Event extends AnyEvent>(
  turn: Turn<Event>,
  worker: ProjectionWorker<Event>,
  reason: 'Requested' | 'Retry'
): void => {
  if (worker.lease === null || worker.opening !== null || buildingOf(worker) !== undefined) return
  const { prepared, generations, nextGeneration } = worker
  // With the record from the start: a caller does not wait until the need for it is known.
  const building = newGeneration(prepared, String(nextGeneration), true, reason)
  setWorker(turn, {
    ...worker,
    nextGeneration: nextGeneration + 1,
    generations: [...generations.filter(({ live }) => live), building]
  })
}

/** Lets a projection try again the event that stopped it, or all events if it has set some aside. */
const retry = <Event extends AnyEvent>(turn: Turn<Event>, worker: ProjectionWorker<Event>): void => {
  const going = { ...worker, generations: worker.generations.map((each) => ({ ...each, stopped: null })) }
  setWorker(turn, going)
  if (going.generations.some(({ live, setAside }) => live && setAside.total > 0)) rebuild(turn, going, 'Retry')
}

const afterRenew = <Event extends AnyEvent>(
  turn: Turn<Event>,
  worker: ProjectionWorker<Event>,
  since: number,
  { result }: Extract<Answer, { to: 'Renew' }>
): void => {
  if (E.isRight(result)) {
    const renewAt = since + turn.rules.settings.leaseFor / 3
    const renewed = { ...worker, lease: result.right, renewAt }
    if (worker.leasesLost === 0) return setWorker(turn, clearBackOff(renewed, 'Renew'))
    // A lease may be long enough to be renewed and too short to save.
    const isDone =
      worker.opening === null &&
      worker.generations.every(({ atEnd }) => atEnd) &&
      saveOrPromotion(turn.rules, renewed, Number.POSITIVE_INFINITY) === null
    return setWorker(turn, isDone ? keepLease(renewed) : renewed)
  }
  const troubled = afterFailure(turn, worker, 'Renew', result.left)
  setWorker(turn, { ...troubled, renewAt: troubled.tryAt })
}

/** A count is for display: without it nothing is lost. */
const afterCount = <Event extends AnyEvent>(
  turn: Turn<Event>,
  worker: ProjectionWorker<Event>,
  { generation: name, result }: Extract<Answer, { to: 'Count' }>
): void => {
  const generation = worker.generations.find((each) => each.name === name)
  if (generation === undefined) return
  const countFrom = turn.at + turn.rules.settings.pollEvery
  const behind = E.isRight(result) ? result.right : null
  setWorker(turn, replaceGeneration(worker, { ...generation, behind, countFrom }))
}

const afterAnswer = <Event extends AnyEvent>(
  turn: Turn<Event>,
  asked: ProjectionWorker<Event>,
  { since }: Asking,
  answer: Answer
): void => {
  const worker = { ...asked, asking: null }
  setWorker(turn, worker)
  switch (answer.to) {
    case 'Acquire':
      return afterAcquire(turn, worker, since, answer)
    case 'Inspect':
      return afterInspect(turn, worker, answer)
    case 'Load':
      return afterLoad(turn, worker, answer)
    case 'Drop':
      return afterDrop(turn, worker, answer)
    case 'CountCorrections':
      return afterCountCorrections(turn, worker, answer)
    case 'Renew':
      return afterRenew(turn, worker, since, answer)
    case 'Release':
      return setWorker(turn, relinquish(worker, turn.at))
    case 'Count':
      return afterCount(turn, worker, answer)
    case 'Save':
      return afterSave(turn, worker, since, answer)
    case 'GoLive':
      return afterGoLive(turn, worker, answer)
    case 'ReadPage':
    case 'ReadHead':
  }
}

/** The projections that have a generation at a place. */
const workersAt = <Event extends AnyEvent>(
  { workers }: RunnerState<Event>,
  cursor: Cursor | null
): ReadonlyArray<ProjectionWorker<Event>> =>
  workers.filter(({ generations }) => generations.some((each) => each.cursor === cursor && each.stopped === null))

const afterRead = <Event extends AnyEvent>(
  turn: Turn<Event>,
  asked: number,
  { result }: Extract<Answer, { to: 'ReadPage' }>
): void => {
  const { pages } = turn.state
  const [cursor, known] = [...pages].find(([, page]) => page.request === asked) ?? []
  if (cursor === undefined || known === undefined) return
  if (E.isRight(result)) {
    turn.state = { ...turn.state, pages: new Map([...pages, [cursor, { ...known, page: result.right }]]) }
    return
  }
  turn.state = { ...turn.state, pages: new Map([...pages].filter(([place]) => place !== cursor)) }
  for (const worker of workersAt(turn.state, cursor))
    setWorker(
      turn,
      result.left.type === 'LogUnavailable'
        ? backOff(worker, 'Read', result.left.reason, turn.at)
        : relinquishForeign(worker, turn.at)
    )
}

/** Gives up projections that have read beyond the end of the log: it was restored. */
const afterHead = <Event extends AnyEvent>(
  turn: Turn<Event>,
  asked: number,
  { result }: Extract<Answer, { to: 'ReadHead' }>
): void => {
  const { verification } = turn.state
  if (verification?.request !== asked) return
  turn.state = { ...turn.state, verification: null, verifyAt: turn.at + turn.rules.settings.leaseFor / 3 }
  if (E.isLeft(result)) return
  const isForeign = (cursor: Cursor): boolean => {
    const order = turn.rules.compareCursors(cursor, result.right.cursor)
    return E.isLeft(order) || order.right > 0
  }
  for (const worker of turn.state.workers)
    if (verification.reached.get(worker.prepared.projection)?.some(isForeign) === true)
      setWorker(turn, relinquishForeign(worker, turn.at))
}

const afterDecoding = <Event extends AnyEvent>(
  turn: Turn<Event>,
  { request: asked, page }: Extract<MachineEvent<Event>, { type: 'Decoded' }>
): void => {
  const { pages } = turn.state
  const [cursor, known] = [...pages].find(([, each]) => each.request === asked) ?? []
  if (cursor === undefined || known === undefined) return
  turn.state = { ...turn.state, pages: new Map([...pages, [cursor, { ...known, decoded: page }]]) }
}

const apply = <Event extends AnyEvent>(turn: Turn<Event>, event: MachineEvent<Event>): void => {
  const { state, at, rules } = turn
  const workerOf = (projection: string) => state.workers.find(({ prepared }) => prepared.projection === projection)
  switch (event.type) {
    case 'Started':
      if (state.phase === 'Stopped') start(turn)
      else turn.state = { ...state, startsAgain: state.phase === 'Stopping' }
      return
    case 'StopRequested':
      if (state.phase === 'Running')
        turn.state = { ...state, phase: 'Stopping', stopBy: at + rules.settings.stopWithin }
      else turn.state = { ...state, startsAgain: false }
      return
    case 'Woken':
      return wake(turn)
    case 'TimePassed':
      if (at >= state.pollAt) wake(turn)
      return
    case 'RebuildRequested': {
      const worker = workerOf(event.projection)
      if (worker !== undefined) rebuild(turn, worker, 'Requested')
      return
    }
    case 'RetryRequested': {
      const worker = workerOf(event.projection)
      if (worker !== undefined) retry(turn, worker)
      return wake(turn)
    }
    case 'Decoded':
      return afterDecoding(turn, event)
    case 'Answered': {
      const { request: asked, answer } = event
      if (answer.to === 'ReadPage') return afterRead(turn, asked, answer)
      if (answer.to === 'ReadHead') return afterHead(turn, asked, answer)
      const worker = state.workers.find(({ asking }) => asking?.request === asked)
      // An answer that comes when nobody waits for it any more changes nothing.
      if (worker?.asking !== undefined && worker.asking !== null) afterAnswer(turn, worker, worker.asking, answer)
    }
  }
}

const countAsk = <Event extends AnyEvent>({ generations }: ProjectionWorker<Event>, at: number): Ask | null => {
  const uncounted = generations.find(
    ({ behind, atEnd, stopped, countFrom }) => behind === null && !atEnd && stopped === null && countFrom <= at
  )
  return uncounted === undefined ? null : { type: 'Count', generation: uncounted.name, cursor: uncounted.cursor }
}

/** The next request of a projection that waits for no answer; `null`: none is due, or the next page is. */
const nextAsk = <Event extends AnyEvent>(rules: Rules, worker: ProjectionWorker<Event>, at: number): Ask | null => {
  const { lease, opening, renewAt, tryAt } = worker
  if (lease !== null && at >= renewAt) return { type: 'Renew', lease }
  if (tryAt > at) return null
  if (lease === null || opening !== null) return openingAsk(worker)
  return saveOrPromotion(rules, worker, at) ?? countAsk(worker, at)
}

/** The last requests of a projection: it saves its unsaved views, and then gives its lease back. */
const closingAsk = <Event extends AnyEvent>(rules: Rules, worker: ProjectionWorker<Event>, at: number): Ask | null => {
  const { lease, opening, isClosing, tryAt } = worker
  if (lease === null) return null
  const unsaved =
    isClosing || opening !== null || tryAt > at ? null : saveOrPromotion(rules, worker, Number.POSITIVE_INFINITY)
  return unsaved ?? { type: 'Release', lease }
}

/** Asks for the end of the log from time to time, and when it answers again after it did not. */
const verify = <Event extends AnyEvent>(turn: Turn<Event>): void => {
  const { workers, verifyAt, verification } = turn.state
  if (verification !== null || turn.at < verifyAt) return
  const reached = workers
    .filter(({ lease }) => lease !== null)
    .map(({ prepared, generations }): [string, ReadonlyArray<Cursor>] => [
      prepared.projection,
      generations.flatMap(({ cursor }) => cursor ?? [])
    ])
  if (reached.length === 0) {
    turn.state = { ...turn.state, verifyAt: turn.at + turn.rules.settings.leaseFor / 3 }
    return
  }
  const asked = request(turn, { type: 'ReadHead' })
  turn.state = { ...turn.state, verification: { request: asked, reached: new Map(reached) } }
}

const askForWorkers = <Event extends AnyEvent>(turn: Turn<Event>): void => {
  const next = turn.state.phase === 'Running' ? nextAsk : closingAsk
  for (const { asking, prepared } of turn.state.workers) {
    if (asking !== null) continue
    const worker = turn.state.workers.find((each) => each.prepared.projection === prepared.projection)
    const ask = worker === undefined ? null : next<Event>(turn.rules, worker, turn.at)
    if (worker !== undefined && ask !== null) askFor(turn, worker, ask)
  }
}

/** Stops once no projection runs here any more; or when the time is up, whatever is unanswered. */
const end = <Event extends AnyEvent>(turn: Turn<Event>): void => {
  const { state, at } = turn
  const isOver = state.workers.every(({ lease, asking }) => lease === null && asking === null)
  if (!isOver && at < state.stopBy) return
  turn.state = {
    ...state,
    phase: 'Stopped',
    workers: state.workers.map((worker) => relinquish(worker, at)),
    pages: new Map(),
    verification: null
  }
  turn.effects.push({ type: 'Ended' })
  if (state.startsAgain) start(turn)
}

const schedule = <Event extends AnyEvent>(turn: Turn<Event>): void => {
  if (turn.state.phase === 'Stopping') {
    askForWorkers(turn)
    end(turn)
  }
  if (turn.state.phase !== 'Running') return
  do askForWorkers(turn)
  while (readOn(turn))
  verify(turn)
}

/** A failure while the runner stops ends the attempts to save. */
const closeTroubled = <Event extends AnyEvent>(before: RunnerState<Event>, turn: Turn<Event>): void => {
  if (turn.state.phase !== 'Stopping') return
  for (const [index, worker] of turn.state.workers.entries())
    if (worker.trouble !== null && worker.trouble !== before.workers[index]?.trouble)
      setWorker(turn, { ...worker, isClosing: true })
}

const countRetries = <Event extends AnyEvent>(before: RunnerState<Event>, turn: Turn<Event>): void => {
  for (const [index, { trouble }] of turn.state.workers.entries())
    if (trouble !== null && trouble !== before.workers[index]?.trouble)
      turn.effects.push({ type: 'Measure', measure: { measure: 'Retries', count: 1, what: trouble.doing } })
}

/** Takes an event in, and decides which effects follow. Pure: the same state and event lead to the same step. */
export type MachineStep<Event extends AnyEvent> = (
  state: RunnerState<Event>,
  event: MachineEvent<Event>
) => readonly [state: RunnerState<Event>, effects: ReadonlyArray<Effect>]

/**
 * The runner as a state machine.
 *
 * Laws: every event of the log is taken by each generation once, in the order of the log; nothing is saved without a
 * lease; a generation is promoted at most once; the pause after a failure is bounded; after a request to stop, `Ended`
 * follows by the time limit.
 */
export const machineStep =
  <Event extends AnyEvent>(rules: Rules): MachineStep<Event> =>
  (state, event) => {
    const turn: Turn<Event> = { rules, at: event.at, state, effects: [] }
    apply(turn, event)
    countRetries(state, turn)
    closeTroubled(state, turn)
    schedule(turn)
    return [turn.state, turn.effects]
  }

/** The time at which something is due although nothing happens. */
export const nextWakeUp = <Event extends AnyEvent>(state: RunnerState<Event>, at: number): number => {
  if (state.phase === 'Stopped') return Number.POSITIVE_INFINITY
  if (state.phase === 'Stopping') return state.stopBy
  const times = state.workers.flatMap(({ lease, renewAt, tryAt, asking }) =>
    asking === null ? [...(lease === null ? [] : [renewAt]), ...(tryAt > at ? [tryAt] : [])] : []
  )
  return Math.min(state.pollAt, state.verification === null ? state.verifyAt : Number.POSITIVE_INFINITY, ...times)
}
