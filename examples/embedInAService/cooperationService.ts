// The record inside a service, on any log: commands come in over HTTP, timelines go out. What a service adds is
// what the domain does not have: the clock, the ids, and the words of the answers.
import {
  commandContext,
  type CommandFailure,
  cooperationLedger,
  type CooperationRefusal,
  ledgerCommand,
  renderViolation,
  resolveCountry
} from '@communique/core'
import type { EventLog } from '@communique/kernel'
import { countryTimeline, emptyView, follow, viewOf } from '@communique/projections'
import { apply, either as E, function as F, taskEither as TE } from 'fp-ts'
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'

interface Answer {
  readonly status: number
  readonly body: unknown
}

const answer = (status: number, body: unknown): Answer => ({ status, body })

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk)
  return text
}

const statusOf = ({ type }: CommandFailure<CooperationRefusal>): number => {
  switch (type) {
    case 'Refused':
    case 'CorrectionRefused':
    case 'DuplicateEventId':
    case 'RecordedTooEarly':
    case 'RetriesExhausted':
      return 409
    case 'TooLarge':
      return 413
    case 'UnstorableEvent':
      return 422
    case 'LogUnavailable':
      return 503
    case 'InvalidEvent':
    case 'UnknownEventType':
    case 'UnknownSchemaVersion':
      return 500
  }
}

// #region service
export const cooperationService = (log: EventLog, now: () => Date = () => new Date()): Server => {
  const ledger = cooperationLedger({ log })
  let timelines = follow(countryTimeline)([])

  const record = (input: unknown): TE.TaskEither<Answer, Answer> =>
    F.pipe(
      apply.sequenceT(E.Apply)(
        ledgerCommand(input),
        commandContext({
          commandId: randomUUID(),
          recordedAt: now().toISOString(),
          recordedBy: 'http',
          correlationId: 'http'
        })
      ),
      E.mapLeft((violations) => answer(400, { problems: violations.map(renderViolation) })),
      TE.fromEither,
      TE.flatMap(([command, context]) =>
        F.pipe(
          ledger.record(command, context),
          TE.mapLeft((failure) => answer(statusOf(failure), failure))
        )
      ),
      TE.map((events) => answer(events.length === 0 ? 200 : 201, { recorded: events.map(({ id }) => id) }))
    )

  const timeline = (country: string): TE.TaskEither<Answer, Answer> =>
    F.pipe(
      resolveCountry(country),
      E.mapLeft((unknown) => answer(404, unknown)),
      TE.fromEither,
      TE.flatMap((code) =>
        F.pipe(
          ledger.history(),
          TE.bimap(
            (failure) => answer(503, failure),
            (record) => {
              // Only new events are folded; corrections of older ones reach the timelines they concern.
              timelines = follow(countryTimeline)(record, timelines)
              return answer(200, viewOf(timelines.folded, code) ?? emptyView(countryTimeline))
            }
          )
        )
      )
    )

  const route = async (request: IncomingMessage): Promise<Answer> => {
    const { pathname } = new URL(request.url ?? '/', 'http://service')
    const parts = E.tryCatch(() => pathname.split('/').map(decodeURIComponent), E.toError)
    if (E.isLeft(parts)) return answer(400, { problems: ['The address is no text.'] })
    const [, place, country] = parts.right
    if (request.method === 'POST' && place === 'commands') {
      const text = await textOf(request)
      return F.pipe(
        E.tryCatch(
          (): unknown => JSON.parse(text),
          () => answer(400, { problems: ['The body is not JSON.'] })
        ),
        TE.fromEither,
        TE.flatMap(record),
        TE.toUnion
      )()
    }
    if (request.method === 'GET' && place === 'countries' && country !== undefined)
      return TE.toUnion(timeline(country))()
    return answer(404, { problems: ['POST /commands and GET /countries/{code or name} are all there is.'] })
  }

  return createServer((request, response) => {
    const send = ({ status, body }: Answer): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    // An exception here is a bug, or a caller who hung up; neither ends the service.
    route(request).then(send, () => send(answer(500, { problems: ['The service failed.'] })))
  })
}
// #endregion service
