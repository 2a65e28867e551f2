import { contentOf } from '@communique/kernel/advanced'
import type { CooperationEvent } from '@communique/core'
import type { LogEntry } from '@communique/kernel'
import {
  type DocumentPlan,
  documentSchema,
  isRecordable,
  planDocument,
  type PlanStep,
  recordDocument,
  type RecordFailure,
  type Recording
} from '@communique/documents'
import { either as E } from 'fp-ts'
import { existsSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { styled, wrapped, type Paper } from '../output/layout.ts'
import { documentAt, textOf } from '../store/documentFile.ts'
import { type OpenStore, storeNamed, withStore } from '../store/openStore.ts'
import { type ExitCode, exitCodes, paperOf, Stop, type Surroundings } from '../surroundings.ts'
import { namesOf, type Names, wordsOf } from '@communique/wording'
import { commandFailureWords } from '@communique/wording/advanced'

/** The account under which documents are recorded, as it is given on the command line. */
export interface RecordOptions {
  readonly store?: string
  readonly by?: string
  readonly at?: string
  readonly allowUnknown?: boolean
  readonly json?: boolean
}

const recording = ({ by, at }: RecordOptions, { env, now }: Surroundings): Recording => ({
  recordedAt: at ?? now().toISOString(),
  recordedBy: (by ?? env['COMMUNIQUE_RECORDER'] ?? env['USER'] ?? 'unknown')
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, '-')
})

const marks = {
  Record: '+',
  Correct: '~',
  Retract: '-',
  Restore: '+',
  Unchanged: ' ',
  OnRecord: '=',
  Attest: '&',
  Refused: '!'
} as const
const styles = {
  Record: 'green',
  Correct: 'yellow',
  Retract: 'magenta',
  Restore: 'green',
  Unchanged: 'dim',
  OnRecord: 'dim',
  Attest: 'green',
  Refused: 'magenta'
} as const

/** The facts that an entry of the record states or corrects; a retraction states none. */
const factsOf: (entry: LogEntry<CooperationEvent>) => CooperationEvent | null = contentOf

const entryHeadline = (entry: LogEntry<CooperationEvent>, names: Names): string => {
  if (entry.type === 'EventRetracted') return `takes back ${entry.data.retracts}: ${entry.data.reason}`
  if (entry.type === 'EventCorrected')
    return `corrects ${entry.data.corrects}: ${wordsOf(entry.data.content, names).headline}`
  if (entry.type === 'EventAttested')
    return `further source of ${entry.data.attests}: ${wordsOf(entry.data.content, names).headline}`
  return wordsOf(entry, names).headline
}

/** The fields in which two versions of a fact differ, each with both values. */
const differences = (before: LogEntry<CooperationEvent>, after: LogEntry<CooperationEvent>): ReadonlyArray<string> => {
  const [old, current] = [factsOf(before)?.data, factsOf(after)?.data] as unknown as ReadonlyArray<
    Readonly<Record<string, unknown>>
  >
  return Object.keys({ ...old, ...current }).flatMap((field) => {
    const [was, is] = [JSON.stringify(old?.[field]), JSON.stringify(current?.[field])]
    return was === is ? [] : [`${field}: ${was ?? 'nothing'} → ${is ?? 'nothing'}`]
  })
}

const stepLines = (step: PlanStep, names: Names, paper: Paper): ReadonlyArray<string> => {
  const line = (text: string, indent: number) =>
    wrapped(text, paper.columns - indent).map((each) => `${' '.repeat(indent)}${each}`)
  const [first = '', ...rest] = line(`${step.event.type}: ${entryHeadline(step.event, names)}`, 2)
  return [
    styled(`${marks[step.action]}${first.slice(1)}`, styles[step.action], paper),
    ...rest,
    ...step.quotes.flatMap((quote) => line(`“${quote}”`, 4).map((each) => styled(each, 'dim', paper))),
    ...(step.action === 'Correct' ? differences(step.before, step.event).flatMap((each) => line(each, 4)) : []),
    ...(step.action === 'Attest' ? line('on record already; this document is a further source', 4) : []),
    ...(step.action === 'OnRecord' ? line('on record already, from elsewhere', 4) : []),
    ...(step.action === 'Refused' ? line(`refused: ${commandFailureWords(step.failure)}`, 4) : [])
  ]
}

