import type { AnyEvent, Cursor } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { processClock } from './clock.ts'
import type { CatchUp, NotCaughtUp, NotRebuilt, Runner, ViewsRead } from './contract.ts'
import { newMaking } from './making.ts'
import { alarm, moments } from './moments.ts'
import { ask, type Ports } from './ports.ts'
import type { Progress, ViewsSaved } from './progress.ts'
import { rounds } from './round.ts'
import { prepareProjection } from './preparedProjection.ts'
import type { RunnerSetup } from './runnerSetup.ts'
import { settle } from './saving.ts'
import { buildingOf, faultOf, giveUp, makingOf, newSlot, progressOf, type Slot } from './slot.ts'
import { storedKey } from './storedEntries.ts'
import { tellerTo } from './telemetry.ts'

/**
 * Runs projections from a log: they catch up, follow, go on from where they were, and are made anew where their
 * definition or the log is another.
 *
 * One pass over the log serves all projections that are at the same place. Views and the place they stand at are saved
 * in one step, by one process at a time. A projection that meets an event it cannot take stops, or sets the event aside;
 * others go on. What does not answer is asked again, later and later.
 *
 * Laws: whatever is appended, stopped, killed, started again, raced or refused in between, the views that answer are
 * those of a fold of the log up to their cursor, without the events that are told as set aside; nothing rejects.
 *
 * @example
 * import { cooperationLedger, inMemoryEventLog, readCooperationEvent } from '@communique/core'
 * import { inMemoryViewStore } from '@communique/kernel'
 * import { must, recordStory } from '@communique/fixtures'
 * import { countryTimeline, fundingLedger } from '@communique/projections'
 * import { runner } from '@communique/runner'
 * import { either as E } from 'fp-ts'
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
  pageSize = 1_000,
  pollEvery = 500,
  leaseFor = 10_000,
  saveEvery = 1_000,
  telemetry = {},
  clock = processClock
}: RunnerSetup<Event, Name>): Runner<Name> => {
  const names = Object.keys(projections) as ReadonlyArray<string> as ReadonlyArray<Name>
  const slots = new Map(
    names.map((name): [Name, Slot<Event>] => [
      name,
      newSlot(prepareProjection<Event>(name, projections[name], onFault?.[name] ?? 'Stop'))
    ])
  )
  const all = [...slots.values()]
  const { passed, until } = moments(clock)
  const { ring, sleep } = alarm(clock)
  const progressListeners = new Set<(progress: ReadonlyArray<Progress<Name>>) => void>()
  const savedListeners = new Set<(saved: ViewsSaved<Name>) => void>()
  let state: 'Stopped' | 'Running' | 'Stopping' = 'Stopped'
  const isRunning = (): boolean => state === 'Running'
  let ended: Promise<void> = Promise.resolve()
  let told = ''
  let tellings = 0

  const ports: Ports = {
    log,
    viewStore,
    clock,
    teller: tellerTo(telemetry),
    settings: { holder, pageSize, pollEvery, leaseFor, saveEvery },
    viewsSaved: (saved) => {
      for (const listener of savedListeners) listener(saved as ViewsSaved<Name>)
    }
  }
  const round = rounds(ports, all, read)
  const progress = (): ReadonlyArray<Progress<Name>> => all.map((slot) => progressOf<Event, Name>(slot))

  const tell = (): void => {
    const now = progress()
    const text = JSON.stringify(now)
    if (text !== told) {
      told = text
      tellings++
      for (const listener of progressListeners) listener(now)
    }
    passed()
  }

  const finish = async (slot: Slot<Event>): Promise<void> => {
    await settle(ports, slot, true)
    const { lease } = slot
    if (lease !== null) await ask(() => viewStore.release(lease))
    giveUp(slot, 0)
  }

  const run = async (): Promise<void> => {
    const forget = log.onAppend(ring)
    while (isRunning()) {
      const { more, nextAt } = await round()
      tell()
      await clock.breathe()
      if (!more && isRunning()) await sleep(nextAt - clock.now())
    }
    forget()
    await Promise.all(all.map(finish))
    state = 'Stopped'
    tell()
  }

  const isBehind = (cursor: Cursor, name: Name): boolean => {
    const { answered, answers } = slots.get(name) ?? {}
    if (answered === null || answered === undefined || answers !== true) return true
    const order = log.compareCursors(answered, cursor)
    // Views of another epoch are behind everything.
    return E.isLeft(order) || order.right < 0
  }

  const caughtUp = async ({
    cursor,
    projections = names,
    within
  }: CatchUp<Name>): Promise<E.Either<NotCaughtUp<Name>, Cursor>> => {
    const head = cursor === undefined ? await ask(() => log.head()) : E.right({ cursor })
    if (E.isLeft(head)) return head
    const target = head.right.cursor
    const own = log.compareCursors(target, target)
    if (E.isLeft(own)) return own
    ring()
    return until<E.Either<NotCaughtUp<Name>, Cursor>>(
      () => {
        const behind = projections.filter((name) => isBehind(target, name))
        if (behind.length === 0) return E.right(target)
        if (!isRunning()) return E.left({ type: 'NotRunning' })
        for (const name of behind) {
          const slot = slots.get(name)
          const fault = slot === undefined ? null : faultOf(slot)
          if (fault !== null) return E.left({ type: 'ProjectionStopped', projection: name, fault })
        }
        return null
      },
      within === undefined
        ? undefined
        : {
            milliseconds: within,
            late: () =>
              E.left({ type: 'StillBehind', projections: projections.filter((name) => isBehind(target, name)) })
          }
    )
  }

  const rebuild = async (name: Name): Promise<E.Either<NotRebuilt<Name>, Cursor>> => {
    const slot = slots.get(name)
    if (slot === undefined || !isRunning()) return E.left({ type: 'NotRunning' })
    const elsewhere = (): E.Either<NotRebuilt<Name>, Cursor> =>
      E.left({ type: 'RunElsewhere', projection: name, holder: slot.holder })
    if (slot.lease === null) return elsewhere()
    // One that is under way is as good.
    const underWay = buildingOf(slot)
    // With the record from the start: whoever asks for it may not wait until it is known whether that is needed.
    const making = underWay ?? newMaking(slot.run, String(slot.nextGeneration++), true)
    if (underWay === undefined) slot.makings = [...slot.makings.filter(({ live }) => live), making]
    ring()
    return until((): E.Either<NotRebuilt<Name>, Cursor> | null => {
      if (!isRunning()) return E.left({ type: 'NotRunning' })
      if (slot.lease === null) return elsewhere()
      const now = makingOf(slot, making)
      if (now === undefined) return elsewhere()
      if (now.stopped !== null) return E.left({ type: 'ProjectionStopped', projection: name, fault: now.stopped })
      return now.live && now.cursor !== null ? E.right(now.cursor) : null
    })
  }

  async function* watch(): AsyncGenerator<ReadonlyArray<Progress<Name>>> {
    for (;;) {
      const seen = tellings
      yield progress()
      if (state === 'Stopped') return
      await until(() => tellings !== seen || state === 'Stopped' || null)
    }
  }

  const listenIn = <Listener>(listeners: Set<Listener>, listener: Listener): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  return {
    start: () => {
      if (state !== 'Stopped') return
      state = 'Running'
      ended = run()
    },
    stop: () => {
      if (state === 'Running') state = 'Stopping'
      ring()
      return ended
    },
    progress,
    onProgress: (listener) => listenIn(progressListeners, listener),
    watch,
    onViewsSaved: (listener) => listenIn(savedListeners, listener),
    caughtUp:
      (catchUp = {}) =>
      () =>
        caughtUp(catchUp),
    rebuild: (projection) => () => rebuild(projection),
    retry: (projection) => {
      const slot = slots.get(projection)
      if (slot !== undefined) slot.makings = slot.makings.map((making) => ({ ...making, stopped: null }))
      ring()
    },
    read:
      (projection, keys, parts = []) =>
      async () => {
        const stored = new Map(keys.map((key) => [storedKey(key, parts), key]))
        const read = await ask(() => viewStore.read(projection, [...stored.keys()]))
        return E.map((found: Extract<typeof read, E.Right<unknown>>['right']): ViewsRead | null => {
          if (found === null) return null
          const { cursor, generation, revision } = found.checkpoint
          return {
            cursor,
            revision: `${generation}.${revision}`,
            views: Object.fromEntries(found.views.map(([key, view]) => [stored.get(key) ?? key, view]))
          }
        })(read)
      }
  }
}
