import * as fc from 'fast-check'
import { type LawBroken, lawBroken } from '../failure/lawBroken.ts'
import { takingTurns } from '../histories/turn.ts'
import { brokenBy, casesTried, type Checking, chosen, earlier, explaining, replayGuard, usualRuns } from './law.ts'

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
  /** A broken law of this kind usually explains why others are broken, too. */
  readonly basic?: true
  readonly examine: (of: string, checking: Checking<Name>) => Promise<LawBroken | null>
}

/** The cases of a law. */
export type Cases<Case> = fc.Arbitrary<Case> | ReadonlyArray<Case>

interface AsyncRuleSpecification<Name extends string, Case, World> {
  readonly name: Name
  readonly means: string
  readonly basic?: true
  readonly remedy?: string
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
  basic,
  remedy,
  cases,
  atMost = usualRuns,
  story,
  world,
  check
}: AsyncRuleSpecification<Name, Case, World>): AsyncRule<Name> => ({
  name,
  ...(basic && { basic }),
  examine: async (of, checking) => {
    const { numRuns = fc.readConfigureGlobal().numRuns ?? usualRuns } = checking
    const shared = await world()
    const { drawn, examples, most } = drawing(cases, atMost)
    const details = await fc.check(takingTurns(fc.asyncProperty(drawn, (each) => check(each, shared))), {
      numRuns: Math.min(numRuns, most),
      examples,
      ...casesTried(checking)
    })
    return brokenBy({ name, means, ...(remedy !== undefined && { remedy }), story }, of, details, checking.compare)
  }
})

/** The laws to be checked, ready to be. */
export const asyncLawsOf = <Name extends string>(
  rules: ReadonlyArray<AsyncRule<Name>>,
  of: string,
  call: string,
  checking: Checking<Name>
): ReadonlyArray<AsyncLaw<Name>> => {
  const checked = chosen<Name, AsyncRule<Name>>(rules, of, checking)
  const outcomes = new Map<Name, LawBroken | null>()
  const outcomeOf = async (each: AsyncRule<Name>): Promise<LawBroken | null> => {
    const before = outcomes.get(each.name)
    if (before !== undefined || !each.basic) return before ?? null
    const fault = await each.examine(of, checking)
    outcomes.set(each.name, fault)
    return fault
  }
  return [
    ...checked.map((each): AsyncLaw<Name> => [
      each.name,
      async () => {
        const fault = await each.examine(of, checking)
        outcomes.set(each.name, fault)
        if (fault === null) return
        const before = earlier(checked, fault)
        const broken: Array<LawBroken | null> = []
        for (const other of before) broken.push(await outcomeOf(other))
        throw lawBroken(
          fault,
          call,
          explaining(
            before,
            broken.flatMap((other) => other ?? []),
            fault
          )
        )
      }
    ]),
    ...replayGuard(checking, of).map(([name, check]): AsyncLaw<Name> => [name, () => Promise.resolve().then(check)])
  ]
}