const counted = (plan: DocumentPlan): string => {
  const labels = {
    Record: 'new',
    Correct: 'corrected',
    Retract: 'taken back',
    Restore: 'made again',
    Unchanged: 'unchanged',
    OnRecord: 'on record already',
    Attest: 'attested by a further source',
    Refused: 'refused'
  } as const
  const counts = Object.entries(labels).flatMap(([action, label]) => {
    const count = plan.steps.filter((step) => step.action === action).length
    return count === 0 ? [] : [`${count} ${label}`]
  })
  return counts.length === 0 ? 'nothing to record' : counts.join(', ')
}

const unknownLines = ({ unknown }: DocumentPlan, file: string): ReadonlyArray<string> =>
  unknown.map(
    ({ kind, id, nearest, place: { line, column } }) =>
      `${file}:${line}:${column}: no ${kind.replace(/Id$/, '').toLowerCase()} “${id}” is on record or in the document${nearest === null ? '' : `; did you mean “${nearest}”?`}`
  )

/** The names that a document gives, so that its plan reads like the record it leads to. */
const namesIn = ({ steps }: DocumentPlan): Names => {
  const facts = steps.flatMap(({ event }) => factsOf(event) ?? [])
  const aliases = (id: string) =>
    facts.flatMap(({ type, data }) => (type === 'PartyAliasAdded' && data.partyId === id ? [data.alias] : []))
  return namesOf({
    believed: facts as never, // their titles are all that is read
    parties: Object.fromEntries(
      facts.flatMap(({ type, data }) =>
        type === 'PartyRegistered'
          ? [
              [
                data.partyId,
                { onRecord: true, ...data, aliases: aliases(data.partyId), mergedInto: null, citations: [] }
              ]
            ]
          : []
      )
    ),
    persons: Object.fromEntries(
      facts.flatMap(({ type, data }) =>
        type === 'PersonRegistered'
          ? [[data.personId, { onRecord: true, ...data, aliases: [], mergedInto: null, citations: [] }]]
          : []
      )
    )
  })
}

const printed = (plan: DocumentPlan, file: string, options: RecordOptions, surroundings: Surroundings): string => {
  if (options.json === true) {
    const steps = plan.steps.map(({ quotes, ...step }) => ({ ...step, quotes }))
    return `${JSON.stringify({ source: plan.document.source, steps, unknown: plan.unknown }, null, 2)}\n`
  }
  const paper = paperOf(surroundings)
  const names = namesIn(plan)
  const shown = plan.steps.filter(({ action }) => action !== 'Unchanged')
  return [
    ...shown.flatMap((step) => stepLines(step, names, paper)),
    ...unknownLines(plan, file),
    `${file}: ${counted(plan)}`,
    ''
  ].join('\n')
}

/** Checks documents without a record: for an editor, or for continuous integration. */
export const check = (files: ReadonlyArray<string>, options: RecordOptions, surroundings: Surroundings): ExitCode => {
  const found = files.map((file) => E.tryCatch(() => documentAt(file, surroundings.folder), E.toError))
  const faults = found.flatMap((each) => (E.isLeft(each) ? [each.left.message] : []))
  if (options.json === true)
    surroundings.stdout(`${JSON.stringify(faults.flatMap((text) => text.split('\n').slice(0, -1)))}\n`)
  else if (faults.length > 0) surroundings.stderr(`${faults.join('\n')}\n`)
  else surroundings.stdout(`${files.length} ${files.length === 1 ? 'document' : 'documents'}, no faults\n`)
  return faults.length === 0 ? exitCodes.Done : exitCodes.Refused
}

const failureWords = (failure: RecordFailure): string => {
  switch (failure.type) {
    case 'PlanRefused':
      return 'Nothing was recorded, since something is refused.'
    case 'ReferencesUnknown':
      return 'Nothing was recorded, since identities are unknown. Register them in the document, or use --allow-unknown.'
    case 'LogUnavailable':
      return `The record does not answer: ${failure.reason}. Run the same command again.`
    case 'Conflict':
      return 'Others are writing to the same subjects. Run the same command again.'
    case 'InvalidAccount':
      return `The account is not valid: ${failure.violations.map(({ path, rule }) => `${path.join('.')} (${rule})`).join(', ')}`
    default:
      return `Nothing was recorded: ${JSON.stringify(failure)}`
  }
}

