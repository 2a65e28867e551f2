import type { Exported, ExportedFile, Report } from './report.ts'

/** A file of an export that is made while it is read. */
export interface FileInPieces extends Omit<ExportedFile, 'content'> {
  readonly pieces: Iterable<ExportedFile['content']>
}

/**
 * An export that is made while it is read: its files one after the other, each piece by piece, so that neither the files nor
 * the views that they show are in memory together. It is read once, in order.
 */
export interface ExportInPieces {
  readonly files: Iterable<FileInPieces>
  /** The report of all files, once they are read. */
  readonly report: () => Report
}

/** An export that is there already. */
export const madeBefore = ({ files, report }: Exported): ExportInPieces => ({
  files: files.map(({ content, ...file }) => ({ ...file, pieces: [content] })),
  report: () => report
})

const isText = (pieces: ReadonlyArray<ExportedFile['content']>): pieces is ReadonlyArray<string> =>
  pieces.every((piece) => typeof piece === 'string')

const encoder = new TextEncoder()

const joined = (pieces: ReadonlyArray<ExportedFile['content']>): ExportedFile['content'] => {
  if (isText(pieces)) return pieces.join('')
  const all = pieces.map((piece) => (typeof piece === 'string' ? encoder.encode(piece) : piece))
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of all) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

const roomy = 1 << 16

/** Puts small pieces of a text together, so that few are written. */
export function* together(pieces: Iterable<string>): Generator<string, void> {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < roomy) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}

/** Reads an export to its end. */
export const whole = ({ files, report }: ExportInPieces): Exported => {
  const made = Array.from(files, ({ pieces, ...file }) => ({ ...file, content: joined([...pieces]) }))
  return { files: made, report: report() }
}
