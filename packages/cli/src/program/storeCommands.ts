import type { CommandSpec } from './command.ts'
import { organisationOption, storeOption, textsOption } from './options.ts'

/** Commands on a record as a whole. */
export const storeCommands: ReadonlyArray<CommandSpec> = [
  {
    name: 'export',
    summary: 'writes the record out: as a ledger, one CloudEvent a line, or as documents',
    options: [
      storeOption,
      { flags: '-o, --output <file>', description: 'the file; standard output by default', takes: 'file' },
      {
        flags: '--documents <folder>',
        description: 'as documents into a folder instead; recording them gives an equal record',
        takes: 'folder'
      },
      { flags: '--force', description: 'also into a folder that is not empty' }
    ],
    examples: ['export', 'export --output office.ndjson', 'export --documents all'],
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
    operands: '<ledger>',
    takes: 'file',
    summary: 'reads a ledger in; gzip is read as well',
    options: [storeOption],
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
