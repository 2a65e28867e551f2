import { type ExportedFile, exchangeSource, exportFormats, type Report } from '@communique/exchange/formats'
import { nearestTo } from '@communique/core/advanced'
import { either as E } from 'fp-ts'
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Options } from '../program/options.ts'
import { organisationOf } from '../questions/ask.ts'
import { pointOf } from '../questions/point.ts'
import { type ExitCode, exitCodes, failed, misused, type Outcome, refused, type Surroundings } from '../surroundings.ts'
import { fileErrorWords } from './bytesOf.ts'
import { historyOf } from './history.ts'
import { withStore } from './openStore.ts'
import { storeNamed } from './settings.ts'

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

const writeFiles = (files: ReadonlyArray<ExportedFile>, folder: string, force: boolean): Outcome<void> =>
  E.flatten(
    E.tryCatch(
      (): Outcome<void> => {
        if (!force && existsSync(folder) && readdirSync(folder).length > 0)
          return E.left(refused(`${folder} is not empty; name another folder, or use --force.`))
        mkdirSync(folder, { recursive: true })
        for (const { name, content } of files) writeFileSync(resolve(folder, name), content)
        return E.right(undefined)
      },
      (error) => failed(`${folder} cannot be written: ${fileErrorWords(error)}.`)
    )
  )

/** A file is there whole, or not at all. */
const writeWhole = (path: string, content: string | Uint8Array): Outcome<void> =>
  E.tryCatch(
    () => {
      writeFileSync(`${path}.unfinished`, content)
      renameSync(`${path}.unfinished`, path)
    },
    (error) => failed(`${path} cannot be written: ${fileErrorWords(error)}.`)
  )

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
  const { files, report } = await format.write(
    exchangeSource(history.right, { ...choices, organisation: organisation.right as never }) // a party, by its identifier
  )
  const [first] = files
  if (first === undefined)
    return E.left(refused(`Nothing on record has a place in “${named}”.\n${reportWords(report)}`.trimEnd()))
  if (output === undefined) {
    if (typeof first.content !== 'string') return E.left(misused(`“${named}” is no text: name a file with --output.`))
    stdout(first.content)
  } else {
    const target = resolve(folder, output)
    const written = format.several ? writeFiles(files, target, force) : writeWhole(target, first.content)
    if (E.isLeft(written)) return written
    stderr(`${counted(report.written, 'entry', 'entries')} written to ${output}\n`)
  }
  if (options.report === undefined) {
    stderr(reportWords(report))
    return E.right(exitCodes.Done)
  }
  const reported = writeWhole(resolve(folder, options.report), `${JSON.stringify(report, null, 2)}\n`)
  return E.isLeft(reported) ? reported : E.right(exitCodes.Done)
}
