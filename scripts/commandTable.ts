/** The table of commands in the API reference, from the vocabulary of each subject and the doc comments of its events. */
import { globSync, readFileSync } from 'node:fs'
import { facetsByType } from '../packages/core/src/facets.ts'
import { subjects } from '../packages/core/src/subjects.ts'

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

/** The rows of the table: command, event, meaning, its place in the life of its subject, how firm it is. */
export const commandRows = (): ReadonlyArray<readonly [string, string, string, string, string]> => {
  const meaning = meanings()
  return Object.entries(subjects).flatMap(([subject, { events }]) =>
    Object.entries(events).map(([command, { eventType }]): readonly [string, string, string, string, string] => {
      const { step, strength } = facetsByType[eventType as keyof typeof facetsByType]
      return [
        command,
        eventType,
        firstSentence(meaning.get(eventType) ?? ''),
        step === undefined ? `register of ${subject === 'party' ? 'parties' : `${subject}s`}` : (stepWords[step] ?? ''),
        typeof strength === 'function' ? 'as its source says' : (strength ?? '').toLowerCase()
      ]
    })
  )
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
    '| command and event | meaning | in the life of its subject | strength |',
    '| --- | --- | --- | --- |',
    ...commandRows().map(
      ([command, event, meaning, step, strength]) =>
        `| \`${command}\`<br>\`${event}\` | ${meaning.replaceAll('|', '\\|')} | ${step} | ${strength} |`
    ),
    ''
  ].join('\n')
