import { context, propagation, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { afterEach, describe, expect, it } from 'vitest'
import { testOffice, visit } from '../../test/testOffice.ts'

/** The parent of W3C Trace Context, as an asker sends it. */
const parent = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' }

const collecting = (): InMemorySpanExporter => {
  const exporter = new InMemorySpanExporter()
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }))
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator({
    inject: () => {},
    extract: (active, carrier, getter) => {
      const [, traceId = '', spanId = ''] = String(getter.get(carrier, 'traceparent') ?? '').split('-')
      return traceId === '' ? active : trace.setSpanContext(active, { traceId, spanId, traceFlags: 1, isRemote: true })
    },
    fields: () => ['traceparent']
  })
  return exporter
}

describe('traces', () => {
  afterEach(() => {
    trace.disable()
    context.disable()
    propagation.disable()
  })

  it('go on from that of the asker, through the recording, to the log', async () => {
    const exporter = collecting()
    const office = testOffice()
    const traceparent = `00-${parent.traceId}-${parent.spanId}-01`
    expect((await office.post('/commands?', visit('first'), { traceparent })).status).toBe(201)
    const spans = exporter.getFinishedSpans()
    const request = spans.find(({ name }) => name === 'POST /commands')
    expect(request).toMatchObject({
      parentSpanContext: parent,
      attributes: { 'http.request.method': 'POST', 'http.route': '/commands', 'http.response.status_code': 201 }
    })
    const append = spans.find(({ name }) => name === 'append')
    expect(append?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId)
    expect(append?.attributes).toMatchObject({ 'communique.stream': 'visit/first' })
    await office.service.stop()
  })

  it('say where a request failed, and nothing of its query', async () => {
    const exporter = collecting()
    const office = testOffice({
      authenticate: async () => {
        throw new Error('a bug')
      },
      onBug: () => {}
    })
    expect((await office.get('/parties?q=secret')).status).toBe(500)
    const [span] = exporter.getFinishedSpans()
    expect(span).toMatchObject({ name: 'GET /parties', status: { code: 2 } })
    expect(JSON.stringify(span?.attributes)).not.toContain('secret')
    await office.service.stop()
  })

  it('are none without an SDK', async () => {
    const office = testOffice()
    expect((await office.post('/commands', visit('first'))).status).toBe(201)
    await office.service.stop()
  })
})
