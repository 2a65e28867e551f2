import { either as E } from 'fp-ts'
import { createHash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import type { Options } from '../program/options.ts'
import { fileErrorWords } from '../store/bytesOf.ts'
import { textOf } from '../store/textFile.ts'
import { type ExitCode, exitCodes, failed, type Outcome, refused, type Surroundings } from '../surroundings.ts'
import { schemaText } from './check.ts'

/** Characters of an identifier that is made of a title; events are named after it. */
const longestId = 24

/** Characters of a first line above which it is no title, but the text itself. */
const longestTitle = 160

/** Letters of Latin alphabets that are not a letter with a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  þ: 'th'
}

/** The first words of a title as an identifier: as many as fit, and a part of the first where it is too long. */
const slug = (title: string): string => {
  const words =
    title
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[ßđðıłøæœþ]/gu, (letter) => plainLetters[letter] ?? letter)
      .match(/[a-z0-9]+/g) ?? []
  let id = ''
  for (const word of words) {
    const longer = id === '' ? word.slice(0, longestId) : `${id}-${word}`
    if (longer.length > longestId) break
    id = longer
  }
  return id
}

/** The file by which an editor completes the documents beside it. */
const schemaFile = 'communique.schema.json'

/** Begins a document for a text: its source, and one claim to fill in. */
export const scaffold = async (
  [textFile = '']: ReadonlyArray<string>,
  { output }: Options,
  { folder, now, stdout }: Surroundings
): Promise<Outcome<ExitCode>> => {
  const path = resolve(folder, textFile)
  const text = textOf(path)
  if (E.isLeft(text)) return text
  const title = (text.right.trim().split('\n')[0] ?? '').trim().replace(/\.$/, '')
  // A title without Latin letters would give every text the same identifier.
  const id = slug(title) || `source-${createHash('sha256').update(text.right).digest('hex').slice(0, 8)}`
  const target = resolve(folder, output ?? `${textFile.replace(/\.[^./]*$/, '')}.yaml`)
  if (existsSync(target)) return E.left(refused(`${relative(folder, target)} exists; name another file with --output.`))
  const yaml = `# yaml-language-server: $schema=./${schemaFile}
source:
  id: ${id}
  title: ${JSON.stringify(title.length > longestTitle ? '…' : title)}
  publisher: "…"
  # published: ${now().toISOString().slice(0, 10)}
  language: en
  # address: https://…
  file: ${JSON.stringify(relative(dirname(target), path))}

# What every claim below shares may stand here once: on, countries, meeting, themes, …
defaults: {}

claims:
  # - PartyRegistered: { partyId: our-organisation, name: …, kind: IntergovernmentalOrganisation }
  # - MeetingHeld:
  #     meetingId: …
  #     on: 2024-05-30
  #     delegations: [{ party: our-organisation }, { party: … }]
  #     countries: { Counterpart: Uzbekistan }
  #   quote: the words of the text on which the claim rests
  []
`
  return E.tryCatch(
    () => {
      writeFileSync(target, yaml)
      const schema = resolve(dirname(target), schemaFile)
      if (!existsSync(schema)) writeFileSync(schema, schemaText())
      stdout(`${relative(folder, target)}\n`)
      return exitCodes.Done
    },
    (error) => failed(`${relative(folder, target)} cannot be written: ${fileErrorWords(error)}.`)
  )
}
