import { Command, CommanderError } from 'commander'
import { type ExitCode, exitCodes, Stop, type Surroundings } from './surroundings.ts'

/** The summaries of the questions, so that `--help` loads none of their views. */
const questionSummaries: Readonly<Record<string, string>> = {
  agreements: 'texts drafted, signed, in force and ended',
  due: 'duties and undertakings that fall due within a year, and those that are overdue',
  undertakings: 'intentions, proposals, agreed undertakings, the fulfilled and the lapsed',
  pledges: 'who pledged what for whom, what was disbursed and what is outstanding',
  deliveries: 'what aid was delivered without a pledge on record',
  observers: 'who was invited, applied, was admitted, declined or left',
  initiatives: 'coalitions, prizes, platforms and programmes: who launched, was invited, joined',
  parties: 'the parties that the record knows, under all their names',
  people: 'the persons that the record knows, and how often they took part',
  sources: 'the documents that claims rest on, and how many claims rest on each'
}

const withStoreOption = (command: Command): Command =>
  command.option(
    '-s, --store <store>',
    'the record: a file, postgres://…, or a folder of documents (else COMMUNIQUE_STORE, or communique.json)'
  )

const withFormats = (command: Command): Command =>
  withStoreOption(command)
    .option('--known <instant>', 'as known by then: a day, or an instant in UTC')
    .option('--occurred <day>', 'as far as it had certainly occurred by the end of that day')
    .option('--organisation <party>', 'whose record it is')
    .option('--json', 'as JSON: a list of rows')
    .option('--ndjson', 'as JSON, a row a line')
    .option('--csv', 'as CSV (RFC 4180)')
    .option('--markdown', 'as a table in Markdown')

const withAccount = (command: Command): Command =>
  withStoreOption(command)
    .option('--by <recorder>', 'who records it (else COMMUNIQUE_RECORDER, or the user)')
    .option('--at <instant>', 'when it is recorded; now by default')
    .option('--json', 'the plan as JSON')

