import { inMemoryViewStore, type LeaseStore, type LogUnavailable, type ViewStore } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { readText, type TextEvent, toAppendAll } from '../../kernel/test/sharedText.ts'
import type { Answer, Ask, Effect, MachineEvent } from '../src/machine/events.ts'
import { initialState, type RunnerState, type Settings } from '../src/machine/state.ts'
import { type MachineStep, machineStep, nextWakeUp } from '../src/machine/step.ts'
import { newWorker } from '../src/machine/worker.ts'
import { prepareProjection } from '../src/prepared/preparedProjection.ts'
import type { Clock } from '../src/running/clock.ts'
import { decodedPage } from '../src/running/decodedPage.ts'
import { instrumentationOf } from '../src/running/instrumentation.ts'
import { answerTo, type Ports } from '../src/running/interpreter.ts'
import { attendance, words } from './faults/attendance.ts'
import { restorableLog } from './restorableLog.ts'

/** The fate of a request: it is answered; it is not carried out; it is, and the answer is lost. */
export type Fate = 'Answered' | 'NotDone' | 'AnswerLost'

type Asked = Extract<Effect, { type: 'Ask' }>
type Decoding = Extract<Effect, { type: 'Decode' }>

const lost: E.Either<LogUnavailable, never> = E.left({ type: 'LogUnavailable', reason: 'the answer was lost' })

/** The answer to a request with an unknown outcome. */
const failureOf = (ask: Ask): Answer => {
  switch (ask.type) {
    case 'Load':
      return { to: ask.type, checkpoint: ask.checkpoint, result: lost }
    case 'Save':
      return { to: ask.type, generation: ask.generation, result: lost, changed: [] }
    case 'GoLive':
    case 'Count':
      return { to: ask.type, generation: ask.generation, result: lost }
    case 'Release':
      return { to: ask.type }
    default:
      return { to: ask.type, result: lost }
  }
}

/** A clock without time limits: the world decides when a request is answered. */
const noLimits: Clock = {
  now: () => 0,
  wait: () => ({ over: new Promise(() => {}), end: () => {} }),
  breathe: () => Promise.resolve()
}

const pageSize = 3

export const settings = {
  readsAhead: true,
  pollEvery: 500,
  leaseFor: 10_000,
  saveEvery: 1_000,
  answerWithin: 5_000,
  stopWithin: 5_000
}

/** A machine, its log and store, and its unanswered requests. Time passes by `pass` alone. */
export class MachineWorld {
  readonly #restorable = restorableLog()
  readonly log = this.#restorable.log
  readonly store: ViewStore & LeaseStore
  readonly sent: Array<Effect> = []
  state: RunnerState<TextEvent>
  now = 0
  asked: ReadonlyArray<Asked> = []
  decoding: ReadonlyArray<Decoding> = []
  readonly #step: MachineStep<TextEvent>
  readonly #ports: Ports<TextEvent>
  readonly #looks: (world: MachineWorld, effects: ReadonlyArray<Effect>) => void
  #appended = 0

  /** @param looks is called after each step, with the effects of the step. */
  constructor(
    looks: (world: MachineWorld, effects: ReadonlyArray<Effect>) => void = () => {},
    { readsAhead }: Pick<Settings, 'readsAhead'> = settings
  ) {
    this.#looks = looks
    const { compareCursors, cursorAfter } = this.log
    this.#step = machineStep<TextEvent>({ compareCursors, cursorAfter, settings: { ...settings, readsAhead } })
    this.store = inMemoryViewStore({ now: () => this.now })
    this.state = initialState(
      Object.entries({ attendance, words }).map(([name, projection]) =>
        newWorker(prepareProjection<TextEvent>(name, projection, 'Stop', readText.fingerprint ?? ''))
      )
    )
    this.#ports = {
      log: this.log,
      viewStore: this.store,
      read: readText,
      clock: noLimits,
      instrumentation: instrumentationOf({}),
      holder: 'this process',
      leaseFor: settings.leaseFor,
      pageSize,
      viewsSaved: () => {},
      changed: () => {}
    }
  }

  dispatch(event: MachineEvent<TextEvent>): void {
    const [state, effects] = this.#step(this.state, event)
    this.state = state
    this.asked = [...this.asked, ...effects.filter((effect) => effect.type === 'Ask')]
    this.decoding = [...this.decoding, ...effects.filter((effect) => effect.type === 'Decode')]
    this.sent.push(...effects)
    this.#looks(this, effects)
  }

  async append(count: number): Promise<void> {
    for (let each = 0; each < count; each++) {
      const [event] = toAppendAll(`event-${(this.#appended += 1)}`)
      must(await this.log.append('text/a' as never, [event], { type: 'Any' })())
    }
    this.dispatch({ type: 'Woken', at: this.now })
  }

  /** Puts an earlier copy in the place of the log, under the same epoch, and appends further events to it. */
  async restore(without: number, further: number): Promise<void> {
    await this.#restorable.forgetLast(without)
    await this.append(further)
  }

  pass(milliseconds: number): void {
    this.now += milliseconds
    if (nextWakeUp(this.state, this.now - milliseconds) <= this.now) this.dispatch({ type: 'TimePassed', at: this.now })
  }

  /** Brings one of the unanswered requests to its fate. */
  async answer(which: number, fate: Fate): Promise<void> {
    const asked = this.asked[which % Math.max(1, this.asked.length)]
    if (asked === undefined) return
    const { request, ask, within } = asked
    this.asked = this.asked.filter((each) => each !== asked)
    const done = fate === 'NotDone' ? null : await answerTo(this.#ports, ask, within)
    const answer = done === null || fate === 'AnswerLost' ? failureOf(ask) : done
    this.dispatch({ type: 'Answered', request, answer, at: this.now })
  }

  decodeAll(): void {
    const pending = this.decoding
    this.decoding = []
    for (const { request, page } of pending)
      this.dispatch({ type: 'Decoded', request, page: decodedPage<TextEvent>(readText)(page), at: this.now })
  }

  /** Answers all requests, until nothing is left to do at this time. */
  async settle(): Promise<void> {
    for (let rounds = 0; this.asked.length + this.decoding.length > 0; rounds++) {
      if (rounds > 1_000) throw new Error('The machine asks on and on, and never comes to rest')
      this.decodeAll()
      await this.answer(0, 'Answered')
    }
  }
}
