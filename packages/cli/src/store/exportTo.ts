import { exchangeSource, exportFormats, type FileInPieces, madeBefore, type Report } from '@communique/exchange/formats'
import { nearestTo } from '@communique/core/advanced'
import { either as E } from 'fp-ts'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Options } from '../program/options.ts'
import { organisationOf } from '../questions/ask.ts'
import { pointOf } from '../questions/point.ts'
import { type ExitCode, exitCodes, failed, misused, type Outcome, refused, type Surroundings } from '../surroundings.ts'
import { fileErrorWords } from './bytesOf.ts'
import { historyOf } from './history.ts'
import { withStore } from './openStore.ts'
import { storeNamed } from './settings.ts'
import { writeWhole } from './wholeFile.ts'

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const reasonWords: Readonly<Record<Report['leftOut'][number]['reason'], string>> = {
  NotInThisFormat: 'the format has no place for it',
  WithoutMoney: 'it has no amount of money',
  WithoutDate: 'it has no day within bounds',
  YearOutOfRange: 'its year has not four digits',
  NotExpressible: 'the format cannot say it'
}

/** The report of an export in a few lines. */
const reportWords = ({ leftOut, approximations }: Report): string =>
  [
    ...leftOut.map(
      ({ kind, reason, subjects }) => `left out: ${subjects.length} ${kind}, since ${reasonWords[reason]}\n`
    ),
    ...(approximations.length === 0 ? [] : [`approximate: ${counted(approximations.length, 'date')}\n`])
  ].join('')

const writeFiles = async (
  files: Iterable<FileInPieces>,
  folder: string,
  named: string,
  force: boolean
): Promise<Outcome<void>> => {
  const made = E.tryCatch(
    (): Outcome<void> => {
      if (!force && existsSync(folder) && readdirSync(folder).length > 0)
        return E.left(refused(`${named} is not empty; name another folder, or use --force.`))
      mkdirSync(folder, { recursive: true })
      return E.right(undefined)
    },
    (error) => failed(`${named} cannot be written: ${fileErrorWords(error)}.`)
  )
  if (E.isLeft(made)) return made
  if (E.isLeft(made.right)) return made.right
  for (const file of files) {
    const written = await writeWhole(resolve(folder, file.name), join(named, file.name), file.pieces)
    if (E.isLeft(written)) return written
  }
  return E.right(undefined)
}

/** The files with the first of them; null where there is none. */
const someFiles = (files: Iterable<FileInPieces>) => {
  const iterator = files[Symbol.iterator]()
  const first = iterator.next()
  if (first.done === true) return null
  const all = function* (): Generator<FileInPieces, void> {
    yield first.value
    yield* { [Symbol.iterator]: () => iterator }
  }
  return { first: first.value, all: all() }
}

/** Writes a record out in a format of the field; the report of what it leaves out goes to standard error, or to a file. */
export const exportTo = async (
  named: string,
  options: Options,
  surroundings: Surroundings
): Promise<Outcome<ExitCode>> => {
  const { folder, stdout, stderr } = surroundings
  const { output, force = false } = options
  const format = exportFormats.find(({ name }) => name === named)
  if (format === undefined) {
    const names = exportFormats.map(({ name }) => name)
    const nearest = nearestTo(named, names)
    return E.left(
      misused(
        `There is no format “${named}”${nearest === null ? '' : `; did you mean “${nearest}”?`} The formats are ${names.join(', ')}.`
      )
    )
  }
  if (format.several && output === undefined)
    return E.left(misused(`“${named}” makes several files: name a folder with --output.`))
  const question = pointOf(options)
  if (E.isLeft(question)) return question
  const history = await withStore(storeNamed(options.store, surroundings), 'Read', surroundings, (open) =>
    historyOf(open, surroundings)
  )
  if (E.isLeft(history)) return history
  const choices = { question: question.right, ...(options.uri === undefined ? {} : { origin: options.uri }) }
  const organisation = organisationOf(options, surroundings, exchangeSource(history.right, choices).views)
  if (E.isLeft(organisation)) return organisation
  const source = exchangeSource(history.right, { ...choices, organisation: organisation.right as never }) // a party, by its identifier
  const exported = format.inPieces?.(source) ?? madeBefore(await format.write(source))
  const files = someFiles(exported.files)
  if (files === null)
    return E.left(refused(`Nothing on record has a place in “${named}”.\n${reportWords(exported.report())}`.trimEnd()))
  if (output === undefined) {
    for (const piece of files.first.pieces) {
      if (typeof piece !== 'string') return E.left(misused(`“${named}” is no text: name a file with --output.`))
      stdout(piece)
    }
  } else {
    const target = resolve(folder, output)
    const written = await (format.several
      ? writeFiles(files.all, target, output, force)
      : writeWhole(target, output, files.first.pieces))
    if (E.isLeft(written)) return written
    stderr(`${counted(exported.report().written, 'entry', 'entries')} written to ${output}\n`)
  }
  const report = exported.report()
  if (options.report === undefined) {
    stderr(reportWords(report))
    return E.right(exitCodes.Done)
  }
  const reported = `${JSON.stringify(report, null, 2)}\n`
  const done = await writeWhole(resolve(folder, options.report), options.report, [reported])
  return E.isLeft(done) ? done : E.right(exitCodes.Done)
}
