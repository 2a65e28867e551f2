import { isCorrectionEvent } from '@communique/kernel'
import type { CooperationEvent } from '@communique/core'
import { countryLinks } from '@communique/core'
import { eventOfClaim } from '@communique/documents'
import { defaultRoles } from '@communique/projections'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { styled } from '../output/layout.ts'
import { documentAt } from '../store/documentFile.ts'
import { type ExitCode, exitCodes, paperOf, type Surroundings } from '../surroundings.ts'

/** Runs the program with other arguments. */
type Run = (args: ReadonlyArray<string>, surroundings: Surroundings) => Promise<ExitCode>

/** The countries that documents speak of in a role that timelines show, in the order in which they turn up. */
const countriesIn = (files: ReadonlyArray<string>, folder: string): ReadonlyArray<string> => [
  ...new Set(
    files
      .flatMap((file) => documentAt(file, folder).claims)
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
 * they speak of. The record is gone afterwards.
 */
export const trial = async (files: ReadonlyArray<string>, surroundings: Surroundings, run: Run): Promise<ExitCode> => {
  const countries = countriesIn(files, surroundings.folder)
  const folder = mkdtempSync(join(tmpdir(), 'communique-try-'))
  const store = join(folder, 'record.db')
  const paper = paperOf(surroundings)
  const apart = { ...surroundings, env: { ...surroundings.env, COMMUNIQUE_STORE: store } }
  const shown = (...args: ReadonlyArray<string>): Promise<ExitCode> => {
    surroundings.stdout(`${styled(`$ communique ${args.join(' ')}`, 'bold', paper)}\n`)
    return run(args, apart)
  }
  try {
    const made = await run(['init', store], { ...apart, folder, stdout: () => {} })
    if (made !== exitCodes.Done) return made
    for (const file of files)
      for (const command of ['plan', 'record']) {
        const code = await shown(command, file)
        if (code !== exitCodes.Done) return code
        surroundings.stdout('\n')
      }
    return await shown('timeline', ...countries)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
