import { claimFieldsOf, claimKinds } from '@communique/documents'
import { exitCodes, type ExitCode, Stop, type Surroundings } from '../surroundings.ts'

/** The kinds of claims that a document can make; of one kind, its fields. */
export const claims = (kind: string | undefined, { stdout }: Surroundings): ExitCode => {
  if (kind === undefined) {
    stdout(`${claimKinds.join('\n')}\n`)
    return exitCodes.Done
  }
  const type = claimKinds.find((each) => each.toLowerCase() === kind.toLowerCase())
  if (type === undefined)
    throw new Stop(exitCodes.Refused, `“${kind}” is not a kind of claim. "communique claims" lists them.`)
  stdout(
    [
      type,
      ...claimFieldsOf(type).map(
        ({ name, codec, optional }) => `  ${name.padEnd(16)} ${codec}${optional ? ', may be left out' : ''}`
      ),
      ''
    ].join('\n')
  )
  return exitCodes.Done
}
