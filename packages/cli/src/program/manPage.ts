import { either as E } from 'fp-ts'
import { type ExitCode, exitCodes, type Outcome, type Surroundings } from '../surroundings.ts'
import type { CommandSpec } from './command.ts'
import type { Options, OptionSpec } from './options.ts'
import { description, firstSteps } from './texts.ts'

/** Text of a manual page: a backslash, a hyphen and a full stop at the start of a line mean something to roff. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '...')
    .replaceAll(/^([.'])/gm, '\\&$1')

const optionLines = ({ flags, description: words }: OptionSpec): ReadonlyArray<string> => [
  '.TP',
  `.B ${escaped(flags)}`,
  escaped(words)
]

const commandLines = ({ name, operands, summary, options = [], examples = [] }: CommandSpec): ReadonlyArray<string> => [
  `.SS communique ${escaped(name)}${operands === undefined ? '' : ` ${escaped(operands)}`}`,
  escaped(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`),
  ...options.flatMap(optionLines),
  ...(examples.length === 0
    ? []
    : ['.PP', 'Examples:', '.PP', '.nf', ...examples.map((example) => `    communique ${escaped(example)}`), '.fi'])
]

const environment: ReadonlyArray<readonly [name: string, meaning: string]> = [
  ['COMMUNIQUE_STORE', 'the record to work on, where --store names none'],
  ['COMMUNIQUE_RECORDER', 'who records, where --by names nobody'],
  ['COMMUNIQUE_TEXTS', 'the folder in which the texts of sources lie'],
  [
    'COMMUNIQUE_PAGER, PAGER',
    'the program that long answers are read in on a terminal; less by default, none if empty'
  ],
  ['COMMUNIQUE_INDEX', 'none: keeps no index beside a record, and reads the whole record for every timeline'],
  ['NO_COLOR', 'if set and not empty, nothing is coloured'],
  ['COLUMNS', 'the width of answers that do not go to a terminal']
]

const endings: ReadonlyArray<readonly [code: ExitCode, meaning: string]> = [
  [exitCodes.Done, 'done'],
  [exitCodes.Refused, 'refused: a document has faults, a rule refuses a claim, a check or a search found nothing good'],
  [exitCodes.Misused, 'misused: the command line is wrong'],
  [exitCodes.Failed, 'failed: a file, a store or a database did not do its part']
]

/** The manual page of the program, in the macros of man(7). */
export const manPage = (version: string, commands: ReadonlyArray<CommandSpec>): string =>
  [
    `.TH COMMUNIQUE 1 "" "communique ${escaped(version)}" "User Commands"`,
    '.SH NAME',
    'communique \\- the record of international cooperation',
    '.SH SYNOPSIS',
    '.B communique',
    '.I command',
    '[\\fIoptions\\fR] [\\fIoperands\\fR]',
    '.SH DESCRIPTION',
    escaped(description),
    '.PP',
    '.nf',
    escaped(firstSteps),
    '.fi',
    '.SH COMMANDS',
    ...commands.flatMap(commandLines),
    '.SH FILES',
    '.TP',
    '.B communique.json',
    escaped('the record that a folder works on, and the party that keeps it; "communique init" writes it'),
    '.TP',
    '.B *.index',
    escaped(
      'an index beside an SQLite record of 5,000 events or more, by which timelines read a part of it; removed, it is made anew'
    ),
    '.TP',
    '.B *.rows',
    escaped(
      'rows beside a ledger file of 4 MB or more, by which it is not read again but what was appended; removed, they are made anew'
    ),
    '.SH ENVIRONMENT',
    ...environment.flatMap(([name, meaning]) => ['.TP', `.B ${escaped(name)}`, escaped(meaning)]),
    '.SH EXIT STATUS',
    ...endings.flatMap(([code, meaning]) => ['.TP', `.B ${code}`, escaped(meaning)]),
    ''
  ].join('\n')

/** Prints the manual page. */
export const manOf =
  (commands: ReadonlyArray<CommandSpec>) =>
  async (
    _operands: ReadonlyArray<string>,
    _options: Options,
    { stdout, version }: Surroundings
  ): Promise<Outcome<ExitCode>> => {
    stdout(manPage(version, commands))
    return E.right(exitCodes.Done)
  }
