import type { EvidenceRow } from '@communique/fixtures'
import { either as E } from 'fp-ts'

const wrapped = (text: string, width: number): ReadonlyArray<string> => {
  const lines: Array<string> = ['']
  for (const word of text.split(/\s+/)) {
    const line = lines[lines.length - 1] ?? ''
    if (line === '') lines[lines.length - 1] = word
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

const span = ({ citation: { position } }: EvidenceRow): string =>
  position === null ? 'whole' : `${position.start}-${position.end}`

/** A table of three columns: claim and event, span, and the words the span covers, wrapped to the width. */
export const renderEvidence = (rows: ReadonlyArray<EvidenceRow>, width = 120): string => {
  const claimWidth = Math.max(...rows.map(({ claim, command }) => Math.max(claim.length, command.length + 2)), 5)
  const spanWidth = 9
  const wordsWidth = Math.max(width - claimWidth - spanWidth - 4, 30)
  const line = (claim: string, where: string, words: string): string =>
    `${claim.padEnd(claimWidth)}  ${where.padEnd(spanWidth)}  ${words}`.trimEnd()
  const lines = rows.flatMap((row, index) => {
    const isFirst = rows[index - 1]?.claim !== row.claim
    const words = E.isRight(row.covered)
      ? wrapped(row.covered.right, wordsWidth)
      : [`REFUTED: ${row.covered.left.type}`]
    const claims = isFirst ? [row.claim, `  ${row.command}`] : []
    return Array.from({ length: Math.max(words.length, claims.length) }, (_, at) =>
      line(claims[at] ?? '', at === 0 ? span(row) : '', words[at] ?? '')
    )
  })
  return [line('CLAIM', 'SPAN', 'WORDS OF THE SOURCE'), ...lines].join('\n')
}
