import type { EventLog } from '@communique/kernel'
import { attempt, type Clock } from '@communique/runner/advanced'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { preferredType } from '../http/accepted.ts'
import { answer, respond } from '../http/respond.ts'
import type { Route } from '../http/route.ts'
import type { LiveRecord } from '../record/liveRecord.ts'
import type { Metrics } from './metrics.ts'

const Liveness = t.type({ status: t.literal('Up') }, 'Liveness')

const Readiness = t.type(
  {
    status: t.keyof({ Ready: null, NotReady: null }),
    /** `CatchingUp`: the record is being read for the first time. `Stopped`: an event cannot be read, or it ends. */
    reading: t.keyof({ CatchingUp: null, Following: null, Stopped: null }),
    /** False: the log does not answer; what was read before is still shown. */
    logAnswers: t.boolean
  },
  'Readiness'
)
type Readiness = t.TypeOf<typeof Readiness>

const openMetrics = 'application/openmetrics-text'

/** Milliseconds after which a log that does not answer is not well, and for which its answer holds. */
const [within, holdsFor] = [600, 1_000]

/** The parts whose health is asked for. */
export interface HealthSetup {
  readonly log: EventLog
  readonly record: LiveRecord
  readonly clock: Clock
  readonly metrics: Metrics
}

/** Health of the process, readiness to answer, and figures for Prometheus. */
export const healthRoutes = ({ log, record, clock, metrics }: HealthSetup): ReadonlyArray<Route> => {
  let asked: { readonly at: number; readonly answers: Promise<boolean> } | null = null
  const logAnswers = (): Promise<boolean> => {
    // It is read anyway: while it answers, nobody waits for one more question to it.
    const heardAt = record.heardAt()
    if (heardAt !== null && clock.now() - heardAt <= holdsFor) return Promise.resolve(true)
    // Anybody may ask, and the log is asked once for all of them.
    if (asked === null || clock.now() - asked.at > holdsFor)
      asked = { at: clock.now(), answers: attempt(clock, within, () => log.head()).then((head) => E.isRight(head)) }
    return asked.answers
  }
  return [
    {
      method: 'GET',
      path: '/livez',
      role: null,
      gives: 'application/json',
      operation: {
        id: 'getLiveness',
        tag: 'Operating',
        summary: 'Answers while the process runs.',
        answers: { 200: { description: 'It does.', codec: Liveness } },
        problems: []
      },
      answer: () => answer({ status: 'Up' })
    },
    {
      method: 'GET',
      path: '/readyz',
      role: null,
      gives: 'application/json',
      operation: {
        id: 'getReadiness',
        tag: 'Operating',
        summary: 'Answers whether questions can be asked and facts recorded.',
        answers: {
          200: { description: 'It can.', codec: Readiness },
          503: { description: 'Not yet, or not any more.', codec: Readiness }
        },
        problems: []
      },
      answer: async () => {
        const { state: reading } = record.progress()
        const answers = await logAnswers()
        const isReady = record.isReady() && reading === 'Following' && answers
        const body: Readiness = { status: isReady ? 'Ready' : 'NotReady', reading, logAnswers: answers }
        return answer(body, isReady ? 200 : 503)
      }
    },
    {
      method: 'GET',
      path: '/metrics',
      role: 'reader',
      gives: 'text/plain',
      alsoGives: ['application/openmetrics-text'],
      operation: {
        id: 'getMetrics',
        tag: 'Operating',
        summary: 'The figures of the service, for Prometheus and for readers of OpenMetrics.',
        answers: { 200: { description: 'Figures in the form that was asked for.', codec: t.string } },
        problems: []
      },
      answer: async ({ request }) => {
        const isOpen = preferredType(request.headers.get('accept'), ['text/plain', openMetrics]) === openMetrics
        const { type, text } = await metrics.figures(isOpen ? openMetrics : 'text/plain')
        return respond(text, 200, { 'content-type': type, 'cache-control': 'no-store', vary: 'accept' })
      }
    }
  ]
}
