import { either as E } from 'fp-ts'
import type { Options } from '../program/options.ts'
import { type ExitCode, exitCodes, failed, type Outcome, type Surroundings } from '../surroundings.ts'
import { historyOf } from './history.ts'
import { openFailureWords, storeKind, withStore } from './openStore.ts'
import { storeNamed } from './settings.ts'
import { textFaults } from './textsAtHand.ts'

const integrityFaults = async (path: string): Promise<Outcome<ReadonlyArray<string>>> => {
  const { sqliteStore } = await import('@communique/sqlite')
  const opened = await sqliteStore(path, { readOnly: true })()
  if (E.isLeft(opened)) return E.left(failed(openFailureWords(path, opened.left)))
  const found = await opened.right.integrity()()
  await opened.right.close()
  return E.isLeft(found) ? E.left(failed(found.left.reason)) : E.right(found.right)
}

/**
 * Looks through a record: the file of the store for damage, every event for whether it can be read, and every citation
 * of a text that is at hand for whether the text has such a span.
 */
export const verify = async (
  _operands: ReadonlyArray<string>,
  { store, texts }: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  const name = storeNamed(store, surroundings)
  return withStore(name, 'Read', surroundings, async (open, path) => {
    const history = await historyOf(open, surroundings)
    if (E.isLeft(history)) return history
    const kind = storeKind(path)
    const inFile = E.isRight(kind) && kind.right === 'Sqlite' ? await integrityFaults(path) : E.right([])
    if (E.isLeft(inFile)) return inFile
    const inTexts = textFaults(history.right, texts, surroundings)
    if (E.isLeft(inTexts)) return inTexts
    const { checked, faults: ofTexts } = inTexts.right
    const faults = [...inFile.right, ...ofTexts]
    const { stdout } = surroundings
    for (const fault of faults) stdout(`${fault}\n`)
    const citations = checked === 0 ? '' : `, ${checked} citations found in their texts`
    stdout(
      `${history.right.length} events read${citations}, ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}\n`
    )
    return E.right(faults.length === 0 ? exitCodes.Done : exitCodes.Refused)
  })
}
