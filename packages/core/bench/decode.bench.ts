import { either as E } from 'fp-ts'
import type * as t from 'io-ts'
import type { Comparison, Contender, Goal } from '../../../scripts/bench/comparison.ts'
import { compiled } from '@communique/kernel'
import { ajvCheck } from './decode/ajvCheck.ts'
import { CooperationOnRecord, cooperationOnRecord, cooperationShuffled } from './decode/cooperation.ts'
import { Draft, Letter, letters } from './decode/letters.ts'
import { damaged } from './decode/workload.ts'
import { zodSchema } from './decode/zodSchema.ts'

/** Does all values, and is wrong if it does not answer each as expected. */
const answering = (
  values: ReadonlyArray<unknown>,
  expected: boolean,
  accepts: (value: unknown) => boolean
): Contender => ({
  units: values.length,
  run: () => {
    for (const value of values) if (accepts(value) !== expected) throw new Error(JSON.stringify(value))
  }
})

/**
 * A codec, the same compiled, and what users of zod and ajv would write instead of it. All four accept and refuse the
 * same values. Beside that, io-ts makes anew what it changes and zod everything; ajv says yes or no and has no result.
 *
 * Each is called where no other is, as a reader of one kind of events would call it.
 */
const waysOf = (codec: t.Mixed): Readonly<Record<string, (value: unknown) => boolean>> => {
  const code = compiled(codec)
  const closures = compiled(codec, 'Closures')
  const schema = zodSchema(codec)
  return {
    'io-ts': (value) => E.isRight(codec.decode(value)),
    'compiled to code': (value) => E.isRight(code.decode(value)),
    'compiled to closures': (value) => E.isRight(closures.decode(value)),
    'zod 4': (value) => schema.safeParse(value).success,
    ajv: ajvCheck(codec)
  }
}

const comparison = (
  title: string,
  codec: t.Mixed,
  values: ReadonlyArray<unknown>,
  expected: boolean,
  goals: ReadonlyArray<Goal>
): Comparison => ({
  title,
  contenders: Object.fromEntries(
    Object.entries(waysOf(codec)).map(([way, accepts]) => [way, answering(values, expected, accepts)])
  ),
  reference: 'io-ts',
  goals
})

const valid: ReadonlyArray<Goal> = [
  { contender: 'compiled to code', atLeast: 4.5 },
  { contender: 'compiled to code', against: 'zod 4', atLeast: 3 },
  { contender: 'compiled to closures', atLeast: 2 },
  { contender: 'compiled to closures', against: 'zod 4', atLeast: 1.5 }
]

// Rules are the same functions for all, and most of what ajv takes is theirs: it can be outrun where there are none, and
// where what was said before need not be asked again.
const validAgainstAjv: ReadonlyArray<Goal> = [...valid, { contender: 'compiled to code', against: 'ajv', atLeast: 1.8 }]

// Every reader that refuses also reports: io-ts and the readers compiled from it in full, zod all issues, ajv the first.
const refused: ReadonlyArray<Goal> = [
  { contender: 'compiled to code', atMost: 1 },
  { contender: 'compiled to closures', atMost: 1 }
]

const comparisons: ReadonlyArray<Comparison> = [
  comparison('decoding drafts, which have no rules', Draft, letters, true, validAgainstAjv),
  comparison('decoding letters, with the rules of an envelope', Letter, letters, true, valid),
  comparison('decoding events of cooperation', CooperationOnRecord, cooperationOnRecord, true, validAgainstAjv),
  comparison('decoding events of cooperation, shuffled', CooperationOnRecord, cooperationShuffled, true, valid),
  comparison('refusing drafts, one fact wrong', Draft, damaged(letters), false, refused),
  comparison('refusing letters, one fact wrong', Letter, damaged(letters), false, refused),
  comparison(
    'refusing events of cooperation, one fact wrong',
    CooperationOnRecord,
    damaged(cooperationOnRecord),
    false,
    refused
  )
]
export default comparisons
