import type { Action, CommandSpec } from './command.ts'
import { answerOptions, filterOptions, type OptionSpec, textsOption } from './options.ts'

type Question = Omit<CommandSpec, 'action' | 'options'> & { readonly options?: ReadonlyArray<OptionSpec> }

const answered =
  (name: string): CommandSpec['action'] =>
  async (): Promise<Action> => {
    const { answer } = await import('../questions/answer.ts')
    return (operands, options, surroundings) => answer(name, operands, options, surroundings)
  }

/** The questions that are answered by a table, which every filter narrows. */
const tables: ReadonlyArray<Question> = [
  {
    name: 'dossier',
    operands: '<party>',
    summary: 'all there is about a party: its record, people, texts, pledges and history',
    examples: ['dossier "Ministry of Ecology"', 'dossier ministry --json']
  },
  {
    name: 'agreements',
    summary: 'texts drafted, signed, in force and ended',
    examples: ['agreements', 'agreements --party ministry --csv']
  },
  {
    name: 'treaty',
    operands: '<name>',
    summary: 'who signed, joined, is bound by and left a treaty, by its title or identifier'
  },
  {
    name: 'due',
    summary: 'duties and undertakings that fall due within a year, and those that are overdue',
    examples: ['due', 'due --to 2026']
  },
  {
    name: 'undertakings',
    summary: 'intentions, proposals, agreed undertakings, the fulfilled and the lapsed',
    examples: ['undertakings', 'undertakings --country Uzbekistan --ndjson']
  },
  {
    name: 'pledges',
    summary: 'who pledged what for whom, and the sums disbursed and outstanding',
    examples: ['pledges --from 2024']
  },
  { name: 'deliveries', summary: 'what aid was delivered without a pledge on record', examples: ['deliveries'] },
  {
    name: 'observers',
    summary: 'who was invited, applied, was admitted, declined or left',
    examples: ['observers']
  },
  {
    name: 'members',
    summary: 'who is a member of which organisation on a day, and whose membership is suspended',
    examples: ['members --occurred 2020-01-01']
  },
  { name: 'offices', summary: 'who held which office, from when to when', examples: ['offices'] },
  { name: 'figures', summary: 'which figures parties gave for which period, as last restated', examples: ['figures'] },
  {
    name: 'initiatives',
    summary: 'coalitions, prizes, platforms and programmes: who launched, was invited, joined',
    examples: ['initiatives --kind Prize']
  },
  {
    name: 'gatherings',
    summary: 'conferences, summits and fairs: when and where, who took part or was invited',
    examples: ['gatherings', 'gatherings --from 2024 --json']
  },
  {
    name: 'visits',
    summary: 'which visits were announced and paid, by whom and to whom',
    examples: ['visits --country Uzbekistan']
  },
  {
    name: 'invitations',
    summary: 'who invited whom to visit or to attend, and the answers',
    examples: ['invitations']
  },
  {
    name: 'joint-bodies',
    summary: 'commissions, committees and funds held in common: members, sessions, successors',
    examples: ['joint-bodies']
  },
  {
    name: 'designations',
    summary: 'titles that places bear, such as capital of culture, from when to when',
    examples: ['designations']
  },
  {
    name: 'activity',
    summary: 'how many events of each type with each country in each year',
    examples: ['activity', 'activity --country Uzbekistan --csv']
  },
  {
    name: 'parties',
    summary: 'the parties that the record knows, under all their names',
    examples: ['parties', 'parties --country Uzbekistan']
  },
  {
    name: 'people',
    summary: 'the persons that the record knows, and how often they took part',
    examples: ['people']
  },
  {
    name: 'person',
    operands: '<name>',
    summary: 'all there is about a person: names and titles as printed, who was met, every appearance'
  },
  {
    name: 'network',
    summary: 'who is bound with whom, by how many meetings, undertakings, texts and pledges',
    examples: ['network', 'network --party organisation --json']
  },
  {
    name: 'themes',
    summary: 'which themes with which countries, and in which years',
    examples: ['themes', 'themes --country Uzbekistan']
  },
  {
    name: 'calendar',
    operands: '[period]',
    summary: 'what took place and what falls due in a year, a month or on a day',
    examples: ['calendar 2024-05', 'calendar --from 2024-01 --to 2025-12']
  },
  {
    name: 'evidence',
    operands: '[source]',
    summary: 'which claims rest on which words of a source',
    options: [textsOption],
    examples: ['evidence', 'evidence ministers --csv']
  },
  {
    name: 'followups',
    operands: '[event]',
    summary: 'what became of an event, or of all that was intended, proposed, announced, agreed or pledged',
    examples: ['followups', 'followups ministers-undertaking-agreed-water-conference --json']
  },
  {
    name: 'open-references',
    summary: 'parties, people, texts and sources that events name, and that nothing on record introduces',
    examples: ['open-references', 'open-references --json']
  },
  {
    name: 'sources',
    summary: 'the documents that claims rest on, and how many claims rest on each',
    examples: ['sources']
  },
  {
    name: 'search',
    operands: '<words...>',
    takes: 'words',
    summary: 'the events that have all of these words, whatever their case and accents',
    examples: ['search water', 'search water --kind UndertakingAgreed']
  }
]

/** Commands that ask the record something. */
export const questionCommands: ReadonlyArray<CommandSpec> = [
  {
    name: 'timeline',
    operands: '[countries...]',
    takes: 'country',
    summary: 'what happened with countries, by code or name; without one, an overview',
    options: [
      ...answerOptions,
      ...filterOptions,
      { flags: '--full', description: 'says of every entry all there is, also what it shares with the one before' }
    ],
    examples: ['timeline', 'timeline Uzbekistan', 'timeline Uzbekistan --full --roles all', 'timeline UZ --csv'],
    action: async () => (await import('../questions/timeline.ts')).timeline
  },
  ...tables.map(({ options = [], ...question }) => ({
    ...question,
    options: [...answerOptions, ...filterOptions, ...options],
    action: answered(question.name)
  })),
  {
    name: 'why',
    operands: '<event>',
    summary: 'on whose word an event is on record: the sentence with its surroundings, and who else says so',
    options: [...answerOptions, textsOption],
    examples: ['why ministers-meeting-held-tashkent-2024'],
    action: async () => (await import('../questions/why.ts')).why
  },
  {
    name: 'diff',
    operands: '[from] [to]',
    summary:
      'the differences between the record at one point and at another, and the events that caused them; without points, what was recorded last',
    options: [
      ...answerOptions,
      {
        flags: '--axis <axis>',
        description:
          'the points are instants of recording (known), or days of publication (published) or occurrence (occurred)',
        takes: 'axis'
      }
    ],
    examples: ['diff', 'diff 2024-01-01', 'diff 2024-01-01 2024-12-31 --axis occurred --json'],
    action: async () => (await import('../questions/diff.ts')).diff
  }
]
