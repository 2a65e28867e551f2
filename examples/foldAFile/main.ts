// How much has happened with each country, from a ledger file of any size, on all cores:
//   node --conditions=@communique/source examples/foldAFile/main.ts LEDGER.ndjson [--workers N]
// Writes a line of JSON for each country. A file with faulty lines is not folded at all: they are listed, and it fails.
import { cooperationFigures } from '@communique/projections'
import { either as E } from 'fp-ts'
import { parseArgs } from 'node:util'
import { foldFile } from './foldFile.ts'
import { faultWords } from './words.ts'

const say = (text: string): void => void process.stderr.write(`${text}\n`)

const usage = 'Usage: main.ts LEDGER.ndjson [--workers N]'

const asked = (): { readonly file: string; readonly workers: number | null } | null => {
  try {
    const { values, positionals } = parseArgs({ options: { workers: { type: 'string' } }, allowPositionals: true })
    const [file, ...others] = positionals
    const workers = values.workers === undefined ? null : Number(values.workers)
    if (file === undefined || others.length > 0) return null
    return workers === null || (Number.isInteger(workers) && workers > 0) ? { file, workers } : null
  } catch {
    return null
  }
}

const again = {
  EscapedType: 'The ledger speaks of an event in letters that bytes do not show: folded again, in one process.',
  RepeatedIdentity: 'Two events may have one identity: folded again, in one process.'
}

const listed = 20

const run = async (file: string, workers: number | null): Promise<number> => {
  const result = await foldFile(file, workers === null ? {} : { workers })
  if (E.isRight(result)) {
    if (result.right.again !== null) say(again[result.right.again])
    for (const country of cooperationFigures(result.right.folded.views))
      process.stdout.write(`${JSON.stringify(country)}\n`)
    return 0
  }
  const { faults, more } = result.left
  for (const fault of faults.slice(0, listed)) say(faultWords(fault))
  const others = more + Math.max(0, faults.length - listed)
  if (others > 0) say(`and ${others} more`)
  return 1
}

const ask = asked()
if (ask === null) {
  say(usage)
  process.exitCode = 2
} else
  try {
    process.exitCode = await run(ask.file, ask.workers)
  } catch (error) {
    say(`The file could not be read: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
