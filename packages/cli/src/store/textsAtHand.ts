import type { CooperationRecord } from '@communique/core'
import { inlineTextOf } from '@communique/documents/advanced'
import type { Citation } from '@communique/kernel'
import { coveredText } from '@communique/kernel/advanced'
import { either as E } from 'fp-ts'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { misused, type Outcome, type Surroundings } from '../surroundings.ts'
import { sha256, textOf } from './textFile.ts'

/** Texts of sources that are at hand, by their digests. */
export type Texts = ReadonlyMap<string, string>

const textEndings = ['.txt', '.text', '.md']
const documentEndings = ['.yaml', '.yml', '.json']
/** Characters of a text, and files of a folder, above which none is looked at. */
const [bytesLimit, filesLimit] = [4 * 1024 * 1024, 2000]

/** The files of a folder and of the folders in it. */
const filesBelow = (folder: string): ReadonlyArray<string> => {
  const entries = (at: string) => readdirSync(at, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
  const nested = entries(folder).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (!entry.isDirectory()) return entry.isFile() ? [path] : []
    if (entry.name === 'node_modules') return []
    return E.getOrElse((): ReadonlyArray<string> => [])(
      E.tryCatch(
        () => entries(path).flatMap((inner) => (inner.isFile() ? [join(path, inner.name)] : [])),
        () => null
      )
    )
  })
  return nested.slice(0, filesLimit)
}

const textIn = (path: string): string | null => {
  const ending = extname(path).toLowerCase()
  if (![...textEndings, ...documentEndings].includes(ending) || statSync(path).size > bytesLimit) return null
  const text = textOf(path)
  if (E.isLeft(text)) return null
  return textEndings.includes(ending) ? text.right.trim() : (inlineTextOf(text.right)?.trim() ?? null)
}

/** The texts of sources in a folder: of text files, and inside documents. By default the folder of the work. */
export const textsAtHand = (folder: string | undefined, surroundings: Surroundings): Outcome<Texts> => {
  const named = folder ?? surroundings.env['COMMUNIQUE_TEXTS']
  const at = resolve(surroundings.folder, named ?? '.')
  if (named !== undefined && !existsSync(at)) return E.left(misused(`There is no folder of texts at ${at}.`))
  return E.right(
    new Map(
      filesBelow(at).flatMap((path) => {
        const text = textIn(path)
        return text === null ? [] : [[sha256(text), text] as const]
      })
    )
  )
}

/** Every citation in a value, such as those of its dates. */
const citationsIn = (value: unknown): ReadonlyArray<Citation> => {
  if (typeof value !== 'object' || value === null) return []
  if ('digest' in value && 'position' in value && 'source' in value) return [value as Citation]
  return Object.values(value).flatMap(citationsIn)
}

/** The citations of a record whose texts are at hand, and those whose span their text does not have. */
export const textFaults = (
  history: ReadonlyArray<CooperationRecord>,
  folder: string | undefined,
  surroundings: Surroundings
): Outcome<{ readonly checked: number; readonly faults: ReadonlyArray<string> }> =>
  E.map((texts: Texts) => {
    let checked = 0
    const faults: Array<string> = []
    for (const { id, citations, data } of history)
      for (const citation of citationsIn([citations, data])) {
        const text = citation.digest === null ? undefined : texts.get(citation.digest)
        if (text === undefined || citation.position === null) continue
        checked += 1
        const covered = coveredText(citation, text)
        if (E.isLeft(covered))
          faults.push(
            covered.left.type === 'QuoteDiffers'
              ? `${id}: ${citation.source} has “${covered.left.covered}” where the record quotes “${covered.left.quoted}”`
              : `${id}: its span ends beyond the text of ${citation.source}`
          )
      }
    return { checked, faults }
  })(textsAtHand(folder, surroundings))
