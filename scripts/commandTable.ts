/** The table of commands in the API reference, from the vocabulary of each subject and the doc comments of its events. */
import { globSync, readFileSync } from 'node:fs'
import type { CooperationEventType } from '../packages/core/src/cooperationEvent.ts'
import { facetsByType } from '../packages/core/src/facets.ts'
import { subjects } from '../packages/core/src/subjects.ts'
import { OccurrenceDate } from '../packages/core/src/vocabulary/occurrenceDate.ts'
import { type AnyCodec, fieldsOf, membersOf } from '../packages/documents/src/anyCodec.ts'

const core = new URL('../packages/core/', import.meta.url)

/** The doc comments of all events, under their types. */
const meanings = (): ReadonlyMap<string, string> => {
  const sources = globSync('src/*/events.ts', { cwd: core }).map((file) => readFileSync(new URL(file, core), 'utf8'))
  return new Map(
    sources.flatMap((source) =>
      [...source.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport const (\w+) = (?:event|occurrence)Codec/g)].map(
        ([, comment = '', type = '']) =>
          [type, comment.replaceAll(/\n \*/g, ' ').replaceAll(/\s+/g, ' ').trim()] as const
      )
    )
  )
}

const stepWords: Readonly<Record<string, string>> = {
  Opens: 'opens, or states anew',
  FollowsUp: 'follows up',
  Ends: 'ends',
  StandsAlone: 'stands alone'
}

const firstSentence = (text: string): string => /^.*?[.](?= [A-Z`]|$)/.exec(text)?.[0] ?? text

/** The fields of an event that hold a date with its basis; a field that may be null is followed by a question mark. */
const datesOf = (event: AnyCodec): ReadonlyArray<string> =>
  Object.entries(fieldsOf(fieldsOf(event)['data'] ?? event)).flatMap(([field, codec]) => {
    if (codec === OccurrenceDate) return [field]
    return membersOf(codec).some((member) => member === OccurrenceDate) ? [`${field}?`] : []
  })

/** The rows of the table: command, event, meaning, its place in the life of its subject, how firm it is, its dates. */
export const commandRows = (): ReadonlyArray<
  readonly [
    command: string,
    event: CooperationEventType,
    meaning: string,
    step: string,
    strength: string,
    dates: string
  ]
> => {
  const meaning = meanings()
  return Object.entries(subjects).flatMap(([subject, { events }]) =>
    Object.entries(events).map(([command, event]) => {
      const eventType = event.eventType as CooperationEventType // every event of the table is of cooperation
      const { step, strength } = facetsByType[eventType]
      return [
        command,
        eventType,
        firstSentence(meaning.get(eventType) ?? ''),
        step === undefined ? `register of ${subject === 'party' ? 'parties' : `${subject}s`}` : (stepWords[step] ?? ''),
        typeof strength === 'function' ? 'as its source says' : (strength ?? '').toLowerCase(),
        datesOf(event)
          .map((field) => `\`${field}\``)
          .join(', ')
      ] as const
    })
  )
}

/** The table of bases in the README of core: the one place that says when to use which. */
const bases = (): string => {
  const readme = readFileSync(new URL('README.md', core), 'utf8')
  const table = /^\| basis .*\n(?:\|.*\n)+/m.exec(readme)?.[0]
  if (table === undefined) throw new Error('the README of core has no table of bases')
  return table
}

/** The page of the API reference that lists all commands. */
export const commandPage = (): string =>
  [
    '---',
    'title: Commands',
    '---',
    '',
    '# Commands',
    '',
    'Each command records one event. What its source only hopes is another command than what was agreed: strength is in the type.',
    '',
    'Every date has a basis of its own. A field with a question mark may be left out: the source gives no such date. Where an event is attested, `on` is the date at which the source speaks.',
    '',
    bases(),
    '| command and event | meaning | in the life of its subject | strength | dates |',
    '| --- | --- | --- | --- | --- |',
    ...commandRows().map(
      ([command, event, meaning, step, strength, dates]) =>
        `| \`${command}\`<br>\`${event}\` | ${meaning.replaceAll('|', '\\|')} | ${step} | ${strength} | ${dates} |`
    ),
    ''
  ].join('\n')
