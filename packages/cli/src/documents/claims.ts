import { claimFieldsOf, claimKinds } from '@communique/documents'
import { either as E } from 'fp-ts'
import type { Options } from '../program/options.ts'
import { type ExitCode, exitCodes, type Outcome, refused, type Surroundings } from '../surroundings.ts'

/** Lists the kinds of claims that a document can make; of one kind, its fields. */
export const claims = async (
  [kind]: ReadonlyArray<string>,
  _options: Options,
  { stdout }: Surroundings
): Promise<Outcome<ExitCode>> => {
  if (kind === undefined) {
    stdout(`${claimKinds.join('\n')}\n`)
    return E.right(exitCodes.Done)
  }
  const type = claimKinds.find((each) => each.toLowerCase() === kind.toLowerCase())
  if (type === undefined) return E.left(refused(`“${kind}” is not a kind of claim. "communique claims" lists them.`))
  const fields = claimFieldsOf(type)
  const width = Math.max(...fields.map(({ name }) => name.length))
  stdout(
    [
      type,
      ...fields.map(
        ({ name, codec, optional }) => `  ${name.padEnd(width)}  ${codec}${optional ? ', may be left out' : ''}`
      ),
      ''
    ].join('\n')
  )
  return E.right(exitCodes.Done)
}
