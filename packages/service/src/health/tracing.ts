import type { EventLog } from '@communique/kernel'
import {
  context,
  propagation,
  ProxyTracerProvider,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace
} from '@opentelemetry/api'
import { either as E, type taskEither as TE } from 'fp-ts'

const tracer = () => trace.getTracer('@communique/service')

/** The provider that stands for one where a process has no SDK of OpenTelemetry. */
const none = new ProxyTracerProvider().getDelegate()

/** Says whether spans go anywhere. A request without them is answered in a tenth less of the time. */
const isTraced = (): boolean => {
  const provider = trace.getTracerProvider()
  return !(provider instanceof ProxyTracerProvider) || provider.getDelegate() !== none
}

const headerGetter = {
  get: (headers: Headers, name: string) => headers.get(name) ?? undefined,
  keys: (headers: Headers) => [...headers.keys()]
}

const failed = (span: Span, reason: string): void =>
  void span.setStatus({ code: SpanStatusCode.ERROR, message: reason })

/** Answers a request within a span, which goes on from that of the asker (W3C Trace Context). */
export const traced = (
  request: Request,
  { pathname }: URL,
  method: string,
  route: string,
  answer: () => Promise<Response>
): Promise<Response> => {
  if (!isTraced()) return answer()
  return tracer().startActiveSpan(
    `${method} ${route}`,
    {
      kind: SpanKind.SERVER,
      // The names of the semantic conventions for HTTP. A query may hold words of the record.
      attributes: {
        'http.request.method': request.method,
        'http.route': route,
        'url.path': pathname
      }
    },
    propagation.extract(context.active(), request.headers, headerGetter),
    async (span) => {
      try {
        const response = await answer()
        span.setAttribute('http.response.status_code', response.status)
        if (response.status >= 500) failed(span, `status ${response.status}`)
        return response
      } catch (error) {
        failed(span, 'a bug')
        throw error
      } finally {
        span.end()
      }
    }
  )
}

const within = <L extends { readonly type: string }, A>(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  task: TE.TaskEither<L, A>
): TE.TaskEither<L, A> => {
  const run = (): Promise<E.Either<L, A>> => {
    // A part of nothing that is traced is no span.
    if (trace.getActiveSpan() === undefined) return task()
    return tracer().startActiveSpan(name, { kind: SpanKind.CLIENT, attributes }, async (span) => {
      try {
        const outcome = await task()
        if (E.isLeft(outcome)) failed(span, outcome.left.type)
        return outcome
      } finally {
        span.end()
      }
    })
  }
  return run
}

/** The log, with a span for each append and each reading of a stream. */
export const tracedLog = (log: EventLog): EventLog => ({
  ...log,
  append: (stream, events, expected) =>
    within(
      'append',
      { 'communique.stream': stream, 'communique.events': events.length },
      log.append(stream, events, expected)
    ),
  appendToStreams: (events) =>
    within('appendToStreams', { 'communique.events': events.length }, log.appendToStreams(events)),
  readStream: (stream, from) => within('readStream', { 'communique.stream': stream }, log.readStream(stream, from))
})
