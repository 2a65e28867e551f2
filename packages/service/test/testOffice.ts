import { type EventLog, inMemoryEventLog, type Instant, type RecorderId } from '@communique/kernel'
import { either as E } from 'fp-ts'
import type { Account, Authenticate, Role } from '../src/access/account.ts'
import type { AuditLine, Service, ServiceSetup } from '../src/contract.ts'
import { service } from '../src/service.ts'

/** The parts of an answer that tests look at. */
export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly body: Readonly<Record<string, unknown>>
  readonly text: string
}

/** A service on a log of its own, and how a test asks it. */
export interface TestOffice {
  readonly service: Service
  readonly log: EventLog
  readonly audit: ReadonlyArray<AuditLine>
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answered>
  readonly post: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answered>
  readonly send: (path: string, init: RequestInit, peer?: string | null) => Promise<Answered>
  /** Waits until the service has read its record. */
  readonly ready: () => Promise<void>
  /** The path, asked for once it has what an answer recorded. */
  readonly after: (path: string, recorded: Answered) => string
}

/** Accounts of tests: the token is the name of a role. */
export const roleAccounts: Authenticate = async (authorization) => {
  if (authorization === null) return E.left({ type: 'NoCredentials' })
  const role = authorization.slice('Bearer '.length)
  return ['reader', 'recorder', 'corrector', 'administrator'].includes(role)
    ? E.right({
        recorder: `desk-${role}` as RecorderId,
        role: role as Role,
        credential: `token ${role}`
      } satisfies Account)
    : E.left({ type: 'InvalidCredentials' })
}

/** The day on which tests record. */
export const testDay = '2024-06-03T09:00:00.000Z' as Instant

/** Starts a service for a test. */
export const testOffice = (setup: Partial<ServiceSetup> = {}): TestOffice => {
  const log = setup.log ?? inMemoryEventLog()
  const audit: Array<AuditLine> = []
  let ids = 0
  const office = service({
    log,
    audit: (line) => audit.push(line),
    now: () => new Date(testDay),
    newId: () => `command-${(ids += 1)}`,
    onBug: (error) => {
      throw error
    },
    pollEvery: 5,
    // Tests of requests record visits of nobody in particular.
    unknownReferences: 'Allow',
    ...setup
  })
  office.start()
  const send = async (path: string, init: RequestInit, peer: string | null = '127.0.0.1'): Promise<Answered> => {
    const response = await office.fetch(new Request(`http://localhost:8080${path}`, init), { peer })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    const body = isJson && text !== '' ? (JSON.parse(text) as Record<string, unknown>) : {}
    return { status: response.status, headers: response.headers, body, text }
  }
  return {
    service: office,
    log,
    audit,
    send,
    get: (path, headers = {}) => send(path, { headers }),
    ready: async () => {
      while ((await send('/readyz', {})).status !== 200) await new Promise((resolve) => setTimeout(resolve, 5))
    },
    post: (path, body, headers = {}) =>
      send(path, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers }
      }),
    after: (path, { body }) =>
      `${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(String(body['cursor']))}`
  }
}

/** A command that tests record. */
export const visit = (visitId: string, to = 'UZ') => ({
  type: 'RecordVisit',
  data: {
    visitId,
    visitor: 'our-organisation',
    participants: [],
    unnamed: null,
    to,
    on: { edtf: '2024-05-30', basis: 'Stated', words: null, note: null }
  }
})
