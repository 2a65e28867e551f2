import type { CommandSpec } from './command.ts'
import { organisationOption, storeOption, textsOption, tokensOption } from './options.ts'

/** Commands for the service on a record. */
export const serviceCommands: ReadonlyArray<CommandSpec> = [
  {
    name: 'serve',
    operands: '[record]',
    takes: 'file',
    summary: 'serves a record and its page over HTTP, to this machine or to accounts',
    options: [
      storeOption,
      { flags: '-p, --port <port>', description: 'where it listens (else PORT, or 8080)' },
      { flags: '--host <address>', description: 'the address on which it listens (else HOST, or this machine alone)' },
      { flags: '--name <host>', description: 'a name under which it may be asked for', many: true },
      { flags: '--origin <origin>', description: 'an origin whose pages may use it', many: true },
      { flags: '--proxied', description: 'a proxy stands before it and names each peer (X-Forwarded-For)' },
      tokensOption,
      { flags: '--issuer <url>', description: 'an OpenID provider of further accounts' },
      { flags: '--audience <name>', description: 'the name of this service at the provider' },
      { flags: '--client <name>', description: 'the name of this service there as a client, for log-in in a browser' },
      { flags: '--address <url>', description: 'the address under which browsers open the service' },
      organisationOption,
      textsOption,
      { flags: '--by <recorder>', description: 'who records from this machine where there are no accounts' }
    ],
    action: async () => (await import('../service/serve.ts')).serve
  },
  {
    name: 'token',
    operands: '<action> [name]',
    takes: 'words',
    summary: 'makes, lists and revokes the tokens of accounts of the service',
    options: [
      storeOption,
      tokensOption,
      { flags: '--role <role>', description: 'reader (the default), recorder, corrector or administrator' },
      { flags: '--expires <day>', description: 'the last day on which the token is valid' }
    ],
    examples: ['token add desk-one --role recorder', 'token list'],
    action: async () => (await import('../service/tokens.ts')).token
  },
  {
    name: 'webhook',
    operands: '<action> [name]',
    takes: 'words',
    summary: 'makes, lists and removes webhooks, to which the service sends recorded events',
    options: [
      storeOption,
      { flags: '--type <type>', description: 'a type of events that it gets, else all', many: true }
    ],
    examples: ['webhook add https://office.example.org/facts --type MeetingHeld', 'webhook list'],
    action: async () => (await import('../service/webhooks.ts')).webhook
  }
]
