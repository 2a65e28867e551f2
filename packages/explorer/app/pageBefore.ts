// The page that the demo wrote before there was an explorer, as it stands in the history of the repository.
import { build } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The commit before the explorer took the place of that page. */
const commit = '425bcd6765ff2e4436bb22c3c82f5699c4093f08'

const repository = fileURLToPath(new URL('../../../', import.meta.url))

const git = (...args: ReadonlyArray<string>): Buffer =>
  execFileSync('git', args, { cwd: repository, maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] })

/** Says whether the history of this copy reaches back to that page. */
export const hasPageBefore = (): boolean => {
  try {
    git('cat-file', '-e', `${commit}^{commit}`)
    return true
  } catch {
    return false // a shallow copy, or none of git
  }
}

// It reads the history from a file, makes the page, and prints what that cost of a processor in milliseconds.
const program = `
import { readFileSync, writeFileSync } from 'node:fs'
import { CountryRole } from '@communique/core'
import { namesOf } from '@communique/wording'
import { viewsOf } from '@communique/wording/advanced'
import { pageOf } from './examples/demo/page.ts'

const [, , from, to] = process.argv
const history = JSON.parse(readFileSync(from, 'utf8'))
const began = process.cpuUsage()
const views = viewsOf(history, { known: null, published: null, occurred: null })
const page = pageOf(views, namesOf(views, 'icesco'), Object.keys(CountryRole.keys))
const { user, system } = process.cpuUsage(began)
writeFileSync(to, page)
console.log((user + system) / 1000)
`

/** Takes the sources of that page from the history into a folder, and bundles them. @returns the program's file */
export const pageBefore = async (folder: string): Promise<string> => {
  const sources = join(folder, 'before')
  mkdirSync(join(sources, 'node_modules/@communique'), { recursive: true })
  execFileSync('tar', ['-x', '-C', sources], { input: git('archive', commit, 'examples/demo', 'packages') })
  const packages = readdirSync(join(sources, 'packages'))
  for (const name of packages)
    symlinkSync(join(sources, 'packages', name), join(sources, 'node_modules/@communique', name))
  const file = join(folder, 'before.mjs')
  await build({
    stdin: { contents: program, resolveDir: sources, loader: 'ts' },
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@communique/source'],
    // What that page took from the registry is what the packages of today take.
    nodePaths: [
      join(repository, 'node_modules'),
      ...readdirSync(join(repository, 'packages')).map((name) => join(repository, 'packages', name, 'node_modules'))
    ],
    logLevel: 'error'
  })
  return file
}

/** A program that makes the page of today, in the same way. */
export const pageNow = async (folder: string): Promise<string> => {
  const file = join(folder, 'now.mts')
  const explorer = new URL('../src/index.ts', import.meta.url).href
  writeFileSync(
    file,
    `
import { readFileSync, writeFileSync } from 'node:fs'
import { explorerPage } from ${JSON.stringify(explorer)}

const [, , from, to] = process.argv
const history = JSON.parse(readFileSync(from, 'utf8'))
const began = process.cpuUsage()
const page = await explorerPage({ history, organisation: 'icesco', texts: {} }, { language: 'en', day: '2024-06-30' })
const { user, system } = process.cpuUsage(began)
writeFileSync(to, page)
console.log((user + system) / 1000)
`
  )
  return file
}
