/**
 * Counts the dialect that the glossary of ARCHITECTURE.md replaces, in sources, tests, examples, scripts and documents,
 * beside the counts of the commit from which it was replaced, and fails where more than a tenth is left.
 * `pnpm language packages/core` also names each place below that folder; `--record` writes the counts as the new
 * baseline.
 */
import { glob, readFile, writeFile } from 'node:fs/promises'
import baseline from './language/baseline.json' with { type: 'json' }
import { addCounts, type Counts, countText, noCounts, placesIn } from './language/count.ts'
import { root } from './run.ts'

const share = 0.1

/** The list of the words themselves, and the examples of the words in its tests. */
const exempt = /^scripts\/language|\/golden\/|node_modules|\/dist\//

const filesBelow = async (folder: string): Promise<ReadonlyArray<string>> => {
  const files: string[] = []
  const patterns = ['*.{ts,mjs,md}', '.changeset/*.md', '{packages,examples,scripts,docs}/**/*.{ts,mjs,md}']
  for await (const file of glob(patterns, { cwd: folder })) if (!exempt.test(file)) files.push(file)
  return files.toSorted()
}

/** `packages/core/src/a.ts` is counted for `packages/core`, `README.md` for the root. */
const partOf = (file: string): string => /^(packages\/[^/]+|[^/]+(?=\/))/.exec(file)?.[0] ?? 'root'

const countAll = async (folder: string): Promise<Readonly<Record<string, Counts>>> => {
  const parts: Record<string, Counts> = {}
  for (const file of await filesBelow(folder)) {
    const part = partOf(file)
    parts[part] = addCounts(parts[part] ?? noCounts, countText(await readFile(folder + file, 'utf8')))
  }
  return parts
}

const places = async (below: string): Promise<void> => {
  for (const file of await filesBelow(root)) {
    if (!file.startsWith(below)) continue
    for (const { line, found } of placesIn(await readFile(root + file, 'utf8'))) console.log(`${file}:${line} ${found}`)
  }
}

const total = (parts: Readonly<Record<string, Counts>>): Counts => Object.values(parts).reduce(addCounts, noCounts)
const sumOf = ({ phrases }: Counts): number => Object.values(phrases).reduce((sum, count) => sum + count, 0)

const before: Readonly<Record<string, Counts>> = baseline.parts
const now = await countAll(root)

const row = (name: string, ...cells: ReadonlyArray<number | string>): string =>
  [name.padEnd(22), ...cells.map((cell) => String(cell).padStart(11))].join('')

const argument = process.argv[2]
if (argument === '--record') {
  await writeFile(`${root}scripts/language/baseline.json`, `${JSON.stringify({ parts: now }, null, 2)}\n`)
} else {
  if (argument !== undefined) await places(argument)
  const [then, today] = [total(before), total(now)]
  console.log(row('', 'before', 'now'))
  const failed: string[] = []
  const compare = (name: string, was: number, is: number): void => {
    const tooMany = is > was * share
    console.log(row(name, was, is, tooMany ? 'too many' : ''))
    if (tooMany) failed.push(name)
  }
  for (const [phrase, was] of Object.entries(then.phrases)) compare(phrase, was, today.phrases[phrase] ?? 0)
  compare('opening questions', then.questions, today.questions)
  console.log(row('doc comments', then.comments, today.comments))
  console.log(`\n${row('', 'words', 'now', 'questions', 'now')}`)
  for (const part of Object.keys({ ...before, ...now }).toSorted()) {
    const [was, is] = [before[part] ?? noCounts, now[part] ?? noCounts]
    console.log(row(part, sumOf(was), sumOf(is), was.questions, is.questions))
  }
  if (failed.length > 0) console.log(`\nabove a tenth: ${failed.join(', ')}`)
  process.exitCode = failed.length > 0 ? 1 : 0
}
