import { PartyId } from '@communique/core'
import { liveFiles } from '@communique/explorer/advanced'
import type { RecorderId } from '@communique/kernel'
import { service } from '@communique/service'
import {
  anyOf,
  type Authenticate,
  listen,
  type ListenFailure,
  openIdAccounts,
  type OpenIdLogin,
  readTokens,
  type TokenFileFailure,
  tokenFileAccounts,
  webhookFile
} from '@communique/service/advanced'
import { either as E, function as F } from 'fp-ts'
import { existsSync } from 'node:fs'
import type { Options } from '../program/options.ts'
import { withStore } from '../store/openStore.ts'
import { type Settings, settingsOf, storeNamed } from '../store/settings.ts'
import { textsAtHand } from '../store/textsAtHand.ts'
import { type ExitCode, exitCodes, failed, misused, type Outcome, type Surroundings } from '../surroundings.ts'
import { webhookFileOf } from './webhooks.ts'
import { accountNamed, tokenFailureWords, tokenFileOf } from './tokens.ts'

const local: ReadonlyArray<string> = ['localhost', '127.0.0.1', '::1']

const portNamed = (text: string): Outcome<number> =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535
    ? E.right(Number(text))
    : E.left(misused(`“${text}” is not a port: use a number up to 65535, such as 8080.`))

const failureWords = ({ type, host, port, reason }: ListenFailure): string => {
  switch (type) {
    case 'PortInUse':
      return `Port ${port} is in use. End the program that uses it, or choose another with --port.`
    case 'NotPermitted':
      return `Port ${port} needs a right that this user has not. Choose one above 1023 with --port.`
    case 'NoSuchAddress':
      return `This machine has no address “${host}”. Choose another with --host.`
    case 'NotListening':
      return `The service cannot listen: ${reason}.`
  }
}

/** The account of this machine: the one named, or the user. */
const localRecorder = (by: string | undefined, { env }: Surroundings): Outcome<RecorderId> =>
  accountNamed(
    (by ?? env['COMMUNIQUE_RECORDER'] ?? env['USER'] ?? 'local').toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-')
  )

/** The ways by which a provider of accounts lets people in. */
interface Provider {
  readonly accounts: ReadonlyArray<Authenticate>
  /** Log-in in a browser; null: programs alone bring tokens of the provider. */
  readonly login: OpenIdLogin | null
}

/** The provider of accounts, where one is named. */
const providerNamed = ({ issuer, audience, client, address }: Options, { env }: Surroundings): Outcome<Provider> => {
  if (issuer === undefined) return E.right({ accounts: [], login: null })
  if (!URL.canParse(issuer) || (audience === undefined && client === undefined))
    return E.left(
      misused('--issuer needs the address of a provider, and --audience or --client the name of this service there.')
    )
  if (client !== undefined && (address === undefined || !URL.canParse(address)))
    return E.left(
      misused('--client needs --address, such as https://office.example.org, to which the provider returns.')
    )
  const names = [audience, client].filter((name) => name !== undefined)
  return E.right({
    accounts: names.map((name) => openIdAccounts({ issuer, audience: name })),
    login:
      client === undefined || address === undefined
        ? null
        : { issuer, clientId: client, clientSecret: env['COMMUNIQUE_CLIENT_SECRET'] ?? null, address }
  })
}

/** The file of accounts, where there is one; null: there is none. */
const accountsFor = (path: string, isNamed: boolean, isOpen: boolean): Outcome<string | null> => {
  if (existsSync(path))
    return E.bimap(
      (failure: TokenFileFailure) => failed(tokenFailureWords(failure)),
      () => path
    )(readTokens(path))
  return isNamed || isOpen
    ? E.left(
        misused(
          `There are no accounts in ${path}, and without accounts the service answers this machine alone. Make one with "communique token add".`
        )
      )
    : E.right(null)
}

/** The party that keeps the record: the one named, or that of the folder; null where nobody said. */
const organisationNamed = ({ organisation }: Options, { folder }: Surroundings): Outcome<string | null> => {
  if (organisation === undefined)
    return E.map((settings: Settings | null) => settings?.organisation ?? null)(settingsOf(folder))
  return PartyId.is(organisation)
    ? E.right(organisation)
    : E.left(misused(`“${organisation}” is not an identifier of a party, such as our-ministry.`))
}

/** Serves a record over HTTP until the program is asked to end. */
export const serve = async (
  [named]: ReadonlyArray<string>,
  options: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  const { env, stdout, stderr, now } = surroundings
  const host = options.host ?? env['HOST'] ?? '127.0.0.1'
  const store = storeNamed(named ?? options.store, surroundings)
  const settings = F.pipe(
    E.Do,
    E.bind('store', () => store),
    E.bind('port', () => portNamed(options.port ?? env['PORT'] ?? '8080')),
    E.bind('tokens', ({ store }) => tokenFileOf({ ...options, store }, surroundings)),
    E.bind('provider', () => providerNamed(options, surroundings)),
    E.bind('accounts', ({ tokens, provider }) =>
      accountsFor(tokens, options.tokens !== undefined, provider.accounts.length === 0 && !local.includes(host))
    ),
    E.bind('recorder', () => localRecorder(options.by, surroundings)),
    E.bind('organisation', () => organisationNamed(options, surroundings)),
    E.bind('webhooks', ({ store }) => webhookFileOf({ store }, surroundings)),
    E.bind('texts', () => textsAtHand(options.texts, surroundings))
  )
  if (E.isLeft(settings)) return settings
  const { accounts, provider, port, recorder, organisation, texts, webhooks } = settings.right
  const ways = [...(accounts === null ? [] : [tokenFileAccounts(accounts, now)]), ...provider.accounts]
  return withStore(store, 'Write', surroundings, async ({ log }) => {
    const office = service({
      log,
      files: await liveFiles(),
      organisation,
      webhooks: webhookFile(webhooks),
      audit: (line) => stderr(`${JSON.stringify(line)}\n`),
      onBug: (error) => stderr(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
      localRecorder: recorder,
      hosts: ['localhost', '127.0.0.1', '[::1]', ...(local.includes(host) ? [] : [host]), ...(options.name ?? [])],
      origins: options.origin ?? [],
      now,
      textOf: (digest) => texts.get(digest) ?? null,
      ...(ways.length > 0 && { authenticate: anyOf(...ways) }),
      ...(provider.login !== null && { login: provider.login })
    })
    const listening = await listen(office, { host, port, proxied: options.proxied === true })()
    if (E.isLeft(listening)) return E.left(failed(failureWords(listening.left)))
    stdout(`${listening.right.url}\n`)
    stderr(
      ways.length === 0
        ? 'No accounts: it answers this machine alone.\n'
        : `Accounts: ${[accounts, options.issuer].filter((each) => each !== null && each !== undefined).join(', ')}\n`
    )
    await surroundings.askedToEnd()
    await listening.right.close()
    return E.right(exitCodes.Done)
  })
}
