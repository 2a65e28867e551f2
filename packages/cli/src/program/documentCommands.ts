import type { CommandSpec } from './command.ts'
import { recordingOptions } from './options.ts'

/** Commands on documents: what an officer writes, checks, plans and records. */
export const documentCommands: ReadonlyArray<CommandSpec> = [
  {
    name: 'new',
    operands: '<text>',
    takes: 'file',
    summary: 'begins a document for the text of a release',
    options: [{ flags: '-o, --output <file>', description: 'the document; by default beside the text', takes: 'file' }],
    examples: ['new release.txt --output another.yaml'],
    action: async () => (await import('../documents/scaffold.ts')).scaffold
  },
  {
    name: 'check',
    operands: '<documents...>',
    takes: 'file',
    summary: 'checks documents, without a record',
    options: [{ flags: '--json', description: 'the faults as JSON' }],
    examples: ['check release.yaml', 'check release.yaml --json'],
    action: async () => (await import('../documents/check.ts')).check
  },
  {
    name: 'plan',
    operands: '<document>',
    takes: 'file',
    summary: 'shows what recording a document would do; writes nothing',
    options: recordingOptions,
    examples: ['plan release.yaml'],
    action: async () => (await import('../documents/recording.ts')).plan
  },
  {
    name: 'record',
    operands: '<documents...>',
    takes: 'file',
    summary: 'records documents: of each all that its plan says, or nothing',
    options: [
      ...recordingOptions,
      { flags: '--allow-unknown', description: 'also where it names identities that nothing introduces' }
    ],
    examples: ['record release.yaml', 'record release.yaml --by desk-one --at 2024-06-03T09:00:00.000Z'],
    action: async () => (await import('../documents/recording.ts')).record
  },
  {
    name: 'date',
    operands: '<source> <date>',
    summary: 'dates all facts of a source that lack a date, by corrections',
    options: [
      ...recordingOptions,
      { flags: '--because <reason>', description: 'why the date is believed; it stays with the corrections' },
      { flags: '--word <source>', description: 'the source that gives the date, where it is another' },
      { flags: '--basis <basis>', description: 'External by default; or Stated, Computed, Unknown' }
    ],
    examples: ['date ministers 2024-05-30 --because "The page is dated"'],
    action: async () => (await import('../documents/dating.ts')).date
  },
  {
    name: 'try',
    operands: '<documents...>',
    takes: 'file',
    summary: 'shows plan, record and timelines of documents in a record that is not kept',
    examples: ['try release.yaml'],
    action: async () => (await import('../documents/trial.ts')).trial
  },
  {
    name: 'claims',
    operands: '[kind]',
    takes: 'kind',
    summary: 'lists the kinds of claims that documents make; of one kind, or of a part of one, its fields or values',
    examples: ['claims', 'claims MeetingHeld', 'claims Signature'],
    action: async () => (await import('../documents/claims.ts')).claims
  },
  {
    name: 'schema',
    summary: 'prints the JSON Schema of documents, by which editors complete them',
    examples: ['schema'],
    action: async () => (await import('../documents/check.ts')).schema
  }
]
