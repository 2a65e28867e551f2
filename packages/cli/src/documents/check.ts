import { documentSchema, renderFault } from '@communique/documents'
import { either as E } from 'fp-ts'
import { harmless } from '../output/layout.ts'
import type { Options } from '../program/options.ts'
import { readAt } from '../store/documentFile.ts'
import { type ExitCode, exitCodes, type Outcome, type Surroundings } from '../surroundings.ts'

/** A finding as programs read it. A file that cannot be read has no place in it. */
interface Finding {
  readonly file: string
  readonly line: number | null
  readonly column: number | null
  /** The type of the fault, such as `QuoteNotFound`; `Unreadable`: of the file. */
  readonly fault: string
  readonly words: string
}

const findingsIn =
  (folder: string) =>
  (file: string): ReadonlyArray<Finding> => {
    const read = readAt(file, folder)
    if (E.isLeft(read)) return [{ file, line: null, column: null, fault: 'Unreadable', words: read.left.words }]
    const document = read.right
    if (E.isRight(document)) return []
    return document.left.map((fault) => {
      const { line, column } = fault.place
      const place = `${line}:${column}: `
      return { file, line, column, fault: fault.type, words: renderFault(fault).slice(place.length) }
    })
  }

/** Checks documents without a record: for an editor, or for continuous integration. */
export const check = async (
  files: ReadonlyArray<string>,
  { json = false }: Options,
  { folder, stdout, stderr }: Surroundings
): Promise<Outcome<ExitCode>> => {
  const findings = files.map(findingsIn(folder))
  const all = findings.flat()
  const linesOf = (found: ReadonlyArray<Finding>): ReadonlyArray<string> => {
    const lines = found.map(({ file, line, column, words }) =>
      line === null ? words : `${file}:${line}:${column}: ${words}`
    )
    const faults = found.filter(({ line }) => line !== null).length
    return faults === 0 ? lines : [...lines, `${faults} ${faults === 1 ? 'fault' : 'faults'}`]
  }
  if (json) stdout(`${JSON.stringify(all, null, 2)}\n`)
  else if (all.length > 0) stderr(`${harmless(findings.flatMap(linesOf).join('\n'))}\n`)
  else stdout(`${files.length} ${files.length === 1 ? 'document' : 'documents'}, no faults\n`)
  if (all.length === 0) return E.right(exitCodes.Done)
  return E.right(all.some(({ line }) => line === null) ? exitCodes.Failed : exitCodes.Refused)
}

/** The JSON Schema of documents as text. */
export const schemaText = (): string => `${JSON.stringify(documentSchema(), null, 2)}\n`

/** Prints the JSON Schema of documents, for editors. */
export const schema = async (
  _operands: ReadonlyArray<string>,
  _options: Options,
  { stdout }: Surroundings
): Promise<Outcome<ExitCode>> => {
  stdout(schemaText())
  return E.right(exitCodes.Done)
}
