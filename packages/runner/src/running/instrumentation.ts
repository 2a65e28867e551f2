/** Attributes of a span or a measurement. */
export type Attributes = Readonly<Record<string, string | number | boolean>>

/** The part of a span of `@opentelemetry/api` that the runner uses. */
export interface SpanLike {
  setAttributes(attributes: Record<string, string | number | boolean>): unknown
  end(): void
}

/** The part of a tracer of `@opentelemetry/api` that the runner uses. */
export interface TracerLike {
  startSpan(name: string, options?: { attributes?: Record<string, string | number | boolean> }): SpanLike
}

/** The part of a meter of `@opentelemetry/api` that the runner uses. */
export interface MeterLike {
  createCounter(
    name: string,
    options?: { description?: string; unit?: string }
  ): { add(value: number, attributes?: Record<string, string | number | boolean>): void }
}

/**
 * A tracer and a meter of `@opentelemetry/api`, or objects of the same form, to which a runner reports its work.
 *
 * @category telemetry
 * @since 0.1.0
 */
export interface Telemetry {
  readonly tracer?: TracerLike
  readonly meter?: MeterLike
}

/**
 * Finds the tracer and the meter that the process has set up with `@opentelemetry/api`; neither where that package is not
 * installed.
 *
 * @example
 * import { openTelemetry } from '@communique/runner'
 *
 * const { tracer } = await openTelemetry()
 * tracer?.startSpan('nothing records it until an SDK is set up').end()
 * @category telemetry
 * @since 0.1.0
 */
export const openTelemetry = async (): Promise<Telemetry> => {
  try {
    const { trace, metrics } = await import('@opentelemetry/api')
    return { tracer: trace.getTracer('@communique/runner'), meter: metrics.getMeter('@communique/runner') }
  } catch {
    return {}
  }
}

/** A quantity that the runner counts. */
export type Measure =
  | { readonly measure: 'EventsRead'; readonly count: number }
  | { readonly measure: 'EventsSetAside' | 'ViewsSaved'; readonly count: number; readonly projection: string }
  | { readonly measure: 'Retries'; readonly count: number; readonly what: string }

/** Spans and counters of a runner. */
export interface Instrumentation {
  /** Runs a task within a span; its result may add attributes. */
  readonly span: <A>(
    name: string,
    attributes: Attributes,
    run: () => Promise<A>,
    more?: (a: A) => Attributes
  ) => Promise<A>
  readonly add: (measure: Measure) => void
}

/**
 * Isolates the runner from its telemetry.
 *
 * @param failed is called with the reason of each call that throws.
 */
export const instrumentationOf = (
  { tracer, meter }: Telemetry,
  failed: (reason: string) => void = () => {}
): Instrumentation => {
  const isolated = <A>(call: () => A): A | undefined => {
    try {
      return call()
    } catch (thrown) {
      failed(String(thrown))
      return undefined
    }
  }
  const counter = (name: string, description: string) => isolated(() => meter?.createCounter(name, { description }))
  const counters = {
    EventsRead: counter('communique.runner.events.read', 'Events read from the log'),
    EventsSetAside: counter('communique.runner.events.set_aside', 'Events that views are without'),
    ViewsSaved: counter('communique.runner.views.saved', 'Views saved'),
    Retries: counter('communique.runner.retries', 'Requests that failed and are tried again')
  }
  return {
    span: async (name, attributes, run, more) => {
      const span = isolated(() => tracer?.startSpan(name, { attributes: { ...attributes } }))
      try {
        const result = await run()
        if (more !== undefined) isolated(() => span?.setAttributes({ ...more(result) }))
        return result
      } finally {
        isolated(() => span?.end())
      }
    },
    add: ({ measure, count, ...attributes }) => {
      if (count > 0) isolated(() => counters[measure]?.add(count, attributes))
    }
  }
}
