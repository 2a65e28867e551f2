import { type AnyEvent, type Cursor, type LogUnavailable } from '@communique/kernel'
import { either as E } from 'fp-ts'
import type {
  CatchUp,
  FaultPage,
  NotCaughtUp,
  NotRebuilt,
  NotRunning,
  OtherDefinition,
  RunElsewhere,
  Runner,
  ViewsRead
} from './contract.ts'
import { initialState } from './machine/state.ts'
import { machineStep } from './machine/step.ts'
import { buildingOf, faultOf, newWorker, type ProjectionWorker, progressOf } from './machine/worker.ts'
import type { Fault } from './prepared/fault.ts'
import { prepareProjection } from './prepared/preparedProjection.ts'
import { storedKey } from './prepared/storedEntries.ts'
import type { Progress, Trouble, ViewsSaved } from './progress.ts'
import type { RunnerSetup } from './runnerSetup.ts'
import { attempt } from './running/attempt.ts'
import { processClock } from './running/clock.ts'
import { conditionOn } from './running/condition.ts'
import { instrumentationOf } from './running/instrumentation.ts'
import { interpreter } from './running/interpreter.ts'
import { listenersOf } from './running/listeners.ts'
import { watchOf } from './running/watch.ts'

/**
 * Runs projections from a log: they catch up, follow, continue from where they were, and are made anew where their
 * definition, the reader or the log is another one.
 *
 * One pass over the log serves all projections that are at the same place. Views and their place are saved in one step, by
 * one process at a time. A projection that meets an event it cannot take stops, or sets the event aside; the others go on.
 * A request that is not answered in time is reported and tried again, after pauses of up to ten seconds.
 *
 * Laws: whatever is appended, stopped, killed, started again, raced, refused or not answered in between, the views that
 * answer are those of a fold of the log up to their cursor, without the events that are set aside; nothing rejects; `stop`
 * always ends.
 *
 * @example
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { readCooperationEvent } from '@communique/core/advanced'
 * import { inMemoryViewStore } from '@communique/kernel'
 * import { must, recordStory } from '@communique/fixtures'
 * import { countryTimeline, fundingLedger } from '@communique/projections'
 * import { runner } from '@communique/runner'
 * import { either as E } from 'fp-ts'
 * import assert from 'node:assert/strict'
 *
 * const log = inMemoryEventLog()
 * const running = runner({
 *   log,
 *   viewStore: inMemoryViewStore(),
 *   read: readCooperationEvent,
 *   projections: { timelines: countryTimeline, funding: fundingLedger }
 * })
 * running.start()
 * await recordStory(cooperationLedger({ log }))()
 *
 * assert.ok(E.isRight(await running.caughtUp()()))
 * const read = await running.read('timelines', ['UZ', 'Atlantis'])()
 * assert.deepEqual(E.isRight(read) && Object.keys(read.right?.views ?? {}), ['UZ'])
 * await running.stop()
 * @category running
 * @since 0.1.0
 */
