/**
 * Runs the documentation: every `ts` block of the READMEs and every `@example` of the packages is a module of its own
 * that must compile and run. A README block under `<!-- from examples/x/main.ts#region -->` is instead compared with
 * the lines between `// #region region` and `// #endregion` of that file, which has tests of its own.
 */
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { root, run, tool } from './run.ts'

interface Snippet {
  readonly file: string
  readonly line: number
  readonly code: string
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length

const dedent = (code: string): string => {
  const lines = code.split('\n')
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/))
  return lines
    .map((line) => line.slice(Math.min(...indents)))
    .join('\n')
    .trim()
}

/** The `@example` blocks of doc comments, up to the next tag, with or without a fence. */
const examplesOf = (file: string, text: string): ReadonlyArray<Snippet> =>
  [...text.matchAll(/\/\*\*[^]*?\*\//g)].flatMap((comment) =>
    [...comment[0].matchAll(/^\s*\* @example\b.*\n([^]*?)(?=^\s*\* @\w+\b|\s*\*\/)/gm)].map((example) => ({
      file,
      line: lineAt(text, comment.index + example.index),
      code: dedent((example[1] ?? '').replace(/^\s*\* ?/gm, '').replace(/^```.*$/gm, ''))
    }))
  )

interface Block extends Snippet {
  /** The file and region the block is copied from. */
  readonly origin: { readonly path: string; readonly region: string } | null
}

const blocksOf = (file: string, text: string): ReadonlyArray<Block> =>
  [...text.matchAll(/(?:<!-- from (\S+)#(\S+) -->\s*)?^```ts\n([^]*?)^```/gm)].map((match) => ({
    file,
    line: lineAt(text, match.index),
    code: dedent(match[3] ?? ''),
    origin: match[1] !== undefined && match[2] !== undefined ? { path: match[1], region: match[2] } : null
  }))

const regionOf = (text: string, region: string): string | null => {
  const match = new RegExp(`^[ \\t]*// #region ${region}\\n([^]*?)^[ \\t]*// #endregion`, 'm').exec(text)
  return match?.[1] === undefined ? null : dedent(match[1])
}

const read = (file: string): Promise<string> => readFile(root + file, 'utf8')
const found = async (...patterns: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const files: string[] = []
  for await (const file of glob([...patterns], { cwd: root })) files.push(file)
  return files.toSorted()
}

// Generated types hold the examples of the description that they are made of, which are not programs.
const generated = /^packages\/client\/src\/api\.ts$/
const sources = (await found('packages/*/src/**/*.ts')).filter((file) => !generated.test(file))
const readmes = await found('README.md', 'docs/*.md', 'packages/*/README.md', 'examples/README.md')
const examples = (await Promise.all(sources.map(async (file) => examplesOf(file, await read(file))))).flat()
const blocks = (await Promise.all(readmes.map(async (file) => blocksOf(file, await read(file))))).flat()

const failures: string[] = []
for (const { file, line, code, origin } of blocks) {
  if (origin === null) continue
  const region = await read(origin.path).then(
    (text) => regionOf(text, origin.region),
    () => null
  )
  if (region !== code) failures.push(`${file}:${line} differs from ${origin.path}#${origin.region}`)
}

const folder = `${root}reports/snippets/`
await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
const modules = await Promise.all(
  [...examples, ...blocks.filter(({ origin }) => origin === null)].map(async ({ file, line, code }) => {
    const path = `${folder}${file.replaceAll('/', '.').replace(/\.\w+$/, '')}.line${line}.ts`
    await writeFile(path, `${code}\n\nexport {}\n`)
    return { path, place: `${file}:${line}` }
  })
)
await writeFile(
  `${folder}tsconfig.json`,
  JSON.stringify({
    extends: '../../tsconfig.base.json',
    compilerOptions: { types: ['node'], noUnusedLocals: false, noUnusedParameters: false, skipLibCheck: true },
    include: ['.']
  })
)
if (modules.length > 0) {
  const { ok, output } = await run(...tool('typescript7/bin/tsc', '-p', `${folder}tsconfig.json`))
  if (!ok) failures.push(output.trimEnd())
}

for (const { path, place } of modules) {
  try {
    await import(pathToFileURL(path).href)
  } catch (error) {
    failures.push(`${place}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
}

for (const failure of failures) console.error(failure)
console.log(`${examples.length} examples, ${blocks.length} blocks, ${failures.length} failures`)
// An example that failed half way may have left something open.
process.exit(failures.length > 0 ? 1 : 0)
