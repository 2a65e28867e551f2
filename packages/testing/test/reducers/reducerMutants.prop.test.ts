import { describe, expect, it } from 'vitest'
import { detect, seedsUpTo } from '../mutants/faultyImplementations.ts'
import { accountMutants, accounts } from './accounts.ts'
import { boardMutants, boards } from './boards.ts'
import { cartMutants, carts } from './carts.ts'
import { subjectOf } from './reducerMutant.ts'

const mutants = [...cartMutants, ...accountMutants, ...boardMutants]

describe('faulty reducers', () => {
  // `pnpm mutants` tries thirty seeds.
  it.each(mutants.map((mutant) => [mutant.sabotage, mutant.law, mutant] as const))(
    'are caught from any seed, one that %s by the law: %s',
    async (_sabotage, _law, mutant) => {
      const { runs } = await detect(mutant, seedsUpTo(2))
      expect(runs).not.toContain(null)
    }
  )
})

describe.each([
  ['carts', subjectOf(carts)],
  ['accounts', subjectOf(accounts)],
  ['boards', subjectOf(boards)]
] as const)('sound reducers: %s', (_name, subject) => {
  it.each([...subject.laws({ seed: 1 })])('pass: %s', (_law, check) => check())
})