export const runner = <Event extends AnyEvent, Name extends string>({
  log,
  viewStore,
  read,
  projections,
  onFault,
  holder = crypto.randomUUID(),
  pageSize = log.capabilities.inProcess ? 100 : 1_000,
  pollEvery = 500,
  leaseFor = 10_000,
  saveEvery = 1_000,
  answerWithin = 5_000,
  stopWithin = 5_000,
  telemetry = {},
  clock = processClock
}: RunnerSetup<Event, Name>): Runner<Name> => {
  const names = Object.keys(projections) as ReadonlyArray<string> as ReadonlyArray<Name>
  const prepared = new Map(
    names.map((name) => [
      name,
      prepareProjection<Event>(name, projections[name], onFault?.[name] ?? 'Stop', read.fingerprint ?? '')
    ])
  )
  const { notify, waitUntil } = conditionOn(clock)
  const progressListeners = listenersOf<ReadonlyArray<Progress<Name>>>()
  const savedListeners = listenersOf<ViewsSaved<Name>>()
  const troubles: Record<'progress' | 'saved' | 'telemetry', Trouble | null> = {
    progress: null,
    saved: null,
    telemetry: null
  }
  let unsubscribe = (): void => {}

  const { state, dispatch } = interpreter<Event>(
    {
      log,
      viewStore,
      read,
      clock,
      instrumentation: instrumentationOf(telemetry, (reason) => {
        troubles.telemetry = { doing: 'Notify', reason, attempts: 1 }
      }),
      holder,
      leaseFor,
      pageSize,
      viewsSaved: (saved) => {
        troubles.saved = null
        savedListeners.notify(saved as ViewsSaved<Name>, (reason) => {
          troubles.saved = { doing: 'Notify', reason, attempts: 1 }
          publishProgress()
        })
      },
      changed: () => {
        if (state().phase === 'Stopped') {
          unsubscribe()
          unsubscribe = () => {}
        }
        publishProgress()
        notify()
      }
    },
    machineStep({
      compareCursors: log.compareCursors,
      cursorAfter: log.cursorAfter,
      settings: { readsAhead: !log.capabilities.inProcess, pollEvery, leaseFor, saveEvery, answerWithin, stopWithin }
    }),
    initialState([...prepared.values()].map((each) => newWorker(each)))
  )
  const isRunning = (): boolean => state().phase === 'Running'
  const workerOf = (name: Name): ProjectionWorker<Event> | undefined =>
    state().workers.find(({ prepared }) => prepared.projection === name)

  const progress = (): ReadonlyArray<Progress<Name>> =>
    state().workers.map((worker) =>
      progressOf<Event, Name>(worker, troubles.saved ?? troubles.progress ?? troubles.telemetry)
    )
  let lastProgress = JSON.stringify(progress())
  let publications = 0
  let isPublishing = false
  const publishProgress = (): void => {
    const now = progress()
    const text = JSON.stringify(now)
    if (text === lastProgress || isPublishing) return
    lastProgress = text
    publications += 1
    isPublishing = true
    troubles.progress = null
    progressListeners.notify(now, (reason) => {
      troubles.progress = { doing: 'Notify', reason, attempts: 1 }
    })
    isPublishing = false
  }

  const isBehind = (cursor: Cursor, name: Name): boolean => {
    const live = workerOf(name)?.live
    if (live === null || live === undefined || !live.isOurs) return true
    const order = log.compareCursors(live.cursor, cursor)
    // Views of another epoch are behind everything.
    return E.isLeft(order) || order.right < 0
  }

  const caughtUp = async ({
    cursor,
    projections = names,
    within
  }: CatchUp<Name>): Promise<E.Either<NotCaughtUp<Name>, Cursor>> => {
    const since = clock.now()
    const head =
      cursor === undefined
        ? await attempt(clock, Math.min(within ?? answerWithin, answerWithin), () => log.head())
        : E.right({ cursor })
    // Timers count whole milliseconds and may be over a fraction early: a rest below one counts as none.
    const left = within === undefined ? undefined : Math.max(0, Math.floor(within - (clock.now() - since)))
    if (E.isLeft(head)) return left === 0 ? E.left({ type: 'StillBehind', projections }) : head
    const target = head.right.cursor
    const known = log.compareCursors(target, target)
    if (E.isLeft(known)) return known
    dispatch({ type: 'Woken' })
    return waitUntil<E.Either<NotCaughtUp<Name>, Cursor>>(
      () => {
        const behind = projections.filter((name) => isBehind(target, name))
        if (behind.length === 0) return E.right(target)
        if (!isRunning()) return E.left({ type: 'NotRunning' })
        for (const name of behind) {
          const worker = workerOf(name)
          const fault = worker === undefined ? null : faultOf(worker)
          if (fault !== null) return E.left({ type: 'ProjectionStopped', projection: name, fault })
        }
        return null
      },
      left === undefined
        ? undefined
        : {
            milliseconds: left,
            late: () =>
              E.left({ type: 'StillBehind', projections: projections.filter((name) => isBehind(target, name)) })
          }
    )
  }

  /** The worker of a projection that runs here. */
  const runHere = (name: Name): E.Either<NotRunning | RunElsewhere<Name>, ProjectionWorker<Event>> => {
    const worker = workerOf(name)
    if (worker === undefined || !isRunning()) return E.left({ type: 'NotRunning' })
    return worker.lease === null || worker.opening !== null
      ? E.left({ type: 'RunElsewhere', projection: name, holder: worker.holder })
      : E.right(worker)
  }

  const rebuild = async (name: Name): Promise<E.Either<NotRebuilt<Name>, Cursor>> => {
    if (E.isRight(runHere(name))) dispatch({ type: 'RebuildRequested', projection: name })
    const worker = runHere(name)
    if (E.isLeft(worker)) return worker
    const building = buildingOf(worker.right)?.name
    return waitUntil((): E.Either<NotRebuilt<Name>, Cursor> | null => {
      const now = runHere(name)
      if (E.isLeft(now)) return now
      const generation = now.right.generations.find((each) => each.name === building)
      if (generation === undefined) return E.left({ type: 'RunElsewhere', projection: name, holder: now.right.holder })
      const { stopped, live, cursor } = generation
      if (stopped !== null) return E.left({ type: 'ProjectionStopped', projection: name, fault: stopped })
      return live && cursor !== null ? E.right(cursor) : null
    })
  }

  const readViews = async (
    name: Name,
    keys: ReadonlyArray<string>,
    parts: ReadonlyArray<string>
  ): Promise<E.Either<LogUnavailable | OtherDefinition<Name>, ViewsRead | null>> => {
    const stored = new Map(keys.map((key) => [storedKey(key, parts), key]))
    const answer = await attempt(clock, answerWithin, () => viewStore.read(name, [...stored.keys()]))
    if (E.isLeft(answer)) return answer
    if (answer.right === null) return E.right(null)
    const { checkpoint, views } = answer.right
    const { cursor, generation, revision, fingerprint } = checkpoint
    const found: ViewsRead = {
      cursor,
      revision: `${generation}.${revision}`,
      views: Object.fromEntries(views.map(([key, view]) => [stored.get(key) ?? key, view]))
    }
    return prepared.get(name)?.hasDefinition(fingerprint) === false
      ? E.left({ type: 'OtherDefinition', projection: name, found })
      : E.right(found)
  }

  const setAside = async (
    name: Name,
    { after = 0, limit = 100 }: { readonly after?: number; readonly limit?: number }
  ): Promise<E.Either<LogUnavailable, FaultPage>> => {
    const checkpoints = await attempt(clock, answerWithin, () => viewStore.checkpoints(name))
    if (E.isLeft(checkpoints)) return checkpoints
    const live = checkpoints.right.find(({ live }) => live) ?? checkpoints.right[0]
    if (live === undefined) return E.right({ faults: [], total: 0 })
    const page = await attempt(clock, answerWithin, () => viewStore.setAside(live, after, limit))
    if (E.isLeft(page)) return page
    const { events, total } = page.right ?? { events: [], total: 0 }
    // They are stored as they were met.
    return E.right({ faults: events.map(({ fault }) => fault as Fault), total })
  }

  return {
    start: () => {
      if (state().phase === 'Stopped') unsubscribe = log.onAppend(() => dispatch({ type: 'Woken' }))
      dispatch({ type: 'Started' })
    },
    stop: () => {
      dispatch({ type: 'StopRequested' })
      return waitUntil(() => (state().phase === 'Stopping' ? null : true)).then(() => {})
    },
    progress,
    onProgress: progressListeners.add,
    watch: watchOf({
      progress,
      publications: () => publications,
      isStopped: () => state().phase === 'Stopped',
      notify,
      waitUntil
    }),
    onViewsSaved: savedListeners.add,
    caughtUp:
      (catchUp = {}) =>
      () =>
        caughtUp(catchUp),
    rebuild: (projection) => () => rebuild(projection),
    retry: (projection) => {
      const worker = runHere(projection)
      if (E.isLeft(worker)) return worker
      dispatch({ type: 'RetryRequested', projection })
      return E.right(undefined)
    },
    read:
      (projection, keys, parts = []) =>
      () =>
        readViews(projection, keys, parts),
    setAside:
      (projection, page = {}) =>
      () =>
        setAside(projection, page)
  }
}
