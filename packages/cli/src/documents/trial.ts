import { type CooperationEvent, type CooperationRecord, countryLinks, inMemoryEventLog } from '@communique/core'
import { isCorrectionEvent } from '@communique/kernel'
import { eventOfClaim } from '@communique/documents'
import { defaultRoles } from '@communique/projections'
import { either as E } from 'fp-ts'
import { namesOf } from '@communique/wording'
import { viewsOf } from '@communique/wording/advanced'
import { styled } from '../output/layout.ts'
import { terminalText } from '../output/terminal.ts'
import type { Options } from '../program/options.ts'
import { historyOf } from '../store/history.ts'
import { type ExitCode, exitCodes, type Outcome, paperOf, type Surroundings } from '../surroundings.ts'
import { documentsNamed, type NamedDocument, planInto, recordInto } from './recording.ts'

/** The countries that documents speak of in a role that timelines show, in the order in which they turn up. */
const countriesIn = (documents: ReadonlyArray<NamedDocument>) => [
  ...new Set(
    documents
      .flatMap(({ document }) => document.claims)
      .flatMap((claim) => {
        const event = eventOfClaim(claim)
        return isCorrectionEvent<CooperationEvent>(event) ? [] : countryLinks(event)
      })
      .filter(({ role }) => defaultRoles.includes(role))
      .map(({ country }) => country)
  )
]

/**
 * Shows what documents make of an empty record: the plan of each, its recording, and the timelines of the countries that
 * they speak of. The record is held in memory alone.
 */
export const trial = async (
  files: ReadonlyArray<string>,
  options: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  const documents = documentsNamed(files, surroundings)
  if (E.isLeft(documents)) return documents
  const log = inMemoryEventLog()
  const paper = paperOf(surroundings)
  const { stdout } = surroundings
  const heading = (...args: ReadonlyArray<string>): void =>
    stdout(`${styled(`$ communique ${args.join(' ')}`, 'bold', paper)}\n`)
  for (const document of documents.right)
    for (const [command, runInto] of [
      ['plan', planInto],
      ['record', recordInto]
    ] as const) {
      heading(command, document.file)
      const ended = await runInto(log, document, options, surroundings)
      if (E.isLeft(ended) || ended.right !== exitCodes.Done) return ended
      stdout('\n')
    }
  const countries = countriesIn(documents.right)
  heading('timeline', ...countries)
  const history = await historyOf({ log, close: async () => {} }, surroundings)
  return E.map((events: ReadonlyArray<CooperationRecord>): ExitCode => {
    const views = viewsOf(events, { known: null, published: null, occurred: null })
    const shown = { overview: countries.length === 0, countries, roles: defaultRoles }
    stdout(`${terminalText(views, namesOf(views), shown, paper)}\n`)
    return exitCodes.Done
  })(history)
}
