import { type IsoDay, isoDay } from '@communique/core'
import { either as E } from 'fp-ts'
import type { Parameter } from '../description/operation.ts'
import { IsoDay as IsoDayCodec } from '@communique/core'
import { type Problem, problem } from '../http/problem.ts'

/** The day of a question. It must be given: the service does not guess the asker's calendar day. */
export const dayParameter: Parameter = {
  name: 'day',
  in: 'query',
  description: 'The day of the question, such as 2024-06-30. It must be given.',
  codec: IsoDayCodec,
  example: '2024-06-30'
}

/** Reads a day of a query. */
export const dayIn = (query: URLSearchParams, name = 'day'): E.Either<Problem, IsoDay> =>
  E.mapLeft(() => problem('not-a-query', `Give "${name}" as a day, such as 2024-06-30.`))(isoDay(query.get(name) ?? ''))
