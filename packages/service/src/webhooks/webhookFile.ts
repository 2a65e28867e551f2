import type { Cursor } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { codeOf, listFile, type ListFileFailure } from '../listFile.ts'
import { Webhook, type WebhookStore, type WebhookStoreFailure } from './webhook.ts'

const webhookList = listFile('webhooks', Webhook)

const refused = (path: string, reason: string): WebhookStoreFailure => ({
  type: 'WebhooksUnreadable',
  reason: `${path}: ${reason}`
})

const failed = E.mapLeft(({ type, path, reason }: ListFileFailure): WebhookStoreFailure => {
  switch (type) {
    case 'HoldsSomethingElse':
      return { type: 'WebhooksUnreadable', reason: `${path} is not a file of webhooks` }
    case 'BeingChanged':
      return { type: 'WebhooksUnreadable', reason: `${path} exists: another command is changing the webhooks` }
    case 'Unreadable':
      return refused(path, reason)
  }
})

/** Reads the webhooks of a file; a file that is missing holds none. */
export const readWebhooks = (path: string): E.Either<WebhookStoreFailure, ReadonlyArray<Webhook>> =>
  failed(webhookList.read(path))

/** Changes the webhooks of a file. One process changes it at a time. */
export const changeWebhooks = (
  path: string,
  change: (webhooks: ReadonlyArray<Webhook>) => ReadonlyArray<Webhook>
): E.Either<WebhookStoreFailure, ReadonlyArray<Webhook>> => failed(webhookList.change(path, change))

const placePath = (path: string, id: string): string => `${path}.${id}.place`

/** Forgets the place of a webhook that was taken away. */
export const forgetPlace = (path: string, id: string): void => rmSync(placePath(path, id), { force: true })

const placeIn = (path: string): E.Either<WebhookStoreFailure, Cursor | null> => {
  const text = E.tryCatch(() => readFileSync(path, 'utf8') as Cursor, codeOf) // a log judges it
  if (E.isRight(text)) return text
  return text.left === 'ENOENT' ? E.right(null) : E.left(refused(path, text.left))
}

/** Writes a place as a whole or not at all. Each process that sends has its own file until then. */
const writePlace = (path: string, place: Cursor): E.Either<WebhookStoreFailure, void> =>
  E.tryCatch(
    () => {
      const next = `${path}.${process.pid}.new`
      writeFileSync(next, place, { mode: 0o600 })
      renameSync(next, path)
    },
    (error) => refused(path, codeOf(error))
  )

/** Webhooks in a file, each with its place in a file beside it. */
export const webhookFile = (path: string): WebhookStore => ({
  all: async () => readWebhooks(path),
  placeOf: (id) => async () => placeIn(placePath(path, id)),
  move: (id, place) => async () => writePlace(placePath(path, id), place)
})
