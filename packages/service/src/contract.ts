import type { EventLog, RecorderId } from '@communique/kernel'
import type { Authenticate } from './access/account.ts'
import type { OpenIdLogin } from './access/openIdLogin.ts'
import type { TextOf } from './asking/evidence.ts'
import type { WebhookStore } from './webhooks/webhook.ts'
import type { RecordProgress } from './record/liveRecord.ts'

/**
 * A line of the audit trail: one for every request that would write, whether it did or was refused, and one for every log-in.
 * It holds no secret.
 *
 * @category access
 * @since 0.2.0
 */
export interface AuditLine {
  readonly at: string
  /** The account; null: the request had none. */
  readonly recorder: string | null
  /** The credential that was shown, by a name that is no secret. */
  readonly credential: string | null
  readonly peer: string | null
  readonly method: string
  readonly path: string
  readonly status: number
  /** The command or the document, its id, and the events that it led to. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** A file that anybody may read. */
export interface ServedFile {
  /** Such as `/` or `/page.js`. */
  readonly path: string
  /** Its media type, such as `text/html`. */
  readonly type: string
  readonly content: string
  /** Its content security policy. By default it may do nothing. */
  readonly policy?: string
}

/**
 * The parts and settings of a service.
 *
 * @category serving
 * @since 0.2.0
 */
export interface ServiceSetup {
  readonly log: EventLog
  /** Gets a line for every request that would write. */
  readonly audit: (line: AuditLine) => void
  /** Finds the account of a request. Without it the service answers this machine alone, with every right. */
  readonly authenticate?: Authenticate
  /** The log-in of browsers at an OpenID provider; `authenticate` has to know its ID tokens. Default: by tokens alone. */
  readonly login?: OpenIdLogin
  /** The recorder of what this machine records where there are no accounts. Default: `local`. */
  readonly localRecorder?: RecorderId
  /** The names under which the service may be asked for, without port. Default: those of this machine. */
  readonly hosts?: ReadonlyArray<string>
  /** Other origins whose pages may use the service, such as `https://office.example.org`. Default: none. */
  readonly origins?: ReadonlyArray<string>
  /** Requests of an account in a minute; a request that writes counts as five. Default: 6,000. */
  readonly requestsPerMinute?: number
  /** Finds the text of a source by its digest, so that claims are shown with their words. Default: none is at hand. */
  readonly textOf?: TextOf
  /** Webhooks that get recorded events, and the way to them. Default: none. */
  readonly webhooks?: WebhookStore
  /** The party that keeps the record, for pages that show it. Default: nobody said. */
  readonly organisation?: string | null
  /** Files that anybody may read, such as those of the page. They hold nothing of the record. Default: none. */
  readonly files?: ReadonlyArray<ServedFile>
  /** Gets an exception, which is a bug. The asker learns of none of it. Default: a warning of the process. */
  readonly onBug?: (error: unknown) => void
  readonly now?: () => Date
  /** Whether commands may name identities that nothing on record introduces; they are refused unless `Allow` is given. */
  readonly unknownReferences?: 'Refuse' | 'Allow'
  readonly newId?: () => string
  /** Milliseconds between looks for events when no hint comes. Default: 500. */
  readonly pollEvery?: number
  /** Milliseconds after which a request to the log counts as failed. Default: 5,000. */
  readonly answerWithin?: number
}

/** The circumstances of a request that the request does not say itself. */
export interface From {
  /** The address of the peer, as the server sees it. */
  readonly peer: string | null
}

/**
 * A service on a record.
 *
 * @category serving
 * @since 0.2.0
 */
export interface Service {
  /** Answers a request. It never rejects. */
  readonly fetch: (request: Request, from?: From) => Promise<Response>
  /** Begins to read the record. Until its end was reached once, questions are answered with 503. */
  readonly start: () => void
  /** Ends live answers and reading. */
  readonly stop: () => Promise<void>
  readonly progress: () => RecordProgress
}
