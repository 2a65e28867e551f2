import {
  type AnyEvent,
  correctionEventTypes,
  type EventLog,
  type EventReader,
  type LeaseStore,
  type LogUnavailable,
  type ViewStore
} from '@communique/kernel'
import { either as E, type taskEither as TE } from 'fp-ts'
import type { Answer, Ask, Effect, MachineEvent, SaveAsk } from '../machine/events.ts'
import { type MachineStep, nextWakeUp } from '../machine/step.ts'
import type { RunnerState } from '../machine/state.ts'
import { changedEntries, type EntriesChanged, viewKeys } from '../prepared/storedEntries.ts'
import type { ViewsSaved } from '../progress.ts'
import { attempt } from './attempt.ts'
import type { Clock, Wait } from './clock.ts'
import { decodedPage } from './decodedPage.ts'
import { inspected } from './inspected.ts'
import { readingOn } from './readingOn.ts'
import type { Instrumentation } from './instrumentation.ts'

/** The surroundings on which effects are carried out. */
export interface Ports<Event extends AnyEvent> {
  readonly log: EventLog
  readonly viewStore: ViewStore & LeaseStore
  readonly read: EventReader<Event>
  readonly clock: Clock
  readonly instrumentation: Instrumentation
  /** The name of this process, for leases. */
  readonly holder: string
  readonly leaseFor: number
  readonly pageSize: number
  readonly viewsSaved: (saved: ViewsSaved) => void
  /** Called after every event that was taken in. */
  readonly changed: () => void
}

/** A machine that runs: its state, and the door for events. */
export interface Running<Event extends AnyEvent> {
  readonly state: () => RunnerState<Event>
  readonly dispatch: (event: Unstamped<MachineEvent<Event>>) => void
}

type Unstamped<A> = A extends unknown ? Omit<A, 'at'> : never

/** Carries out a request; the answer comes in time, whatever log and store do. */
export const answerTo = async <Event extends AnyEvent>(
  { log, viewStore, clock, instrumentation, holder, leaseFor, pageSize }: Ports<Event>,
  ask: Ask,
  within: number
): Promise<Answer> => {
  const limited = <L, A>(task: () => TE.TaskEither<L, A>): Promise<E.Either<L | LogUnavailable, A>> =>
    attempt(clock, within, task)
  const save = async (step: SaveAsk): Promise<Answer> => {
    const { projection, generation, before, after, ...rest } = step
    let entries: EntriesChanged = { changed: [], removed: [] }
    const result = await instrumentation.span(
      'communique.runner.save',
      { projection, generation },
      () =>
        limited(() => {
          // Views are put together when they are read: an error there concerns this projection and no other.
          entries = changedEntries(before, after)
          return viewStore.save({ projection, generation, ...rest, ...entries })
        }),
      () => ({ changed: entries.changed.length, removed: entries.removed.length })
    )
    const changed = viewKeys([...entries.changed.map(([key]) => key), ...entries.removed])
    return { to: 'Save', generation, result, changed }
  }
  switch (ask.type) {
    case 'Acquire': {
      const { projection } = ask
      const result = await limited(() => viewStore.acquire(`runner/${projection}`, holder, leaseFor))
      return { to: 'Acquire', result }
    }
    case 'Renew':
      return { to: 'Renew', result: await limited(() => viewStore.renew(ask.lease, leaseFor)) }
    case 'Release':
      await limited(() => viewStore.release(ask.lease))
      return { to: 'Release' }
    case 'Inspect':
      return { to: 'Inspect', result: await inspected({ log, viewStore }, ask.projection, limited) }
    case 'Load': {
      const { checkpoint } = ask
      const views = await limited(() => viewStore.load(checkpoint))
      if (E.isLeft(views)) return { to: 'Load', checkpoint, result: views }
      const stored = views.right
      if (stored === null) return { to: 'Load', checkpoint, result: E.right(null) }
      const aside = await limited(() => viewStore.setAside(checkpoint, 0, 0))
      return {
        to: 'Load',
        checkpoint,
        result: E.isLeft(aside) ? aside : E.right({ ...stored, setAside: aside.right?.total ?? 0 })
      }
    }
    case 'Drop':
      return { to: 'Drop', result: await limited(() => viewStore.drop(ask, ask.lease)) }
    case 'GoLive':
      return {
        to: 'GoLive',
        generation: ask.generation,
        result: await limited(() =>
          viewStore.goLive({ projection: ask.projection, generation: ask.generation }, ask.lease)
        )
      }
    case 'CountCorrections':
      return {
        to: 'CountCorrections',
        result: await limited(() => log.countAfter(null, { types: correctionEventTypes }))
      }
    case 'Count':
      return { to: 'Count', generation: ask.generation, result: await limited(() => log.countAfter(ask.cursor)) }
    case 'Save':
      return save(ask)
    case 'ReadPage':
      return {
        to: 'ReadPage',
        result: await instrumentation.span('communique.runner.page', { after: ask.cursor ?? '' }, () =>
          limited(() => readingOn(log, ask.cursor, ask.last, pageSize))
        )
      }
    case 'ReadHead':
      return { to: 'ReadHead', result: await limited(() => log.head()) }
  }
}

/** Runs a machine: takes events in one after the other, and carries out what they lead to. */
export const interpreter = <Event extends AnyEvent>(
  ports: Ports<Event>,
  step: MachineStep<Event>,
  initial: RunnerState<Event>
): Running<Event> => {
  const { clock, read, instrumentation } = ports
  const decode = decodedPage(read)
  const queue: Array<Unstamped<MachineEvent<Event>>> = []
  let state = initial
  let isBusy = false
  let timer: { readonly at: number; readonly wait: Wait } | null = null

  const carryOut = (effect: Effect): void => {
    switch (effect.type) {
      case 'Ask':
        void answerTo(ports, effect.ask, effect.within).then((answer) =>
          dispatch({ type: 'Answered', request: effect.request, answer })
        )
        return
      case 'Decode':
        // The requests made with it leave first, so that the log works while the thread is busy.
        void clock
          .breathe()
          .then(() => dispatch({ type: 'Decoded', request: effect.request, page: decode(effect.page) }))
        return
      case 'NotifyViewsSaved':
        return ports.viewsSaved(effect.saved)
      case 'Measure':
        return instrumentation.add(effect.measure)
      case 'Ended':
    }
  }

  /** Sets the timer for when something is due next. One that is set for earlier does no harm. */
  const setTimer = (): void => {
    const now = clock.now()
    const at = nextWakeUp(state, now)
    if (timer !== null && timer.at <= at) return
    timer?.wait.end()
    timer = null
    if (at === Number.POSITIVE_INFINITY) return
    const set = { at, wait: clock.wait(Math.max(0, at - now)) }
    timer = set
    void set.wait.over.then(() => {
      if (timer !== set) return
      timer = null
      dispatch({ type: 'TimePassed' })
    })
  }

  const dispatch = (event: Unstamped<MachineEvent<Event>>): void => {
    queue.push(event)
    if (isBusy) return
    isBusy = true
    try {
      takeAll()
    } finally {
      isBusy = false
    }
    if (state.phase === 'Stopped') {
      timer?.wait.end()
      timer = null
    } else setTimer()
  }

  const takeAll = (): void => {
    for (;;) {
      const next = queue.shift()
      if (next === undefined) return
      const [after, effects] = step(state, { ...next, at: clock.now() })
      state = after
      for (const effect of effects) carryOut(effect)
      ports.changed()
    }
  }

  return { state: () => state, dispatch }
}
