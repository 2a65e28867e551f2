/** The options of all commands; a command has those that its description lists. */
export interface Options {
  readonly store?: string
  readonly organisation?: string
  // the account of recording
  readonly by?: string
  readonly at?: string
  readonly allowUnknown?: boolean
  // dating a source
  readonly because?: string
  readonly word?: string
  readonly basis?: string
  // points in time
  readonly known?: string
  readonly published?: string
  readonly occurred?: string
  readonly axis?: string
  // filters
  readonly country?: ReadonlyArray<string>
  readonly party?: ReadonlyArray<string>
  readonly theme?: ReadonlyArray<string>
  readonly roles?: ReadonlyArray<string>
  readonly strength?: ReadonlyArray<string>
  readonly kind?: ReadonlyArray<string>
  readonly from?: string
  readonly to?: string
  // forms of answers
  readonly json?: boolean
  readonly ndjson?: boolean
  readonly csv?: boolean
  readonly markdown?: boolean
  readonly full?: boolean
  // the service
  readonly port?: string
  readonly host?: string
  readonly name?: ReadonlyArray<string>
  readonly origin?: ReadonlyArray<string>
  readonly proxied?: boolean
  readonly tokens?: string
  readonly issuer?: string
  readonly audience?: string
  readonly client?: string
  readonly address?: string
  readonly role?: string
  readonly type?: ReadonlyArray<string>
  readonly expires?: string
  // files
  readonly output?: string
  readonly documents?: string
  readonly texts?: string
  readonly force?: boolean
  readonly language?: string
  // formats of the field
  readonly format?: string
  readonly report?: string
  readonly uri?: string
  // rows by a mapping
  readonly mapping?: string
  readonly plan?: boolean
}

/** The sort of value that an option or an operand takes, by which shells complete it. */
export type Takes =
  'file' | 'folder' | 'country' | 'role' | 'strength' | 'theme' | 'kind' | 'axis' | 'shell' | 'format' | 'words'

/** An option of a command. */
export interface OptionSpec {
  /** As commander writes them: `-s, --store <store>`. */
  readonly flags: string
  readonly description: string
  readonly takes?: Takes
  /** It may be given several times. */
  readonly many?: boolean
}

export const storeOption: OptionSpec = {
  flags: '-s, --store <store>',
  description: 'the record: a file, postgres://…, or a folder of documents (else COMMUNIQUE_STORE, or communique.json)',
  takes: 'file'
}

const jsonOption: OptionSpec = { flags: '--json', description: 'as JSON: a list of rows' }

export const formatOptions: ReadonlyArray<OptionSpec> = [
  jsonOption,
  { flags: '--ndjson', description: 'as JSON, a row a line' },
  { flags: '--csv', description: 'as CSV, quoted as in RFC 4180' },
  { flags: '--markdown', description: 'as a table in Markdown' }
]

export const pointOptions: ReadonlyArray<OptionSpec> = [
  { flags: '--known <instant>', description: 'as known by then: a day, or an instant in UTC' },
  { flags: '--published <day>', description: 'as far as sources had made it public by the end of that day' },
  { flags: '--occurred <day>', description: 'as far as it had certainly occurred by the end of that day' }
]

export const organisationOption: OptionSpec = {
  flags: '--organisation <party>',
  description: 'whose record it is (else communique.json)'
}

export const filterOptions: ReadonlyArray<OptionSpec> = [
  {
    flags: '--country <name>',
    description: 'what concerns this country, by code or name',
    takes: 'country',
    many: true
  },
  { flags: '--party <name>', description: 'what this party has part in, by identifier or name', many: true },
  { flags: '--theme <theme>', description: 'only entries about this theme', takes: 'theme', many: true },
  {
    flags: '--roles <roles>',
    description: 'what a country has one of these roles in: Counterpart,Venue or all',
    takes: 'role',
    many: true
  },
  {
    flags: '--strength <strength>',
    description: 'only entries of this strength, such as Agreed',
    takes: 'strength',
    many: true
  },
  {
    flags: '--kind <kind>',
    description: 'this kind of event (MeetingHeld), of subject (meeting) or of thing (Prize)',
    takes: 'kind',
    many: true
  },
  { flags: '--from <date>', description: 'what may have occurred since: 2024, 2024-05 or 2024-05-30' },
  { flags: '--to <date>', description: 'what may have occurred until then' }
]

/** The options of every answer. */
export const answerOptions: ReadonlyArray<OptionSpec> = [
  storeOption,
  ...pointOptions,
  organisationOption,
  ...formatOptions
]

export const recordingOptions: ReadonlyArray<OptionSpec> = [
  storeOption,
  { flags: '--by <recorder>', description: 'who records it (else COMMUNIQUE_RECORDER, or the user)' },
  { flags: '--at <instant>', description: 'when it is recorded; now by default' },
  { flags: '--json', description: 'the plan as JSON' }
]

export const textsOption: OptionSpec = {
  flags: '--texts <folder>',
  description: 'where the texts of sources lie (else COMMUNIQUE_TEXTS, or this folder)',
  takes: 'folder'
}

export const tokensOption: OptionSpec = {
  flags: '--tokens <file>',
  description: 'the accounts of the service (else COMMUNIQUE_TOKENS, or a file beside the record)',
  takes: 'file'
}
