import { type Cursor, validate } from '@communique/kernel'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { Webhook, type WebhookStore, type WebhookStoreFailure } from './webhook.ts'

const WebhookFile = t.type({ webhooks: t.readonlyArray(Webhook) }, 'WebhookFile')

const failed =
  (path: string) =>
  (error: unknown): WebhookStoreFailure => ({
    type: 'WebhooksUnreadable',
    reason: `${path}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`
  })

const textOf = (path: string): E.Either<WebhookStoreFailure, string | null> => {
  const text = E.tryCatch(
    () => readFileSync(path, 'utf8'),
    (error) => error as NodeJS.ErrnoException
  )
  if (E.isRight(text)) return text
  return text.left.code === 'ENOENT' ? E.right(null) : E.left(failed(path)(text.left))
}

/** Writes a file that only its owner may read, as a whole or not at all. */
const write = (path: string, text: string): E.Either<WebhookStoreFailure, void> =>
  E.tryCatch(() => {
    const next = `${path}.${process.pid}.new`
    writeFileSync(next, text, { mode: 0o600 })
    renameSync(next, path)
  }, failed(path))

/** Reads the webhooks of a file; a file that is missing holds none. */
export const readWebhooks = (path: string): E.Either<WebhookStoreFailure, ReadonlyArray<Webhook>> =>
  E.flatMap((text: string | null): E.Either<WebhookStoreFailure, ReadonlyArray<Webhook>> => {
    if (text === null) return E.right([])
    const json = E.tryCatch((): unknown => JSON.parse(text), failed(path))
    const file = E.isLeft(json) ? json : validate(WebhookFile)(json.right)
    return E.isRight(file)
      ? E.right(file.right.webhooks)
      : E.left({ type: 'WebhooksUnreadable', reason: `${path} is not a file of webhooks` })
  })(textOf(path))

/** Changes the webhooks of a file. */
export const changeWebhooks = (
  path: string,
  change: (webhooks: ReadonlyArray<Webhook>) => ReadonlyArray<Webhook>
): E.Either<WebhookStoreFailure, ReadonlyArray<Webhook>> =>
  E.flatMap((webhooks: ReadonlyArray<Webhook>) => {
    const changed = change(webhooks)
    return E.map(() => changed)(write(path, `${JSON.stringify({ webhooks: changed }, null, 2)}\n`))
  })(readWebhooks(path))

const placePath = (path: string, id: string): string => `${path}.${id}.place`

/** Forgets the place of a webhook that was taken away. */
export const forgetPlace = (path: string, id: string): void => rmSync(placePath(path, id), { force: true })

/** Webhooks in a file, each with its place in a file beside it. */
export const webhookFile = (path: string): WebhookStore => ({
  all: async () => readWebhooks(path),
  placeOf: (id) => async () => textOf(placePath(path, id)) as E.Either<WebhookStoreFailure, Cursor | null>, // a log judges it
  move: (id, place) => async () => write(placePath(path, id), place)
})
