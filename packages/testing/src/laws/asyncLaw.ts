import * as fc from 'fast-check'
import { type LawBroken, lawBroken } from '../failure/lawBroken.ts'
import { brokenBy, casesTried, type Checking, chosen, replayGuard, usualRuns } from './law.ts'

/**
 * A law of what answers later, for any runner: its name, and a check that rejects where it is broken.
 *
 * @category laws
 * @since 0.1.0
 */
export type AsyncLaw<Name extends string = string> = readonly [name: Name, check: () => Promise<void>]

/** A law, before it is known how it is to be checked. */
export interface AsyncRule<Name extends string = string> {
  readonly name: Name
  readonly examine: (of: string, checking: Checking<Name>) => Promise<LawBroken | null>
}

/** The cases of a law. */
export type Cases<Case> = fc.Arbitrary<Case> | ReadonlyArray<Case>

interface AsyncRuleSpecification<Name extends string, Case, World> {
  readonly name: Name
  readonly means: string
  /** Drawn at random; or a list that is tried as a whole. */
  readonly cases: Cases<Case>
  /** Not more cases than this, whatever was asked for: each of them takes its time. */
  readonly atMost?: number
  readonly story: (drawn: Case) => ReadonlyArray<string>
  /** The world that all cases of the law share; each case must tolerate the traces of the others. */
  readonly world: () => Promise<World>
  /** Rejects with a `Discrepancy`, or with whatever the code under test rejects with. */
  readonly check: (drawn: Case, world: World) => Promise<void>
}

const isList = <Case>(cases: Cases<Case>): cases is ReadonlyArray<Case> => Array.isArray(cases)

/** The arbitrary, and the examples that are tried first. */
const drawing = <Case>(cases: Cases<Case>, atMost: number) =>
  isList(cases)
    ? { drawn: fc.constantFrom(...cases), examples: cases.map((each): [Case] => [each]), most: cases.length }
    : { drawn: cases, examples: [], most: atMost }

/** A law from what it tries and what must hold of it. */
export const asyncRule = <Name extends string, Case, World>({
  name,
  means,
  cases,
  atMost = usualRuns,
  story,
  world,
  check
}: AsyncRuleSpecification<Name, Case, World>): AsyncRule<Name> => ({
  name,
  examine: async (of, checking) => {
    const { numRuns = fc.readConfigureGlobal().numRuns ?? usualRuns } = checking
    const shared = await world()
    const { drawn, examples, most } = drawing(cases, atMost)
    const details = await fc.check(
      fc.asyncProperty(drawn, (each) => check(each, shared)),
      { numRuns: Math.min(numRuns, most), examples, ...casesTried(checking) }
    )
    return brokenBy({ name, means, story }, of, details)
  }
})

/** The laws to be checked, ready to be. */
export const asyncLawsOf = <Name extends string>(
  rules: ReadonlyArray<AsyncRule<Name>>,
  of: string,
  call: string,
  checking: Checking<Name>
): ReadonlyArray<AsyncLaw<Name>> => [
  ...chosen<Name, AsyncRule<Name>>(rules, of, checking).map(({ name, examine }): AsyncLaw<Name> => [
    name,
    async () => {
      const fault = await examine(of, checking)
      if (fault !== null) throw lawBroken(fault, call)
    }
  ]),
  ...replayGuard(checking, of).map(([name, check]): AsyncLaw<Name> => [name, () => Promise.resolve().then(check)])
]
