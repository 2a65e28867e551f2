import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { LiveRecord } from '../record/liveRecord.ts'

/** The figures of a service. */
export interface Metrics {
  readonly answered: (route: string, method: string, status: number, seconds: number) => void
  readonly text: () => Promise<string>
}

/** Counts requests, and shows how far the record was read. */
export const metricsOf = (record: LiveRecord, streams: () => number): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Counter({
    name: 'communique_requests_total',
    help: 'Requests answered',
    labelNames: ['route', 'method', 'status'],
    registers
  })
  const seconds = new Histogram({
    name: 'communique_request_seconds',
    help: 'Seconds until an answer began',
    labelNames: ['route'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers
  })
  const gauge = (name: string, help: string, value: () => number): Gauge =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value())
      }
    })
  gauge('communique_events', 'Events on record that were read', () => record.progress().events)
  gauge('communique_following', '1: the end of the record was reached', () =>
    Number(record.progress().state === 'Following')
  )
  gauge(
    'communique_log_failures',
    'Requests to the log that failed in a row',
    () => record.progress().trouble?.attempts ?? 0
  )
  gauge('communique_live_streams', 'Readers that follow a list', streams)
  let isFirst = true
  return {
    answered: (route, method, status, time) => {
      requests.inc({ route, method, status: String(status) })
      seconds.observe({ route }, time)
    },
    text: () => {
      // They watch the process, which costs something: only where somebody reads them.
      if (isFirst) collectDefaultMetrics({ register: registry })
      isFirst = false
      return registry.metrics()
    }
  }
}
