import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { LiveRecord } from '../record/liveRecord.ts'

/** The forms in which figures are shown: that of Prometheus, and OpenMetrics 1.0. */
const forms = {
  'text/plain': Registry.PROMETHEUS_CONTENT_TYPE,
  'application/openmetrics-text': Registry.OPENMETRICS_CONTENT_TYPE
} as const

/** The media type of a form. */
export type FiguresType = keyof typeof forms

/** Figures as text, with the media type and its parameters. */
export interface Figures {
  readonly type: string
  readonly text: string
}

/** The figures of a service. */
export interface Metrics {
  readonly answered: (route: string, method: string, status: number, seconds: number) => void
  readonly figures: (form: FiguresType) => Promise<Figures>
}

/** A figure that is looked up when somebody reads it. */
export interface LookedUp {
  readonly name: string
  readonly help: string
  readonly value: () => number
}

/** Requests that were answered alike, and how many they are. */
interface Alike {
  readonly labels: { readonly route: string; readonly method: string; readonly status: string }
  count: number
}

/** The figures that the registries of both forms show. */
interface Shown {
  readonly lookedUp: ReadonlyArray<LookedUp>
  readonly requests: ReadonlyMap<string, Alike>
  readonly seconds: Histogram<'route'>
}

/** The figures in one form; a registry changes the names of its counters for OpenMetrics, so that each form has its own. */
const figuresIn = (form: FiguresType, { lookedUp, requests, seconds }: Shown): (() => Promise<Figures>) => {
  const registry: Registry = new Registry()
  if (form === 'application/openmetrics-text') registry.setContentType(forms[form] as never) // the declarations know one form
  registry.registerMetric(
    new Counter({
      name: 'communique_requests_total',
      help: 'Requests answered',
      labelNames: ['route', 'method', 'status'],
      registers: [],
      collect() {
        this.reset()
        for (const { labels, count } of requests.values()) this.inc(labels, count)
      }
    })
  )
  registry.registerMetric(seconds)
  for (const { name, help, value } of lookedUp)
    registry.registerMetric(
      new Gauge({
        name,
        help,
        registers: [],
        collect() {
          this.set(value())
        }
      })
    )
  let isFirst = true
  return async () => {
    // They watch the process, which costs something: only where somebody reads them.
    if (isFirst) collectDefaultMetrics({ register: registry })
    isFirst = false
    return { type: forms[form], text: await registry.metrics() }
  }
}

/** The figures of reading a record. */
const recordFigures = (record: LiveRecord): ReadonlyArray<LookedUp> => [
  { name: 'communique_events', help: 'Events on record that were read', value: () => record.progress().events },
  {
    name: 'communique_following',
    help: '1: the end of the record was reached',
    value: () => Number(record.progress().state === 'Following')
  },
  {
    name: 'communique_log_failures',
    help: 'Requests to the log that failed in a row',
    value: () => record.progress().trouble?.attempts ?? 0
  }
]

/** Counts requests, once for both forms, and shows how far the record was read. */
export const metricsOf = (record: LiveRecord, more: ReadonlyArray<LookedUp>): Metrics => {
  const requests = new Map<string, Alike>()
  const seconds = new Histogram({
    name: 'communique_request_seconds',
    help: 'Seconds until an answer began',
    labelNames: ['route'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: []
  })
  const shown = { lookedUp: [...recordFigures(record), ...more], requests, seconds }
  const [plain, open] = [figuresIn('text/plain', shown), figuresIn('application/openmetrics-text', shown)]
  return {
    answered: (route, method, status, time) => {
      const name = `${status} ${method} ${route}`
      const known = requests.get(name)
      if (known === undefined) requests.set(name, { labels: { route, method, status: String(status) }, count: 1 })
      else known.count += 1
      seconds.observe({ route }, time)
    },
    figures: (form) => (form === 'text/plain' ? plain() : open())
  }
}
