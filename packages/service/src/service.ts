import type { RecorderId, Sha256 } from '@communique/kernel'
import { processClock } from '@communique/runner/advanced'
import { either as E } from 'fp-ts'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { randomUUID } from 'node:crypto'
import type { Account } from './access/account.ts'
import { loginRoutes } from './access/loginRoutes.ts'
import { sessionRoutes } from './access/sessionRoutes.ts'
import type { From, Service, ServiceSetup } from './contract.ts'
import { activityListings } from './asking/activity.ts'
import { calendarRoute } from './asking/calendarRoute.ts'
import { changesRoute } from './asking/changesRoute.ts'
import { differenceRoutes } from './asking/differenceRoutes.ts'
import { dutyListing } from './asking/duties.ts'
import { evidenceListings } from './asking/evidence.ts'
import { exportRoutes } from './asking/exportRoutes.ts'
import { listingRoutes } from './asking/listingRoutes.ts'
import { recordRoutes } from './asking/recordRoutes.ts'
import { registerListings } from './asking/registers.ts'
import { timelineListings } from './asking/timelines.ts'
import { descriptionRoute } from './description/descriptionRoute.ts'
import { healthRoutes } from './health/healthRoutes.ts'
import { metricsOf } from './health/metrics.ts'
import { traced, tracedLog } from './health/tracing.ts'
import { liveRoutes } from './live/liveRoutes.ts'
import { topicsOf } from './live/topics.ts'
import { fileRoutes } from './http/fileRoutes.ts'
import { gate } from './http/gate.ts'
import { localHosts } from './http/origin.ts'
import { problem, refusal } from './http/problem.ts'
import { rateLimit } from './http/rateLimit.ts'
import type { Route } from './http/route.ts'
import { liveRecord } from './record/liveRecord.ts'
import { pastOffice } from './record/pastOffice.ts'
import { commandRoute } from './recording/commandRoute.ts'
import { deliverBy } from './webhooks/delivery.ts'
import { webhookDeliveries } from './webhooks/webhookDeliveries.ts'
import { documentRoutes } from './recording/documentRoutes.ts'

const nobody: From = { peer: null }

const warn = (error: unknown): void => process.emitWarning(error instanceof Error ? error : String(error))

/** The path of a router for a path of OpenAPI. */
const routerPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1')

/**
 * A record over HTTP: commands and documents in, views out.
 *
 * Laws: nothing is recorded or shown without an account, but to this machine where there are no accounts; the recorder
 * in the envelope is the account; every request that would write leaves a line in the audit trail; nothing rejects.
 *
 * @example
 * import { inMemoryEventLog } from '@communique/kernel'
 * import { service } from '@communique/service'
 * import assert from 'node:assert/strict'
 *
 * const audit: Array<string> = []
 * const office = service({ log: inMemoryEventLog(), audit: ({ method, path, status }) => audit.push(`${method} ${path} ${status}`) })
 * office.start()
 * const command = JSON.stringify({ type: 'RegisterParty', data: { partyId: 'ministry', name: 'Ministry of Ecology', kind: 'GovernmentBody', country: 'UZ' } })
 * const request = new Request('http://localhost/commands', {
 *   method: 'POST',
 *   headers: { 'content-type': 'application/json' },
 *   body: command
 * })
 * const recorded = await office.fetch(request, { peer: '127.0.0.1' })
 * assert.deepEqual([recorded.status, audit], [201, ['POST /commands 201']])
 * await office.stop()
 * @category serving
 * @since 0.2.0
 */
