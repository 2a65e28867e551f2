import type { Answer, Report } from '../output/format.ts'
import type { Options } from '../program/options.ts'
import type { Outcome, Surroundings } from '../surroundings.ts'
import type { Asked } from './ask.ts'

/** Answers a question by a table, or by several under headings. */
export type Answering = (
  asked: Asked,
  operands: ReadonlyArray<string>,
  options: Options,
  surroundings: Surroundings
) => Outcome<Answer | Report>
