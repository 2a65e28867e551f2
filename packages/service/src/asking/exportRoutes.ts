import { PartyId } from '@communique/core'
import { type Exported, exchangeSource, exportFormats, type ExportFormat } from '@communique/exchange/formats'
import { nullable } from '@communique/kernel'
import type { Clock } from '@communique/runner/advanced'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { createHash } from 'node:crypto'
import type { Parameter } from '../description/operation.ts'
import { matchesTag, preferredType } from '../http/accepted.ts'
import { type Problem, problem, refusal } from '../http/problem.ts'
import { answer, respond } from '../http/respond.ts'
import { type Asked, type Route, anyType } from '../http/route.ts'
import type { LiveRecord, RecordState } from '../record/liveRecord.ts'
import { type Point, pointIn, pointName } from '../record/point.ts'
import { stateFor } from './listingRoutes.ts'

/** Milliseconds for which an export is sent as it is, whatever is recorded meanwhile: a whole record is folded for it. */
const holdsFor = 60_000

/** Exports that are kept; each may be as large as the record. */
const mostKept = 2

/** The record, and whose it is. */
export interface ExportSetup {
  readonly record: LiveRecord
  readonly organisation: string | null
  readonly clock: Clock
}

const Format = t.type({ name: t.string, meaning: t.string, path: t.string }, 'ExportFormat')
const File = t.type({ name: t.string, mediaType: t.string, bytes: t.number, path: t.string }, 'ExportedFile')

/** The facts that a format leaves out, and those that it states otherwise than the record. */
const Report = t.type(
  {
    written: t.number,
    leftOut: t.readonlyArray(t.type({ kind: t.string, reason: t.string, subjects: t.readonlyArray(t.string) })),
    approximations: t.readonlyArray(
      t.type({ subject: t.string, field: t.string, recorded: t.string, written: t.string })
    )
  },
  'ExportReport'
)

const Export = t.type(
  { format: t.string, organisation: nullable(t.string), files: t.readonlyArray(File), report: Report },
  'Export'
)

const inQuery = (name: string, description: string): Parameter => ({ name, in: 'query', description })

const point: ReadonlyArray<Parameter> = [
  inQuery('known', 'As known by then: an instant in UTC, or a day.'),
  inQuery('occurred', 'As far as it had certainly occurred by the end of that day.'),
  inQuery('published', 'As far as its sources were published by the end of that day.'),
  inQuery('after', 'A cursor of the record: waits until everything up to it is shown.')
]

const formatParameter: Parameter = {
  name: 'format',
  in: 'path',
  description: 'The name of a format.',
  example: 'icalendar'
}

const bytesOf = (content: string | Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(content))

interface Kept {
  readonly state: RecordState
  readonly at: number
  readonly exported: Promise<Exported>
}

/** The record in the formats of the field: which there are, what one holds and leaves out, and its files. */
export const exportRoutes = ({ record, organisation, clock }: ExportSetup): ReadonlyArray<Route> => {
  const kept = new Map<string, Kept>()

  const exportedAt = (format: ExportFormat, state: RecordState, asked: Point): Promise<Exported> => {
    const name = `${format.name} ${pointName(asked)}`
    const before = kept.get(name)
    if (
      before !== undefined &&
      (before.state === state || (before.state.epoch === state.epoch && clock.now() - before.at < holdsFor))
    )
      return before.exported
    const { known = null, occurred = null, published = null } = asked
    const source = exchangeSource(state.history(), {
      organisation: PartyId.is(organisation) ? organisation : null,
      question: { known, occurred, published }
    })
    const exported = Promise.resolve(format.write(source))
    kept.delete(name)
    kept.set(name, { state, at: clock.now(), exported })
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
    return exported
  }

  const exportFor = async ({ params, url }: Asked): Promise<E.Either<Problem, Exported>> => {
    const format = exportFormats.find(({ name }) => name === params['format'])
    if (format === undefined)
      return E.left(
        problem('not-found', 'No format has this name; see "formats".', {
          facts: { formats: exportFormats.map(({ name }) => name) }
        })
      )
    const asked = pointIn(url.searchParams)
    if (E.isLeft(asked)) return asked
    const state = await stateFor(record, url.searchParams)
    return E.isLeft(state) ? state : E.right(await exportedAt(format, state.right, asked.right))
  }

  return [
    {
      method: 'GET',
      path: '/exports',
      role: 'reader',
      gives: 'application/json',
      operation: {
        id: 'listExportFormats',
        tag: 'Asking',
        summary: 'The formats of the field that the record is exported in.',
        answers: {
          200: { description: 'Every format.', codec: t.type({ items: t.readonlyArray(Format) }, 'ExportFormats') }
        },
        problems: []
      },
      answer: () =>
        answer({ items: exportFormats.map(({ name, meaning }) => ({ name, meaning, path: `/exports/${name}` })) })
    },
    {
      method: 'GET',
      path: '/exports/{format}',
      role: 'reader',
      gives: 'application/json',
      operation: {
        id: 'describeExport',
        tag: 'Asking',
        summary: 'The files of the record in a format, and what the format leaves out.',
        parameters: [formatParameter, ...point],
        answers: { 200: { description: 'The files and the report.', codec: Export } },
        problems: ['not-found', 'not-a-cursor', 'still-behind', 'unavailable']
      },
      answer: async (asked) => {
        const exported = await exportFor(asked)
        if (E.isLeft(exported)) return refusal(exported.left)
        const { files, report } = exported.right
        const format = asked.params['format'] ?? ''
        return answer({
          format,
          organisation,
          files: files.map(({ name, mediaType, content }) => ({
            name,
            mediaType,
            bytes: bytesOf(content).length,
            path: `/exports/${format}/${name}${asked.url.search}`
          })),
          report
        })
      }
    },
    {
      method: 'GET',
      path: '/exports/{format}/{file}',
      role: 'reader',
      gives: anyType,
      operation: {
        id: 'getExportedFile',
        tag: 'Asking',
        summary: 'A file of the record in a format.',
        parameters: [
          formatParameter,
          { name: 'file', in: 'path', description: 'The name of a file of the export.', example: 'cooperation.ics' },
          ...point
        ],
        answers: {
          200: { description: 'The file, of the media type that the export names.', codec: t.string },
          304: { description: 'It is as the asker has it.' }
        },
        problems: ['not-found', 'not-a-cursor', 'still-behind', 'unavailable']
      },
      answer: async (asked) => {
        const exported = await exportFor(asked)
        if (E.isLeft(exported)) return refusal(exported.left)
        const file = exported.right.files.find(({ name }) => name === asked.params['file'])
        if (file === undefined)
          return refusal(
            problem('not-found', 'The export has no file of this name; see "files".', {
              facts: { files: exported.right.files.map(({ name }) => name) }
            })
          )
        const [plainType = ''] = file.mediaType.split(';')
        if (preferredType(asked.request.headers.get('accept'), [plainType]) === null)
          return refusal(problem('not-acceptable', `The answer is ${plainType}.`))
        const content = bytesOf(file.content)
        const tag = `"${createHash('sha256').update(content).digest('base64url')}"`
        const headers = { etag: tag, 'cache-control': 'private, no-cache' }
        return matchesTag(asked.request.headers.get('if-none-match'), tag)
          ? respond(null, 304, headers)
          : respond(content, 200, {
              ...headers,
              'content-type': file.mediaType,
              'content-disposition': `attachment; filename="${file.name}"`
            })
      }
    }
  ]
}
