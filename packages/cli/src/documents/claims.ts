import { claimFieldsOf, claimKinds } from '@communique/documents'
import { type ClaimField, type ClaimPart, claimPart, claimParts } from '@communique/documents/advanced'
import { nearestTo } from '@communique/core/advanced'
import { either as E } from 'fp-ts'
import type { Options } from '../program/options.ts'
import { type ExitCode, exitCodes, type Outcome, refused, type Surroundings } from '../surroundings.ts'

const columns = (rows: ReadonlyArray<readonly [string, string]>): ReadonlyArray<string> => {
  const width = Math.max(...rows.map(([first]) => first.length))
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`.trimEnd())
}

const fieldLines = (fields: ReadonlyArray<ClaimField>): ReadonlyArray<string> =>
  columns(fields.map(({ name, codec, optional }) => [name, `${codec}${optional ? ', may be left out' : ''}`]))

/** The claims and parts that have a part; of many the first. */
const withinWords = (within: ReadonlyArray<string>): string => {
  const shown = within.slice(0, 4)
  return `${shown.join(', ')}${within.length > shown.length ? ` and ${within.length - shown.length} more` : ''}`
}

const partLines = ({ name, forms, values, short, within }: ClaimPart): ReadonlyArray<string> => [
  `${name}, in ${withinWords(within)}`,
  ...forms.flatMap((fields, at) => [...(at === 0 ? [] : ['or']), ...fieldLines(fields)]),
  ...columns(values.map(({ value, name: called }) => [value, called ?? ''])),
  ...short.map((words) => `in short: ${words}`),
  ...(forms.length + values.length + short.length === 0 ? ['  a text or a number'] : [])
]

/** The lines about a kind of claim, or a part of one; null: there is none of the name. */
const linesAbout = (kind: string): ReadonlyArray<string> | null => {
  const type = claimKinds.find((each) => each.toLowerCase() === kind.toLowerCase())
  if (type !== undefined) return [type, ...fieldLines(claimFieldsOf(type))]
  const part = claimPart(kind)
  return part === null ? null : partLines(part)
}

/** Lists the kinds of claims that a document can make; of one kind or part, its fields or values. */
export const claims = async (
  [kind]: ReadonlyArray<string>,
  _options: Options,
  { stdout }: Surroundings
): Promise<Outcome<ExitCode>> => {
  if (kind === undefined) {
    stdout(`${claimKinds.join('\n')}\n`)
    return E.right(exitCodes.Done)
  }
  const lines = linesAbout(kind)
  if (lines === null) {
    const nearest = nearestTo(kind, [...claimKinds, ...claimParts()])
    return E.left(
      refused(
        `“${kind}” is neither a kind of claim nor a part of one${nearest === null ? '' : `; did you mean “${nearest}”?`}. "communique claims" lists the kinds.`
      )
    )
  }
  stdout(`${lines.join('\n')}\n`)
  return E.right(exitCodes.Done)
}
