import { CooperationEvent, cooperationLedger, type CooperationLedgerCommand, ledgerCommand } from '@communique/core'
import { cooperationCommandCodecs } from '@communique/core/advanced'
import {
  Citation,
  commandCodec,
  commandContext,
  CorrelationId,
  correctEventCodec,
  EventId,
  type EventLog,
  nullable,
  RetractEvent,
  type Violation
} from '@communique/kernel'
import { attestEventCodec, commandReader } from '@communique/kernel/advanced'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { includes } from '../access/account.ts'
import { answer } from '../http/respond.ts'
import { problem, refusal } from '../http/problem.ts'
import { requestJson } from '../http/requestText.ts'
import type { Route } from '../http/route.ts'
import { Recorded } from './answers.ts'
import { commandIdOf, idempotencyKey } from './idempotencyKey.ts'
import { recordingProblem } from './recordingProblem.ts'
import { violationFacts } from './violations.ts'

/** A command is not larger than this. */
const commandBytes = 256 * 1024

/** The parts that recording needs. */
export interface RecordingSetup {
  readonly log: EventLog
  readonly now: () => Date
  readonly newId: () => string
  readonly unknownReferences: 'Refuse' | 'Allow'
}

/** The fields of a command that go into the envelope; the recorder is the account. */
const envelopeFields = ['citations', 'correlationId', 'causationId'] as const

/** The type that a command states, for the audit trail; null where it states none. */
const typeIn = (json: unknown): string | null => {
  const type = t.UnknownRecord.is(json) ? json['type'] : null
  return typeof type === 'string' ? type.slice(0, 64) : null
}

/** Reads the fields of the envelope: what may be empty may be left out, and a field that means nothing is refused. */
const readEnvelope = commandReader(
  {
    Envelope: commandCodec(
      'Envelope',
      t.type({
        citations: t.readonlyArray(Citation),
        correlationId: nullable(CorrelationId),
        causationId: nullable(EventId)
      })
    )
  },
  'Envelope'
)

const withoutData = (violation: Violation): Violation => ({
  ...violation,
  path: violation.path[0] === 'data' ? violation.path.slice(1) : violation.path
})

/** A command and the fields of its envelope, each as it came. */
const apart = (json: unknown): readonly [command: unknown, envelope: Readonly<Record<string, unknown>>] => {
  if (!t.UnknownRecord.is(json)) return [json, {}]
  const isEnvelope = (name: string): boolean => (envelopeFields as ReadonlyArray<string>).includes(name)
  const entries = Object.entries(json)
  return [
    Object.fromEntries(entries.filter(([name]) => !isEnvelope(name))),
    Object.fromEntries(entries.filter(([name]) => isEnvelope(name)))
  ]
}

/** Correcting and taking back need more than recording and attesting. */
const roleFor = ({ type }: CooperationLedgerCommand) =>
  type === 'CorrectEvent' || type === 'RetractEvent' ? 'corrector' : 'recorder'

const Envelope = t.partial({ citations: t.readonlyArray(Citation), correlationId: CorrelationId, causationId: EventId })

const commandCodecs: ReadonlyArray<t.Mixed> = [
  ...Object.values(cooperationCommandCodecs),
  correctEventCodec(CooperationEvent),
  RetractEvent,
  attestEventCodec(CooperationEvent)
].map((codec) => t.intersection([codec as t.Mixed, Envelope], (codec as t.Mixed).name))

const example = {
  type: 'RecordVisit',
  data: {
    visitId: 'tashkent-2024',
    visitor: 'our-organisation',
    participants: [],
    unnamed: 'a delegation',
    to: 'UZ',
    on: { edtf: '2024-05-30', basis: 'Stated', words: null, note: null }
  },
  citations: [{ source: 'release-of-may', digest: null, position: null, quote: null }]
}

/** Records a command: a fact, a further source, a correction or a retraction. */
export const commandRoute = ({ log, now, newId, unknownReferences }: RecordingSetup): Route => {
  const ledger = cooperationLedger({ log, unknownReferences })
  const invalid = (violations: ReadonlyArray<Violation>): Response => {
    const { detail, facts } = violationFacts(violations, 'command')
    return refusal(problem('not-a-command', detail, { facts }))
  }
  return {
    method: 'POST',
    path: '/commands',
    role: 'recorder',
    takes: ['application/json'],
    gives: 'application/json',
    operation: {
      id: 'record',
      tag: 'Recording',
      summary: 'Records a fact, a further source, a correction or a retraction.',
      parameters: [
        {
          name: 'Idempotency-Key',
          in: 'header',
          description: 'A string in quotes. The same key again, with the same command, has the same effect once.',
          example: '"visit-of-may"'
        }
      ],
      body: { codecs: commandCodecs, example },
      answers: {
        200: { description: 'It was on record already.', codec: Recorded },
        201: { description: 'It is on record.', codec: Recorded }
      },
      problems: [
        'not-json',
        'not-a-key',
        'refused',
        'contended',
        'too-large',
        'unsupported-type',
        'not-a-command',
        'used-before',
        'unstorable',
        'unavailable'
      ]
    },
    answer: async ({ request, account, note }) => {
      const header = request.headers.get('idempotency-key')
      const key = header === null ? E.right(null) : idempotencyKey(header)
      if (E.isLeft(key)) return refusal(key.left)
      const json = await requestJson(request, commandBytes)
      if (E.isLeft(json)) return refusal(json.left)
      const [plain, envelope] = apart(json.right)
      const commandId = key.right === null ? newId() : commandIdOf(account, key.right)
      note({ command: typeIn(plain), commandId })
      const command = ledgerCommand(plain)
      if (E.isLeft(command)) return invalid(command.left)
      const given = readEnvelope({ type: 'Envelope', data: envelope })
      if (E.isLeft(given)) return invalid(given.left.map(withoutData))
      const { citations, correlationId, causationId } = given.right.data
      const context = commandContext({
        commandId,
        citations,
        correlationId: correlationId ?? commandId,
        causationId,
        recordedAt: now().toISOString(),
        recordedBy: account.recorder
      })
      if (E.isLeft(context)) return invalid(context.left)
      if (!includes(account.role, roleFor(command.right)))
        return refusal(problem('not-allowed', 'Corrections and retractions need the role “corrector”.'))
      const recorded = await ledger.record(command.right, context.right)()
      if (E.isLeft(recorded)) return refusal(recordingProblem(recorded.left))
      const last = recorded.right.at(-1)
      note({ events: recorded.right.map(({ id }) => id) })
      const body: Recorded = {
        recorded: recorded.right.map(({ id, type, stream, version }) => ({ id, type, stream, version })),
        cursor: last === undefined ? null : log.cursorAfter(last.position)
      }
      return answer(body, last === undefined ? 200 : 201)
    }
  }
}
