import { commandContext, cooperationLedger, DateBasis, dateSource, renderViolations } from '@communique/core'
import { Citation, SourceId, validate } from '@communique/kernel'
import { cooperationAsOf, sourceDirectory, fold } from '@communique/projections'
import { commandFailureWords } from '@communique/wording/advanced'
import { either as E } from 'fp-ts'
import type { Options } from '../program/options.ts'
import { withStore } from '../store/openStore.ts'
import { storeNamed } from '../store/settings.ts'
import { type ExitCode, exitCodes, failed, misused, type Outcome, refused, type Surroundings } from '../surroundings.ts'
import { recording } from './recording.ts'

const longestId = 64

/** Dates all facts of a source that lack a date; a fact that is dated is left alone, so that it may be run again. */
export const date = async (
  [name = '', edtf = '']: ReadonlyArray<string>,
  options: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  const { because = 'A later source dates it', word = name, basis = 'External' } = options
  const source = validate(SourceId)(name)
  if (E.isLeft(source)) return E.left(misused(`<source> ${renderViolations(source.left)}`))
  const citation = validate(Citation)({ source: word, digest: null, position: null, quote: null })
  if (E.isLeft(citation)) return E.left(misused(`--word ${renderViolations(citation.left)}`))
  if (!DateBasis.is(basis))
    return E.left(misused(`--basis is one of ${Object.keys(DateBasis.keys).join(', ')}; found “${basis}”.`))
  return withStore(storeNamed(options.store, surroundings), 'Write', surroundings, async ({ log }) => {
    // Dating names nobody anew: what a fact names was recorded with it.
    const ledger = cooperationLedger({ log, unknownReferences: 'Allow' })
    const history = await ledger.history()()
    if (E.isLeft(history)) return E.left(failed(`The record cannot be read: ${JSON.stringify(history.left)}`))
    const believed = cooperationAsOf(history.right, {})
    const { views } = fold(sourceDirectory)(believed)
    for (const each of [name, word])
      if (!Object.hasOwn(views, each))
        return E.left(refused(`No source “${each}” is on record. "communique sources" lists them.`))
    const dated = dateSource(believed, { source: source.right, on: { edtf, basis }, reason: because })
    if (E.isLeft(dated)) return E.left(misused(`<date> ${renderViolations(dated.left)}`))
    const { corrections, contradicting } = dated.right
    for (const correction of corrections) {
      const { corrects } = correction.data
      const { recordedAt, recordedBy } = recording(options, surroundings)
      const context = commandContext({
        commandId: `${corrects.slice(0, longestId - '-dated-'.length - 8)}-dated-${history.right.length}`,
        recordedAt,
        recordedBy,
        correlationId: word,
        citations: [citation.right]
      })
      if (E.isLeft(context)) return E.left(misused(renderViolations(context.left)))
      const recorded = await ledger.record(correction, context.right)()
      if (E.isLeft(recorded)) return E.left(refused(`${corrects}: ${commandFailureWords(recorded.left)}`))
    }
    surroundings.stdout(
      `${name}: ${corrections.length} dated${contradicting.length === 0 ? '' : `, ${contradicting.length} left alone, since what is known of their date excludes it: ${contradicting.join(', ')}`}\n`
    )
    return E.right(exitCodes.Done)
  })
}
