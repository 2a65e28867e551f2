import { documentSchema } from '@communique/documents'
import { either as E } from 'fp-ts'
import { harmless } from '../output/layout.ts'
import type { Options } from '../program/options.ts'
import { documentAt } from '../store/documentFile.ts'
import { type ExitCode, exitCodes, type Outcome, type Surroundings } from '../surroundings.ts'

/** Checks documents without a record: for an editor, or for continuous integration. */
export const check = async (
  files: ReadonlyArray<string>,
  { json = false }: Options,
  { folder, stdout, stderr }: Surroundings
): Promise<Outcome<ExitCode>> => {
  const stops = files.flatMap((file) => {
    const document = documentAt(file, folder)
    return E.isLeft(document) ? [document.left] : []
  })
  const text = stops.map(({ words }) => words).join('\n')
  // The number of faults closes those of a file.
  const faults = text.split('\n').filter((line) => line !== '' && !/^\d+ faults?$/.test(line))
  if (json) stdout(`${JSON.stringify(faults)}\n`)
  else if (stops.length > 0) stderr(`${harmless(text)}\n`)
  else stdout(`${files.length} ${files.length === 1 ? 'document' : 'documents'}, no faults\n`)
  return E.right(stops.reduce<ExitCode>((worst, { code }) => (code > worst ? code : worst), exitCodes.Done))
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