export const service = ({
  log,
  audit,
  authenticate,
  login,
  localRecorder = 'local' as RecorderId, // an identifier
  hosts = localHosts,
  origins = [],
  requestsPerMinute = 6_000,
  textOf = () => null,
  webhooks,
  organisation = null,
  files = [],
  onBug = warn,
  now = () => new Date(),
  newId = randomUUID,
  unknownReferences = 'Refuse',
  pollEvery = 500,
  answerWithin = 5_000
}: ServiceSetup): Service => {
  const record = liveRecord({ log, clock: processClock, pollEvery, answerWithin })
  const recording = { log: tracedLog(log), now, newId, unknownReferences }
  const asking = { record, past: pastOffice(processClock) }
  const listings = [
    ...timelineListings,
    ...registerListings,
    ...activityListings,
    dutyListing,
    ...evidenceListings(textOf)
  ]
  const topics = topicsOf(record)
  const deliveries =
    webhooks === undefined
      ? null
      : webhookDeliveries({
          log,
          store: webhooks,
          deliver: deliverBy(fetch),
          audit,
          now,
          clock: processClock,
          pollEvery,
          answerWithin
        })
  const metrics = metricsOf(record, [
    {
      name: 'communique_webhooks_failing',
      help: 'Webhooks whose last attempt failed',
      value: () => deliveries?.failing() ?? 0
    },
    { name: 'communique_live_streams', help: 'Readers that follow a list', value: topics.streams }
  ])
  const limit = rateLimit(requestsPerMinute)
  const described: ReadonlyArray<Route> = [
    commandRoute(recording),
    ...documentRoutes(recording),
    ...listingRoutes(asking, listings),
    ...differenceRoutes(asking, listings),
    ...liveRoutes({ ...asking, log, topics }, listings),
    ...recordRoutes({ log, record, topics, organisation, textOf: (digest) => textOf(digest as Sha256) }),
    calendarRoute({ record, organisation, clock: processClock }),
    ...exportRoutes({ record, organisation, clock: processClock }),
    changesRoute(log, answerWithin),
    ...sessionRoutes,
    ...(login === undefined || authenticate === undefined ? [] : loginRoutes(login, authenticate, limit)),
    ...healthRoutes({ log, record, clock: processClock, metrics })
  ]
  const routes = [...described, descriptionRoute(described), ...fileRoutes(files)]

  const { comesFromElsewhere, admit } = gate({
    authenticate: authenticate ?? null,
    local: { recorder: localRecorder, role: 'administrator', credential: 'local' },
    hosts,
    origins,
    limit,
    login: login === undefined ? null : '/login'
  })

  const answerBy = async (
    methods: ReadonlyArray<Route>,
    request: Request,
    params: Readonly<Record<string, string>>,
    from: From
  ): Promise<Response> => {
    const method = request.method === 'HEAD' ? 'GET' : request.method
    const url = new URL(request.url)
    const began = performance.now()
    const facts: Record<string, unknown> = {}
    let account: Account | null = null
    const answered = async (): Promise<Response> => {
      const route = methods.find((each) => each.method === method)
      if (route === undefined) {
        const allow = methods.flatMap((each) => (each.method === 'GET' ? ['GET', 'HEAD'] : [each.method])).join(', ')
        return refusal(problem('method-not-allowed', `Use ${allow}.`, { headers: { allow } }))
      }
      const admitted = await admit(request, url, from, route)
      if (E.isLeft(admitted)) return refusal(admitted.left)
      account = route.role === null ? null : admitted.right
      const { peer } = from
      return route.answer({
        request,
        url,
        params,
        account: admitted.right,
        peer,
        note: (more) => void Object.assign(facts, more)
      })
    }
    const response = await traced(request, url, method, methods[0]?.path ?? '', answered).catch((error: unknown) => {
      onBug(error)
      return refusal(problem('failed', 'The service has a bug; its operator finds it in the log.'))
    })
    metrics.answered(methods[0]?.path ?? '', method, response.status, (performance.now() - began) / 1_000)
    if (method !== 'GET' || Object.keys(facts).length > 0) {
      const known = account as Account | null // assigned above
      audit({
        at: now().toISOString(),
        recorder: known?.recorder ?? null,
        credential: known?.credential ?? null,
        peer: from.peer,
        method: request.method,
        path: url.pathname,
        status: response.status,
        facts
      })
    }
    return response
  }

  const app = new Hono<{ Bindings: From }>()
  const compressing = compress()
  app.use((context, next) =>
    context.req.header('accept-encoding') === undefined ? next() : compressing(context, next)
  )
  app.notFound(() => refusal(problem('not-found', 'See /openapi.json for what there is.')))
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path)
    app.all(routerPath(path), (context) => answerBy(methods, context.req.raw, context.req.param(), context.env))
  }

  return {
    fetch: async (request, from = nobody) => {
      const elsewhere = comesFromElsewhere(request)
      return elsewhere === null ? app.fetch(request, from) : refusal(elsewhere)
    },
    start: () => {
      record.start()
      deliveries?.start()
    },
    stop: async () => {
      topics.stop()
      await Promise.all([deliveries?.stop(), record.stop()])
    },
    progress: record.progress
  }
}