/** Every command of the program. An action loads what it needs when it is run, so that starting costs little. */
const programFor = (surroundings: Surroundings, end: (code: ExitCode) => void): Command => {
  const program = new Command('communique')
    .description(
      'The record of international cooperation: who agreed to what, what is due, who pledged what for whom, and on whose word.'
    )
    .version(surroundings.version, '-V, --version')
    .exitOverride()
    .configureOutput({
      writeOut: surroundings.stdout,
      writeErr: surroundings.stderr,
      getOutHelpWidth: () => Math.min(surroundings.columns, 100)
    })
    .showHelpAfterError('See "communique --help".')
    .addHelpText(
      'after',
      `
A look at a document, without a record:
  communique try release.yaml

A first record:
  communique init office.db
  communique new release.txt            begins release.yaml
  communique plan release.yaml          shows what recording it would do
  communique record release.yaml
  communique timeline Uzbekistan

It ends with 0 when done, 1 when refused, 2 when misused, 3 when a file or a store failed.`
    )
  const add = (name: string, description: string): Command =>
    program.command(name).description(description).exitOverride()

  add('init <store>', 'makes a record: an SQLite file, or postgres://…')
    .option('--organisation <party>', 'the party that keeps it, by its identifier')
    .action(async (store: string, options: object) =>
      end(await (await import('./commands/records.ts')).init(store, options, surroundings))
    )
  add('new <text>', 'begins a document for the text of a release')
    .option('-o, --output <file>', 'the document; by default beside the text')
    .action(async (text: string, options: object) =>
      end((await import('./commands/documents.ts')).scaffold(text, options, surroundings))
    )
  add('check <documents...>', 'checks documents, without a record')
    .option('--json', 'the faults as JSON')
    .action(async (files: ReadonlyArray<string>, options: object) =>
      end((await import('./commands/documents.ts')).check(files, options, surroundings))
    )
  withAccount(add('plan <document>', 'shows what recording a document would do; writes nothing')).action(
    async (file: string, options: object) =>
      end(await (await import('./commands/documents.ts')).plan(file, options, surroundings))
  )
  withAccount(add('record <documents...>', 'records documents: of each all that its plan says, or nothing'))
    .option('--allow-unknown', 'also where it names identities that nothing introduces')
    .action(async (files: ReadonlyArray<string>, options: object) =>
      end(await (await import('./commands/documents.ts')).record(files, options, surroundings))
    )
  add('try <documents...>', 'shows plan, record and timelines of documents in a record that is not kept').action(
    async (files: ReadonlyArray<string>) =>
      end(await (await import('./commands/trial.ts')).trial(files, surroundings, run))
  )
  add('claims [kind]', 'the kinds of claims that documents make; of one kind, its fields').action(
    async (kind: string | undefined) => end((await import('./commands/claims.ts')).claims(kind, surroundings))
  )
  add('schema', 'prints the JSON Schema of documents, by which editors complete them').action(async () =>
    end((await import('./commands/documents.ts')).schema(surroundings))
  )

  withFormats(add('timeline [countries...]', 'what happened with countries, by code or name; without one, an overview'))
    .option('--roles <roles>', 'in which roles: a list such as Counterpart,Venue, or all')
    .action(async (countries: ReadonlyArray<string>, options: object) =>
      end(await (await import('./commands/answers.ts')).timeline(countries, options, surroundings))
    )
  for (const [name, summary] of Object.entries(questionSummaries))
    withFormats(add(name, summary)).action(async (options: object) =>
      end(await (await import('./commands/answers.ts')).tableAnswer(name, options, surroundings))
    )
  withFormats(
    add('treaty <name>', 'who signed, joined, is bound by and left a treaty, by its title or identifier')
  ).action(async (name: string, options: object) =>
    end(await (await import('./commands/answers.ts')).treaty(name, options, surroundings))
  )
  withFormats(add('search <words...>', 'the events that have all of these words')).action(
    async (words: ReadonlyArray<string>, options: object) =>
      end(await (await import('./commands/answers.ts')).search(words, options, surroundings))
  )
  withFormats(add('why <event>', 'on whose word an event is on record')).action(
    async (event: string, options: object) =>
      end(await (await import('./commands/answers.ts')).why(event, options, surroundings))
  )
  withFormats(add('diff <from> [to]', 'what came onto the record after one point, up to another')).action(
    async (from: string, to: string | undefined, options: object) =>
      end(await (await import('./commands/answers.ts')).diff(from, to, options, surroundings))
  )

  withStoreOption(add('export', 'writes the record out: as a ledger, one CloudEvent a line, or as documents'))
    .option('-o, --output <file>', 'the file; standard output by default')
    .option('--documents <folder>', 'as documents into a folder instead; recording them gives an equal record')
    .option('--force', 'also into a folder that is not empty')
    .action(async (options: { readonly documents?: string; readonly output?: string; readonly store?: string }) => {
      const records = await import('./commands/records.ts')
      const { documents } = options
      end(
        documents === undefined
          ? await records.exportLedger(options, surroundings)
          : await records.exportDocuments({ ...options, documents }, surroundings)
      )
    })
  withStoreOption(add('import <ledger>', 'reads a ledger in; gzip is read as well')).action(
    async (file: string, options: object) =>
      end(await (await import('./commands/records.ts')).importLedger(file, options, surroundings))
  )
  withStoreOption(add('verify', 'looks through the record for damage and for events that cannot be read')).action(
    async (options: object) => end(await (await import('./commands/records.ts')).verify(options, surroundings))
  )
  withStoreOption(add('backup <target>', 'copies the record while it is in use')).action(
    async (target: string, options: object) =>
      end(await (await import('./commands/records.ts')).backup(target, options, surroundings))
  )
  add('completion <shell>', 'prints the completion script of bash, zsh or fish').action(async (shell: string) =>
    end(
      (await import('./commands/completion.ts')).completion(
        shell,
        program.commands.map((command) => command.name()),
        surroundings
      )
    )
  )
  return program
}

/** Runs the program. @returns the code that it ends with; nothing throws but a bug. */
export const run = async (args: ReadonlyArray<string>, surroundings: Surroundings): Promise<ExitCode> => {
  let code: ExitCode = exitCodes.Done
  const program = programFor(surroundings, (ended) => {
    code = ended
  })
  try {
    if (args.length === 0) {
      program.outputHelp()
      return exitCodes.Misused
    }
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.Done : exitCodes.Misused
    if (!(error instanceof Stop)) throw error
    surroundings.stderr(`${error.message}\n`)
    return error.code
  }
}
