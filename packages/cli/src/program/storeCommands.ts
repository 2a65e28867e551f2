import type { CommandSpec } from './command.ts'
import { formatNames } from './formatNames.ts'
import { organisationOption, pointOptions, storeOption, textsOption } from './options.ts'

/** Commands on a record as a whole. */
export const storeCommands: ReadonlyArray<CommandSpec> = [
  {
    name: 'export',
    summary: 'writes the record out: as a ledger, one CloudEvent a line, as documents, or in a format of the field',
    options: [
      storeOption,
      { flags: '-o, --output <file>', description: 'the file; standard output by default', takes: 'file' },
      {
        flags: '--documents <folder>',
        description: 'as documents into a folder instead; recording them gives an equal record',
        takes: 'folder'
      },
      {
        flags: '--format <format>',
        description: `in a format of the field: ${formatNames.join(', ')}; ledger by default`,
        takes: 'format'
      },
      {
        flags: '--report <file>',
        description: 'what the format leaves out, and why, as JSON; in words by default',
        takes: 'file'
      },
      { flags: '--uri <uri>', description: 'the URI of the record, from which a format makes identities' },
      ...pointOptions,
      organisationOption,
      { flags: '--force', description: 'also into a folder that is not empty' }
    ],
    examples: ['export', 'export --output office.ndjson', 'export --documents all', 'export --format icalendar'],
    action: async () => (await import('../store/exportRecord.ts')).exportRecord
  },
  {
    name: 'page',
    operands: '[record]',
    takes: 'file',
    summary: 'writes the record as a page to explore: one file that works offline',
    options: [
      storeOption,
      { flags: '-o, --output <file>', description: 'the file; standard output by default', takes: 'file' },
      { flags: '--language <language>', description: 'the language in which it opens: en, fr or ar' },
      organisationOption,
      textsOption
    ],
    examples: ['page --output office.html'],
    action: async () => (await import('../store/page.ts')).page
  },
  {
    name: 'import',
    operands: '<file>',
    takes: 'file',
    summary:
      'reads a ledger in, which may be gzip; or by a mapping a table, a calendar (.ics) or activities of IATI (.xml)',
    options: [
      storeOption,
      {
        flags: '--mapping <file>',
        description: 'columns as fields of claims, or names as parties, in YAML',
        takes: 'file'
      },
      { flags: '--plan', description: 'says what would be recorded, and records nothing' },
      {
        flags: '--report <file>',
        description: 'the rows that were not taken, and why, as JSON; in words by default',
        takes: 'file'
      },
      { flags: '--by <recorder>', description: 'who records it (else COMMUNIQUE_RECORDER, or the user)' },
      { flags: '--at <instant>', description: 'when it is recorded; now by default' }
    ],
    examples: ['import office.ndjson'],
    action: async () => (await import('../store/importLedger.ts')).importLedger
  },
  {
    name: 'verify',
    summary: 'looks through the record for damage, events that cannot be read and spans that are not in their texts',
    options: [storeOption, textsOption],
    examples: ['verify'],
    action: async () => (await import('../store/verify.ts')).verify
  },
  {
    name: 'backup',
    operands: '<target>',
    takes: 'file',
    summary: 'copies the record while it is in use',
    options: [storeOption],
    examples: ['backup copy.db'],
    action: async () => (await import('../store/backup.ts')).backup
  }
]

export const initCommand: CommandSpec = {
  name: 'init',
  operands: '<store>',
  takes: 'file',
  summary: 'makes a record: an SQLite file, or postgres://…',
  options: [{ ...organisationOption, description: 'the party that keeps it, by its identifier' }],
  examples: ['init office.db'],
  action: async () => (await import('../store/init.ts')).init
}
