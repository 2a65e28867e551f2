import { nullable } from '@communique/kernel'
import type { Cursor } from '@communique/kernel'
import type { taskEither as TE } from 'fp-ts'
import * as t from 'io-ts'
import { randomBytes } from 'node:crypto'

/** An address that gets recorded events. */
export const Webhook = t.type(
  {
    id: t.string,
    url: t.string,
    /** The key of its signatures, as Standard Webhooks writes it: `whsec_` and base64. */
    secret: t.string,
    /** The types of events that it gets; null: all of them. */
    types: nullable(t.readonlyArray(t.string))
  },
  'Webhook'
)
export interface Webhook extends t.TypeOf<typeof Webhook> {}

/** Makes a webhook with a name and a secret of its own. */
export const newWebhook = (url: string, types: ReadonlyArray<string> | null): Webhook => ({
  id: randomBytes(6).toString('hex'),
  url,
  secret: `whsec_${randomBytes(32).toString('base64')}`,
  types
})

/** The reason for which webhooks cannot be read or kept. */
export interface WebhookStoreFailure {
  readonly type: 'WebhooksUnreadable'
  readonly reason: string
}

/** The store of webhooks, and of the place in the log up to which each has got everything. */
export interface WebhookStore {
  readonly all: TE.TaskEither<WebhookStoreFailure, ReadonlyArray<Webhook>>
  /** The place of a webhook; null: it has none yet. */
  readonly placeOf: (id: string) => TE.TaskEither<WebhookStoreFailure, Cursor | null>
  readonly move: (id: string, place: Cursor) => TE.TaskEither<WebhookStoreFailure, void>
}
