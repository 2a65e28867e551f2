import {
  changeWebhooks,
  forgetPlace,
  newWebhook,
  readWebhooks,
  type Webhook,
  type WebhookStoreFailure
} from '@communique/service/advanced'
import { either as E, function as F } from 'fp-ts'
import type { Options } from '../program/options.ts'
import { type ExitCode, exitCodes, failed, misused, type Outcome, refused, type Surroundings } from '../surroundings.ts'
import { actOn, printList, serviceFileOf } from './serviceFile.ts'

/** Finds the file of webhooks: that beside the file of the record. */
export const webhookFileOf = (options: Pick<Options, 'store'>, surroundings: Surroundings): Outcome<string> =>
  serviceFileOf('webhooks', options, surroundings)

const fileFailed = E.mapLeft(({ reason }: WebhookStoreFailure) =>
  failed(`The webhooks cannot be read or changed (${reason}). Check the file, or restore it from a backup.`)
)

const local: ReadonlyArray<string> = ['localhost', '127.0.0.1', '[::1]']

/** Reads the address of a receiver: the record goes there, so that it goes encrypted. */
const addressNamed = (text: string): Outcome<string> => {
  const url = URL.canParse(text) ? new URL(text) : null
  const isSafe =
    url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && local.includes(url.hostname)))
  return isSafe
    ? E.right(url.href)
    : E.left(misused(`“${text}” is not the address of a receiver, such as https://office.example.org/facts.`))
}

const add = (path: string, address: string, { type }: Options, { stdout, stderr }: Surroundings): Outcome<ExitCode> =>
  F.pipe(
    addressNamed(address),
    E.flatMap((url) => {
      const made = newWebhook(url, type ?? null)
      return E.map(() => made)(fileFailed(changeWebhooks(path, (webhooks) => [...webhooks, made])))
    }),
    E.map(({ id, secret }) => {
      stdout(`${secret}\n`)
      stderr(
        `Webhook ${id} gets events that are recorded from now on, once the record is served. Its receiver checks signatures (Standard Webhooks) with the secret above; "communique webhook remove ${id}" ends it.\n`
      )
      return exitCodes.Done
    })
  )

const list = (path: string, surroundings: Surroundings): Outcome<ExitCode> =>
  E.map((webhooks: ReadonlyArray<Webhook>) => {
    return printList(
      {
        columns: [
          { field: 'id', title: 'Webhook', share: 0 },
          { field: 'url', title: 'Receiver', share: 3 },
          { field: 'types', title: 'Events', share: 2 }
        ],
        rows: webhooks.map(({ id, url, types }) => ({ id, url, types: types?.join(', ') ?? 'all' })),
        nothing: 'There are no webhooks.'
      },
      surroundings
    )
  })(fileFailed(readWebhooks(path)))

const remove = (path: string, id: string, { stdout }: Surroundings): Outcome<ExitCode> => {
  const known = fileFailed(readWebhooks(path))
  if (E.isLeft(known)) return known
  if (!known.right.some((webhook) => webhook.id === id))
    return E.left(refused(`There is no webhook “${id}”; "communique webhook list" shows them.`))
  return F.pipe(
    changeWebhooks(path, (webhooks) => webhooks.filter((webhook) => webhook.id !== id)),
    fileFailed,
    E.map(() => {
      forgetPlace(path, id)
      stdout(`Webhook ${id} is removed.\n`)
      return exitCodes.Done
    })
  )
}

/** Makes, lists and removes webhooks, to which the service sends recorded events. */
export const webhook = async (
  [action = '', name = '']: ReadonlyArray<string>,
  options: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> =>
  actOn('webhooks', action, webhookFileOf(options, surroundings), {
    add: (path) => add(path, name, options, surroundings),
    list: (path) => list(path, surroundings),
    remove: (path) => remove(path, name, surroundings)
  })
