/** Counts the lines that the facts of documents take, with the fields that they share: blank lines and the source apart. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

interface Counted {
  readonly facts: number
  readonly lines: number
}

const folder = (name: string): URL => new URL(name, import.meta.url)

const counted = (file: URL): Counted => {
  const text = readFileSync(file, 'utf8')
  const { claims } = parse(text) as { readonly claims: ReadonlyArray<unknown> }
  const [, afterSource = ''] = text.split(/^(?=defaults:|claims:)/m, 2)
  const ofClaims = text.slice(text.indexOf(afterSource)).split('\n')
  return { facts: claims.length, lines: ofClaims.filter((line) => !/^(claims:|\s*)$/.test(line)).length }
}

const documentsIn = (name: string, pattern: RegExp): ReadonlyArray<URL> =>
  readdirSync(folder(name))
    .filter((file) => pattern.test(file))
    .map((file) => new URL(file, folder(name)))

/** The documents of the story, the public releases, and the five of the trial among these. */
export const documents: Readonly<Record<string, ReadonlyArray<URL>>> = {
  'invented releases': documentsIn('./', /\.yaml$/),
  'public releases': documentsIn('./public/', /\.yaml$/),
  'the five of the trial': documentsIn('./public/', /^3[2-6]-.*\.yaml$/)
}

/** The facts and the lines of documents together. */
export const together = (files: ReadonlyArray<URL>): Counted =>
  files
    .map(counted)
    .reduce((all, { facts, lines }) => ({ facts: all.facts + facts, lines: all.lines + lines }), { facts: 0, lines: 0 })

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, files] of Object.entries(documents)) {
    const { facts, lines } = together(files)
    console.log(`${name}: ${lines} lines for ${facts} facts, ${(lines / facts).toFixed(2)} a fact`)
  }
