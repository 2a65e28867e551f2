// The record behind HTTP: commands in, views out, each from whichever process makes them. What the service adds is what
// the domain does not have: the clock, the ids, and the words of the answers.
import { commandContext, type Cursor, type EventLog, type LeaseStore, type ViewStore } from '@communique/kernel'
import { cooperationLedger, ledgerCommand, resolveCountry } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import { type CountryTimeline, countryTimeline, emptyView, fundingLedger } from '@communique/projections'
import { runner, type Telemetry, type ViewsRead } from '@communique/runner'
import { attempt, processClock } from '@communique/runner/advanced'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import type * as t from 'io-ts'
import type { Health, Recorded } from './answers.ts'
import { type Shown, streamLive } from './live.ts'
import { openApi } from './openApi.ts'
import { notACommand, notCaughtUp, notRead, problem, type ProblemDocument, problemOf } from './problems.ts'

/** The parts that the service runs on. */
export interface ServiceSetup {
  readonly log: EventLog
  readonly viewStore: ViewStore & LeaseStore
  readonly now: () => Date
  readonly newId: () => string
  readonly telemetry?: Telemetry
}

/** A request is not larger than this. */
const requestBytes = 256 * 1024
/** Milliseconds for which a reader waits for what was just recorded. */
const patience = 5_000

const refuse = (context: Context, { status, ...rest }: ProblemDocument): Response =>
  context.body(JSON.stringify({ status, ...rest }), status as 400, {
    'content-type': 'application/problem+json',
    ...(status === 503 && { 'retry-after': '1' }),
    // The rest of a body that is too large is not read.
    ...(status === 413 && { connection: 'close' })
  })

/** Milliseconds after which a log that does not answer is not well. */
const healthWithin = 2_000

