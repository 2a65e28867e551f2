import { contentOf } from '@communique/kernel/advanced'
import type { CooperationEvent } from '@communique/core'
import type { LogEntry } from '@communique/kernel'
import type { DocumentPlan } from '@communique/documents'
import type { PlanStep } from '@communique/documents/advanced'
import { namesOf, wordsOf } from '@communique/wording'
import type { Names } from '@communique/wording/advanced'
import { commandFailureWords, differences } from '@communique/wording/advanced'
import { harmless, styled, wrapped, type Paper, type Style } from '../output/layout.ts'

interface ActionLook {
  readonly mark: string
  readonly style: Style
  /** The word beside the number of such steps. */
  readonly counted: string
}

const looks: Readonly<Record<PlanStep['action'], ActionLook>> = {
  Record: { mark: '+', style: 'green', counted: 'new' },
  Correct: { mark: '~', style: 'yellow', counted: 'corrected' },
  Retract: { mark: '-', style: 'magenta', counted: 'taken back' },
  Restore: { mark: '+', style: 'green', counted: 'made again' },
  Unchanged: { mark: ' ', style: 'dim', counted: 'unchanged' },
  OnRecord: { mark: '=', style: 'dim', counted: 'on record already' },
  Attest: { mark: '&', style: 'green', counted: 'attested by a further source' },
  Refused: { mark: '!', style: 'magenta', counted: 'refused' }
}

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

const stepLines = (step: PlanStep, names: Names, paper: Paper): ReadonlyArray<string> => {
  const line = (text: string, indent: number) =>
    wrapped(text, paper.columns - indent).map((each) => `${' '.repeat(indent)}${each}`)
  const { mark, style } = looks[step.action]
  const [first = '', ...rest] = line(`${step.event.type}: ${entryHeadline(step.event, names)}`, 2)
  return [
    styled(`${mark}${first.slice(1)}`, style, paper),
    ...rest,
    ...step.quotes.flatMap((quote) => line(`“${quote}”`, 4).map((each) => styled(each, 'dim', paper))),
    ...(step.action === 'Correct'
      ? differences(factsOf(step.before), factsOf(step.event)).flatMap((each) => line(each, 4))
      : []),
    ...(step.action === 'Attest' ? line('on record already; this document is a further source', 4) : []),
    ...(step.action === 'OnRecord' ? line('on record already, from elsewhere', 4) : []),
    ...(step.action === 'Refused' ? line(`refused: ${commandFailureWords(step.failure)}`, 4) : [])
  ]
}

/** The numbers of steps of a plan, by what they do. */
export const countedSteps = ({ steps }: DocumentPlan): string => {
  const counts = Object.entries(looks).flatMap(([action, { counted }]) => {
    const count = steps.filter((step) => step.action === action).length
    return count === 0 ? [] : [`${count} ${counted}`]
  })
  return counts.length === 0 ? 'nothing to record' : counts.join(', ')
}

const unknownLines = ({ unknown }: DocumentPlan, file: string): ReadonlyArray<string> =>
  unknown.map(
    ({ kind, id, nearest, place: { line, column } }) =>
      `${file}:${line}:${column}: no ${kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} “${id}” is on record or in the document${nearest === null ? '' : `; did you mean “${nearest}”?`}`
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
                {
                  onRecord: true,
                  ...data,
                  aliases: aliases(data.partyId),
                  relations: [],
                  mergedInto: null,
                  citations: []
                }
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

/** A plan as JSON: the source, the steps with the words they rest on, and the unknown identities. */
export const planJson = ({ document, steps, unknown }: DocumentPlan): string =>
  `${JSON.stringify({ source: document.source, steps, unknown }, null, 2)}\n`

/** A plan as a reader of differences expects it: a mark, the fact, its words, and for a correction both values. */
export const planText = (plan: DocumentPlan, file: string, paper: Paper): string => {
  const names = namesIn(plan)
  return [
    ...plan.steps.filter(({ action }) => action !== 'Unchanged').flatMap((step) => stepLines(step, names, paper)),
    ...unknownLines(plan, file).map(harmless),
    `${file}: ${countedSteps(plan)}`,
    ''
  ].join('\n')
}
