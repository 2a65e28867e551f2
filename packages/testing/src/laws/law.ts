import * as fc from 'fast-check'
import { Discrepancy } from '../failure/discrepancy.ts'
import { type LawBroken, lawBroken, type Replay } from '../failure/lawBroken.ts'

/**
 * A law for any runner: its name, and a check that throws where it is broken.
 *
 * @category laws
 * @since 0.1.0
 */
export type Law<Name extends string = string> = readonly [name: Name, check: () => void]

/** How laws are checked. */
export interface Checking<Name extends string> {
  /** How many cases are tried of each law; 100, or what fast-check was told globally. */
  readonly numRuns?: number
  /** The same seed tries the same cases; another one each time, where it is not given. */
  readonly seed?: number
  /** Laws that are not to hold, by name, each with the reason why. */
  readonly except?: { readonly [Law in Name]?: string }
  /** One case of one law alone, as the message of a broken law tells it. */
  readonly replay?: Replay
}

/** A law, before it is known how it is to be checked. */
export interface Rule<Name extends string = string> {
  readonly name: Name
  readonly examine: (of: string, checking: Checking<Name>) => LawBroken | null
}

interface RuleSpecification<Name extends string, Case> {
  readonly name: Name
  readonly means: string
  readonly cases: fc.Arbitrary<Case>
  /** There is but one case. */
  readonly once?: true
  readonly story: (drawn: Case) => ReadonlyArray<string>
  /** Throws a `Discrepancy`, or whatever the code under test throws. */
  readonly check: (drawn: Case) => void
}

const thrownText = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error)

/** The run alone: shrinking leads from there to the same least case again, and its path would fill the screen. */
const runOf = (path: string | null): string => path?.split(':')[0] ?? ''

/** How fast-check is told which case to try. */
export const casesTried = ({ seed, replay }: Pick<Checking<string>, 'seed' | 'replay'>) => ({
  ...(seed !== undefined && { seed }),
  ...(replay && { seed: replay.seed, path: replay.path })
})

/** What fast-check found a law to be broken by; null: nothing. */
export const brokenBy = <Case>(
  { name, means, story }: Pick<RuleSpecification<string, Case>, 'name' | 'means' | 'story'>,
  of: string,
  details: fc.RunDetails<[Case]>
): LawBroken | null => {
  if (!details.failed || details.counterexample === null) return null
  const [counterexample] = details.counterexample
  const { errorInstance: error } = details
  return {
    type: 'LawBroken',
    law: name,
    means,
    of,
    counterexample,
    story: story(counterexample),
    finding: error instanceof Discrepancy ? error.message : `It failed with ${thrownText(error)}`,
    differences: error instanceof Discrepancy ? error.differences : [],
    runs: details.numRuns,
    shrinks: details.numShrinks,
    replay: { law: name, seed: details.seed, path: runOf(details.counterexamplePath) }
  }
}

/** A law from what it tries and what must hold of it. */
export const rule = <Name extends string, Case>({
  name,
  means,
  cases,
  once,
  story,
  check
}: RuleSpecification<Name, Case>): Rule<Name> => ({
  name,
  examine: (of, checking) => {
    const { numRuns } = checking
    const details = fc.check(
      fc.property(cases, (drawn) => {
        check(drawn)
      }),
      {
        ...(numRuns !== undefined && { numRuns }),
        ...(once && { numRuns: 1 }),
        ...casesTried(checking)
      }
    )
    return brokenBy({ name, means, story }, of, details)
  }
})

/** The laws to be checked: without those excepted, or the one that is to be seen again. */
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

/** The laws to be checked, ready to be. */
export const lawsOf = <Name extends string>(
  rules: ReadonlyArray<Rule<Name>>,
  of: string,
  call: string,
  checking: Checking<Name>
): ReadonlyArray<Law<Name>> =>
  chosen<Name, Rule<Name>>(rules, of, checking).map(({ name, examine }) => [
    name,
    () => {
      const fault = examine(of, checking)
      if (fault !== null) throw lawBroken(fault, call)
    }
  ])
