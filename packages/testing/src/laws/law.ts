import { fnv1a } from '@communique/kernel/advanced'
import * as fc from 'fast-check'
import { type Comparison, comparisonOf } from '../failure/comparison.ts'
import { comparedBy, Discrepancy } from '../failure/discrepancy.ts'
import { type LawBroken, lawBroken, type Replay } from '../failure/lawBroken.ts'
import { takingTurns } from '../histories/turn.ts'

/**
 * A law for any runner: its name, and a check that throws where it is broken.
 *
 * @category laws
 * @since 0.1.0
 */
export type Law<Name extends string = string> = readonly [name: Name, check: () => void]

/** The settings with which laws are checked. */
export interface Checking<Name extends string> {
  /** Cases tried for each law; 100, or fast-check's global setting. */
  readonly numRuns?: number
  /** The same seed tries the same cases; without it they are those of fast-check's global seed, or other ones each time. */
  readonly seed?: number
  /** Laws that are not meant to hold, by name, each with the reason. */
  readonly except?: { readonly [Law in Name]?: string }
  /** One case of one law alone, as printed in the message of a broken law. The run stays red until it is removed. */
  readonly replay?: Replay
  /** A choice of how views are compared. */
  readonly compare?: Comparison
}

/** Settings whose seed is chosen. */
export type Seeded<Name extends string> = Checking<Name> & { readonly seed: number }

/** The default of fast-check. */
export const usualRuns = 100

/** A law, without the settings with which it is checked. */
export interface Rule<Name extends string = string> {
  readonly name: Name
  /** A broken law of this kind usually explains why others are broken, too. */
  readonly basic?: true
  readonly examine: (of: string, checking: Seeded<Name>) => LawBroken | null
}

interface RuleSpecification<Name extends string, Case> {
  readonly name: Name
  readonly means: string
  readonly basic?: true
  /** The remedy that most of those need who break it. */
  readonly remedy?: string
  readonly cases: fc.Arbitrary<Case>
  /** There is but one case. */
  readonly once?: true
  /** Tries so many times the cases asked for. */
  readonly often?: number
  readonly story: (drawn: Case) => ReadonlyArray<string>
  /** Throws a `Discrepancy`, or whatever the code under test throws. */
  readonly check: (drawn: Case) => void
}

const thrownText = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error)

/** The run alone: shrinking leads from there to the same least case again, and its path would fill the screen. */
const runOf = (path: string | null): string => path?.split(':')[0] ?? ''

/** The parameters by which fast-check finds a case again. */
export const casesTried = ({ seed, replay }: Pick<Checking<string>, 'seed' | 'replay'>) => ({
  ...(seed !== undefined && { seed }),
  ...(replay && { seed: replay.seed, path: replay.path })
})

/** The fault in the details of a run of fast-check; null: the law holds. */
export const brokenBy = <Case>(
  { name, means, remedy, story }: Pick<RuleSpecification<string, Case>, 'name' | 'means' | 'remedy' | 'story'>,
  of: string,
  details: fc.RunDetails<[Case]>,
  comparison: Comparison = { exact: true }
): LawBroken | null => {
  if (!details.failed || details.counterexample === null) return null
  const [counterexample] = details.counterexample
  const { errorInstance: error } = details
  const differences = error instanceof Discrepancy ? error.differences : []
  return {
    type: 'LawBroken',
    law: name,
    means,
    of,
    counterexample,
    story: story(counterexample),
    finding: error instanceof Discrepancy ? error.message : `It failed with ${thrownText(error)}`,
    differences,
    comparison: comparisonOf(differences, comparison),
    remedy: remedy ?? null,
    runs: details.numRuns,
    shrinks: details.numShrinks,
    replay: { law: name, seed: details.seed, path: runOf(details.counterexamplePath) }
  }
}

/** A law made of the cases that it tries and the check that each must pass. */
export const rule = <Name extends string, Case>({
  name,
  means,
  basic,
  remedy,
  cases,
  once,
  often = 1,
  story,
  check
}: RuleSpecification<Name, Case>): Rule<Name> => ({
  name,
  ...(basic && { basic }),
  examine: (of, checking) => {
    const { numRuns = fc.readConfigureGlobal().numRuns ?? usualRuns, compare } = checking
    const details = fc.check(
      takingTurns(
        fc.property(cases, (drawn) => {
          if (compare === undefined) check(drawn)
          else comparedBy(compare, () => check(drawn))
        })
      ),
      {
        numRuns: once ? 1 : numRuns * often,
        ...casesTried(checking)
      }
    )
    return brokenBy({ name, means, ...(remedy !== undefined && { remedy }), story }, of, details, compare)
  }
})

