import type * as fc from 'fast-check'
import type { LawBroken } from '../../failure/lawBroken.ts'
import { sampleInTurn } from '../../histories/turn.ts'
import type { AsyncRule } from '../asyncLaw.ts'
import type { Checking, Rule } from '../law.ts'
import { faultOfAll } from './coverage.ts'
import { identitiesIn } from './identities.ts'

export const namesMeanNothing =
  'Whatever things are called, it shows the same under the new names: no path, case, number or prototype is read into them.'

const finding =
  "No event has an identity. Name the fields that hold them, such as identities: ['cart', 'article']; or none, identities: []"

/** The fault of histories without any name that could be replaced; null: there are such names. */
const namelessness = <Event>(
  law: string,
  of: string,
  { seed, replay }: Checking<string>,
  histories: fc.Arbitrary<ReadonlyArray<Event>>,
  fields: ReadonlyArray<string> | undefined
): LawBroken | null => {
  const drawn = replay?.seed ?? seed ?? 1
  const isNamed = sampleInTurn(histories, { seed: drawn, numRuns: 100 }).some(
    (history) => identitiesIn(history, fields).length > 0
  )
  return isNamed ? null : faultOfAll(law, of, namesMeanNothing, [finding], 100, drawn)
}

/** The law about names, red also where there is no name at all. */
export const demandingNames = <Name extends string, Event>(
  law: Rule<Name>,
  histories: fc.Arbitrary<ReadonlyArray<Event>>,
  fields: ReadonlyArray<string> | undefined
): Rule<Name> => ({
  ...law,
  examine: (of, checking) => namelessness(law.name, of, checking, histories, fields) ?? law.examine(of, checking)
})

/** The same of a law that answers later. */
export const demandingNamesLater = <Name extends string, Event>(
  law: AsyncRule<Name>,
  histories: fc.Arbitrary<ReadonlyArray<Event>>,
  fields: ReadonlyArray<string> | undefined
): AsyncRule<Name> => ({
  ...law,
  examine: async (of, checking) => namelessness(law.name, of, checking, histories, fields) ?? law.examine(of, checking)
})
