import { IsoDay } from '@communique/core'
import { explorerPage } from '@communique/explorer'
import { viewsOf } from '@communique/wording/advanced'
import { either as E } from 'fp-ts'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Options } from '../program/options.ts'
import { organisationOf } from '../questions/ask.ts'
import { type ExitCode, exitCodes, failed, misused, type Outcome, type Surroundings } from '../surroundings.ts'
import { historyOf } from './history.ts'
import { withStore } from './openStore.ts'
import { storeNamed } from './settings.ts'
import { textsAtHand } from './textsAtHand.ts'

const languages = ['en', 'fr', 'ar'] as const

/** Writes a record as a page to explore: one file that works offline. */
export const page = async (
  [named]: ReadonlyArray<string>,
  options: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  const { folder, stdout, stderr, now } = surroundings
  const { output, language: code = 'en' } = options
  const language = languages.find((offered) => offered === code)
  if (language === undefined)
    return E.left(misused(`The page is not offered in “${code}”; it is in ${languages.join(', ')}.`))
  const day = now().toISOString().slice(0, 10)
  if (!IsoDay.is(day)) return E.left(failed(`The clock says ${day}, which is no day of the calendar.`))
  const read = await withStore(storeNamed(named ?? options.store, surroundings), 'Read', surroundings, (open) =>
    historyOf(open, surroundings)
  )
  if (E.isLeft(read)) return read
  const history = read.right
  const organisation = organisationOf(
    options,
    surroundings,
    viewsOf(history, { known: null, published: null, occurred: null })
  )
  if (E.isLeft(organisation)) return organisation
  const atHand = textsAtHand(options.texts, surroundings)
  if (E.isLeft(atHand)) return atHand
  // A text belongs to a source if it is the one that claims were read from, to the letter.
  const cited = new Set(history.flatMap(({ citations }) => citations.map(({ digest }) => String(digest))))
  const texts = Object.fromEntries([...atHand.right].filter(([digest]) => cited.has(digest)))
  const html = await explorerPage({ history, organisation: organisation.right, texts }, { language, day })
  if (output === undefined) {
    stdout(html)
    return E.right(exitCodes.Done)
  }
  const written = E.tryCatch(() => writeFileSync(resolve(folder, output), html), E.toError)
  if (E.isLeft(written)) return E.left(failed(`${output} cannot be written: ${written.left.message}`))
  stderr(`${history.length} events written to ${output}, with ${Object.keys(texts).length} texts of sources\n`)
  return E.right(exitCodes.Done)
}