/** The laws to be checked: all but those excepted, or the one to be replayed. */
export const chosen = <Name extends string, Some extends { readonly name: Name }>(
  rules: ReadonlyArray<Some>,
  of: string,
  { replay, except = {} }: Checking<Name>
): ReadonlyArray<Some> => {
  const known = (name: string): boolean => rules.some((each) => each.name === name)
  for (const [name, reason] of Object.entries<string | undefined>(except)) {
    if (!known(name)) throw new Error(`There is no law of ${of} to except by the name of: ${name}`)
    if (reason === undefined || reason.trim() === '') throw new Error(`Why is ${of} excepted from this law: ${name}?`)
  }
  if (replay !== undefined && !known(replay.law))
    throw new Error(`There is no law of ${of} to see again by the name of: ${replay.law}`)
  return rules.filter(({ name }) => (replay === undefined ? !Object.hasOwn(except, name) : name === replay.law))
}

const replayLeft = 'no replay is left in the code'

/** While one case is replayed all other laws are silent, so that the run as a whole must not pass. */
export const replayGuard = <Name extends string>(
  { replay }: Checking<Name>,
  of: string
): ReadonlyArray<readonly [name: Name, check: () => never]> =>
  replay === undefined
    ? []
    : [
        [
          replayLeft as Name,
          () => {
            throw new Error(`Only one case of one law of ${of} was checked: remove "replay" to check all laws`)
          }
        ]
      ]

/** One seed for all laws of a subject, so that they try the same cases; from the global setting, another for each subject. */
const seedFor = (of: string): number => {
  const { seed } = fc.readConfigureGlobal()
  return seed === undefined ? Math.floor(Math.random() * 2 ** 31) : seed ^ Number.parseInt(fnv1a(of).slice(8), 16)
}

interface Named {
  readonly name: string
  readonly basic?: true
}

/** The laws that stand before the broken one. */
export const earlier = <Some extends Named>(checked: ReadonlyArray<Some>, { law }: LawBroken): ReadonlyArray<Some> =>
  checked.slice(
    0,
    checked.findIndex(({ name }) => name === law)
  )

/** The fault that explains this one: of a law before it with the same finding, or else of the first basic one. */
export const explaining = (
  before: ReadonlyArray<Named>,
  broken: ReadonlyArray<LawBroken>,
  { finding }: LawBroken
): LawBroken | null => {
  const isBasic = (law: string): boolean => before.some(({ name, basic }) => basic === true && name === law)
  return broken.find((fault) => fault.finding === finding) ?? broken.find(({ law }) => isBasic(law)) ?? null
}

/** The laws to be checked, ready to be. */
export const lawsOf = <Name extends string>(
  rules: ReadonlyArray<Rule<Name>>,
  of: string,
  call: string,
  asked: Checking<Name>
): ReadonlyArray<Law<Name>> => {
  const checked = chosen<Name, Rule<Name>>(rules, of, asked)
  const checking = { ...asked, seed: asked.seed ?? seedFor(of) }
  const outcomes = new Map<Name, LawBroken | null>()
  const outcomeOf = (each: Rule<Name>): LawBroken | null => {
    const before = outcomes.get(each.name)
    if (before !== undefined) return before
    const fault = each.examine(of, checking)
    outcomes.set(each.name, fault)
    return fault
  }
  const explanationOf = (fault: LawBroken): LawBroken | null => {
    const before = earlier(checked, fault)
    return explaining(
      before,
      before.flatMap((each) => (each.basic ? outcomeOf(each) : outcomes.get(each.name)) ?? []),
      fault
    )
  }
  return [
    ...checked.map((each): Law<Name> => [
      each.name,
      () => {
        const fault = each.examine(of, checking)
        outcomes.set(each.name, fault)
        if (fault !== null) throw lawBroken(fault, call, explanationOf(fault))
      }
    ]),
    ...replayGuard(checking, of)
  ]
}