/** Shows what recording a document would do; writes nothing. */
export const plan = async (file: string, options: RecordOptions, surroundings: Surroundings): Promise<ExitCode> => {
  const document = documentAt(file, surroundings.folder)
  return withStore(storeNamed(options.store, surroundings), 'Read', async ({ log }) => {
    const planned = await planDocument(log, recording(options, surroundings))(document)()
    if (E.isLeft(planned)) throw new Stop(exitCodes.Failed, failureWords(planned.left))
    surroundings.stdout(printed(planned.right, file, options, surroundings))
    const sound = isRecordable(planned.right) && planned.right.unknown.length === 0
    return sound ? exitCodes.Done : exitCodes.Refused
  })
}

/** Records documents one after the other: of each all that its plan says, or nothing. */
export const record = async (
  files: ReadonlyArray<string>,
  options: RecordOptions,
  surroundings: Surroundings
): Promise<ExitCode> => {
  const documents = files.map((file) => ({ file, document: documentAt(file, surroundings.folder) }))
  return withStore(storeNamed(options.store, surroundings), 'Write', async ({ log }: OpenStore) => {
    const { allowUnknown = false } = options
    for (const { file, document } of documents) {
      const recorded = await recordDocument(log, recording(options, surroundings), { allowUnknown })(document)()
      if (E.isRight(recorded)) {
        const { plan } = recorded.right
        surroundings.stdout(
          options.json === true ? printed(plan, file, options, surroundings) : `${file}: ${counted(plan)}\n`
        )
        continue
      }
      if ('plan' in recorded.left) surroundings.stdout(printed(recorded.left.plan, file, options, surroundings))
      const refused = recorded.left.type === 'PlanRefused' || recorded.left.type === 'ReferencesUnknown'
      throw new Stop(refused ? exitCodes.Refused : exitCodes.Failed, failureWords(recorded.left))
    }
    return exitCodes.Done
  })
}

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)

/** The file by which an editor completes the documents beside it. */
const schemaFile = 'communique.schema.json'

const schemaText = (): string => `${JSON.stringify(documentSchema(), null, 2)}\n`

/** Prints the JSON Schema of documents, for editors. */
export const schema = ({ stdout }: Surroundings): ExitCode => {
  stdout(schemaText())
  return exitCodes.Done
}

/** Begins a document for a text: its source, and one claim to fill in. */
export const scaffold = (
  textFile: string,
  { output }: { readonly output?: string },
  surroundings: Surroundings
): ExitCode => {
  const text = textOf(resolve(surroundings.folder, textFile))
  const title = (text.trim().split('\n')[0] ?? '').trim()
  const target = resolve(surroundings.folder, output ?? `${textFile.replace(/\.[^./]*$/, '')}.yaml`)
  if (existsSync(target))
    throw new Stop(
      exitCodes.Refused,
      `${relative(surroundings.folder, target)} exists; name another file with --output.`
    )
  const yaml = `# yaml-language-server: $schema=./${schemaFile}
source:
  id: ${slug(title) || 'source-1'}
  title: ${JSON.stringify(title.slice(0, 200))}
  publisher: "…"
  published: ${surroundings.now().toISOString().slice(0, 10)}
  language: en
  # address: https://…
  file: ${JSON.stringify(relative(dirname(target), resolve(surroundings.folder, textFile)))}

# What every claim below shares may stand here once: on, countries, meeting, themes, …
defaults: {}

claims:
  # - PartyRegistered: { partyId: our-organisation, name: …, kind: IntergovernmentalOrganisation }
  # - MeetingHeld:
  #     meetingId: …
  #     on: 2024-05-30
  #     delegations: [{ party: our-organisation }, { party: … }]
  #     countries: { Counterpart: Uzbekistan }
  #   quote: the words of the text on which the claim rests
  []
`
  writeFileSync(target, yaml)
  const schema = resolve(dirname(target), schemaFile)
  if (!existsSync(schema)) writeFileSync(schema, schemaText())
  surroundings.stdout(`${relative(surroundings.folder, target)}\n`)
  return exitCodes.Done
}