/** The service, and what starts and ends it. */
export const cooperationService = ({ log, viewStore, now, newId, telemetry = {} }: ServiceSetup) => {
  const ledger = cooperationLedger({ log })
  const running = runner({
    log,
    viewStore,
    read: readCooperationEvent,
    projections: { timelines: countryTimeline, pledges: fundingLedger },
    telemetry
  })
  type Name = 'timelines' | 'pledges'
  const ending = new AbortController()
  const app = new Hono()

  app.use(
    bodyLimit({
      maxSize: requestBytes,
      onError: (context) => refuse(context, problem('too-large', `At most ${requestBytes} bytes.`))
    })
  )
  app.notFound((context) => refuse(context, problem('not-found', 'See /openapi.json for what there is.')))
  // An exception is a bug: the caller learns no more than that.
  app.onError((_error, context) => refuse(context, problem('failed', 'It is not your fault.')))

  app.post('/commands', async (context) => {
    const json = await context.req
      .json<unknown>()
      .then(E.right, () => E.left(problem('not-json', 'It cannot be parsed.')))
    const answer = await F.pipe(
      TE.fromEither(json),
      TE.flatMapEither((json) => E.mapLeft(notACommand)(ledgerCommand(json))),
      TE.bindTo('command'),
      TE.bind('context', () =>
        F.pipe(
          commandContext({
            commandId: context.req.header('idempotency-key') ?? newId(),
            recordedAt: now().toISOString(),
            recordedBy: 'http',
            correlationId: 'http'
          }),
          E.mapLeft(() => problem('not-a-key', 'Use letters, digits and hyphens.')),
          TE.fromEither
        )
      ),
      TE.flatMap(({ command, context }) => TE.mapLeft(problemOf)(ledger.record(command, context)))
    )()
    if (E.isLeft(answer)) return refuse(context, answer.left)
    const last = answer.right.at(-1)
    const recorded: t.TypeOf<typeof Recorded> = {
      recorded: answer.right.map(({ id, stream, version }) => ({ id, stream, version })),
      cursor: last === undefined ? null : log.cursorAfter(last.position)
    }
    return context.json(recorded, last === undefined ? 200 : 201)
  })

  /** True if a view has the event that the caller asks for, or if it asks for none. */
  const waited = (name: Name, after: string | undefined): TE.TaskEither<ProblemDocument, unknown> =>
    after === undefined
      ? TE.right(null)
      : // Whether it is a cursor, the log will say.
        TE.mapLeft(notCaughtUp)(running.caughtUp({ cursor: after as Cursor, projections: [name], within: patience }))

  /** A view as it answers, once it has what the caller asks for. */
  const viewAfter = (name: Name, key: string, after: string | undefined): TE.TaskEither<ProblemDocument, ViewsRead> =>
    F.pipe(
      waited(name, after),
      TE.flatMap(() => TE.mapLeft(notRead)(running.read(name, [key]))),
      TE.flatMap((read) =>
        read === null
          ? TE.left(problem('still-behind', 'The views are being made for the first time.'))
          : TE.right(read)
      )
    )

  const timelineOf = (
    code: string,
    { cursor, views }: { cursor: string; views: Readonly<Record<string, unknown>> }
  ) => {
    // It was stored by this projection.
    const { entries } = (views[code] as CountryTimeline | undefined) ?? emptyView(countryTimeline)
    return { country: code, cursor, entries }
  }

  /** Sends a view, unless the caller has it. */
  const sendView = async (
    context: Context,
    name: Name,
    key: string,
    shown: (read: { cursor: Cursor; views: Readonly<Record<string, unknown>> }) => E.Either<ProblemDocument, object>
  ): Promise<Response> => {
    const read = await viewAfter(name, key, context.req.query('after'))()
    if (E.isLeft(read)) return refuse(context, read.left)
    const body = shown(read.right)
    if (E.isLeft(body)) return refuse(context, body.left)
    const etag = `"${read.right.revision}"`
    context.header('etag', etag)
    return context.req.header('if-none-match') === etag ? context.body(null, 304) : context.json(body.right)
  }

  const countryOf = (context: Context): E.Either<ProblemDocument, string> =>
    E.mapLeft(() => problem('unknown-country', 'Use a code of ISO 3166, or a name.'))(
      resolveCountry(context.req.param('country') ?? '')
    )

  app.get('/timelines/:country', async (context) => {
    const country = countryOf(context)
    if (E.isLeft(country)) return refuse(context, country.left)
    return sendView(context, 'timelines', country.right, (read) => E.right(timelineOf(country.right, read)))
  })

  app.get('/pledges/:pledge', (context) => {
    const pledge = context.req.param('pledge')
    return sendView(context, 'pledges', pledge, ({ cursor, views }) => {
      const view = views[pledge]
      return view === undefined
        ? E.left(problem('not-found', 'No pledge is on record under this identity.'))
        : E.right({ pledge, cursor, view })
    })
  })

  app.get('/timelines/:country/live', (context) => {
    const country = countryOf(context)
    if (E.isLeft(country)) return refuse(context, country.left)
    const read = async (): Promise<Shown | null> => {
      const read = await running.read('timelines', [country.right])()
      // What cannot be read just now is sent when it next changes, or with the next sign of life.
      if (E.isLeft(read) || read.right === null) return null
      const timeline = timelineOf(country.right, read.right)
      return { id: read.right.revision, content: timeline.entries, data: timeline }
    }
    // Saved by this process; or by another one, as the progress of a projection on standby tells.
    const onChange = (changed: () => void) => {
      const forgetSaved = running.onViewsSaved((saved) => {
        if (saved.projection === 'timelines' && (saved.changed?.includes(country.right) ?? true)) changed()
      })
      const forgetProgress = running.onProgress((all) => {
        if (all.some(({ projection, state }) => projection === 'timelines' && state.type === 'Standby')) changed()
      })
      return () => {
        forgetSaved()
        forgetProgress()
      }
    }
    return streamSSE(context, (stream) => streamLive(stream, 'timeline', read, onChange, ending.signal))
  })

  app.get('/health', async (context) => {
    const head = await attempt(processClock, healthWithin, () => log.head())
    const projections = running.progress().map(({ projection, state, cursor, behind, setAside, trouble }) => ({
      projection,
      state: state.type,
      cursor,
      behind,
      setAside,
      trouble: trouble?.reason ?? null
    }))
    const isWell = E.isRight(head) && projections.every(({ state, trouble }) => state !== 'Stopped' && trouble === null)
    const health: t.TypeOf<typeof Health> = {
      status: isWell ? 'Up' : 'Degraded',
      heldBack: E.isRight(head) ? head.right.heldBack : 0,
      projections
    }
    return context.json(health, isWell ? 200 : 503)
  })

  const description = openApi()
  app.get('/openapi.json', (context) => context.json(description))

  return {
    app,
    start: running.start,
    /** Ends the streams, which would never end by themselves, and then the runner. */
    stop: async (): Promise<void> => {
      ending.abort()
      await running.stop()
    },
    progress: running.progress
  }
}
