/** What is said of a span or a measure. */
export type Attributes = Readonly<Record<string, string | number | boolean>>

/** As much of a span of `@opentelemetry/api` as is used. */
export interface SpanLike {
  setAttributes(attributes: Record<string, string | number | boolean>): unknown
  end(): void
}

/** As much of a tracer of `@opentelemetry/api` as is used. */
export interface TracerLike {
  startSpan(name: string, options?: { attributes?: Record<string, string | number | boolean> }): SpanLike
}

/** As much of a meter of `@opentelemetry/api` as is used. */
export interface MeterLike {
  createCounter(
    name: string,
    options?: { description?: string; unit?: string }
  ): { add(value: number, attributes?: Record<string, string | number | boolean>): void }
}

/**
 * Where a runner tells what it does: a tracer and a meter of `@opentelemetry/api`, or anything of their form.
 *
 * @category telemetry
 * @since 0.1.0
 */
export interface Telemetry {
  readonly tracer?: TracerLike
  readonly meter?: MeterLike
}

/**
 * The tracer and the meter that the process has set up with `@opentelemetry/api`; none where that is not installed.
 *
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

/** Telemetry as the runner tells it. */
export interface Teller {
  /** Runs something within a span; what comes of it may add to what is said of the span. */
  readonly span: <A>(
    name: string,
    attributes: Attributes,
    run: () => Promise<A>,
    more?: (a: A) => Attributes
  ) => Promise<A>
  readonly eventsRead: (count: number) => void
  readonly eventsSetAside: (count: number, projection: string) => void
  readonly viewsSaved: (count: number, projection: string) => void
  readonly retries: (what: string) => void
}

export const tellerTo = ({ tracer, meter }: Telemetry): Teller => {
  const counter = (name: string, description: string) => meter?.createCounter(name, { description })
  const read = counter('communique.runner.events.read', 'Events read from the log')
  const setAside = counter('communique.runner.events.set_aside', 'Events that views are without')
  const saved = counter('communique.runner.views.saved', 'Views saved')
  const retried = counter('communique.runner.retries', 'What was tried in vain')
  return {
    span: async (name, attributes, run, more) => {
      const span = tracer?.startSpan(name, { attributes: { ...attributes } })
      try {
        const result = await run()
        if (more !== undefined) span?.setAttributes({ ...more(result) })
        return result
      } finally {
        span?.end()
      }
    },
    eventsRead: (count) => read?.add(count),
    eventsSetAside: (count, projection) => setAside?.add(count, { projection }),
    viewsSaved: (count, projection) => saved?.add(count, { projection }),
    retries: (what) => retried?.add(1, { what })
  }
}
