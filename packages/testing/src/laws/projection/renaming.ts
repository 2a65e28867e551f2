import {
  type AnyEvent,
  type Citation,
  type Effective,
  effectiveHistory,
  type EventCorrected,
  type Recorded
} from '@communique/kernel'
import type { EventAttested } from '@communique/kernel/advanced'
import { fold as foldOf } from '@communique/projections'
import * as fc from 'fast-check'
import { expectSame } from '../../failure/discrepancy.ts'
import { sampledInTurn } from '../../histories/turn.ts'
import { faultOfAll } from '../reducer/coverage.ts'
import { hostileNames, joinedAlike, type Names, plainName, renamedWithin } from '../reducer/identities.ts'
import type { Rule } from '../law.ts'
import { type RecordCase, recordLaw } from './case.ts'
import type { Allows } from './identities.ts'
import type { ProjectionLawName } from './names.ts'
import type { Believed, Subject } from './subject.ts'

const longest = 64
const waysTried = 3
/** The number of records among which one at least holds an identity. */
const recordsAsked = 50
/** The tests of names from so many events; the others have the same codecs. */
const fewEvents = 8
const drawnPairs = { minLength: 4, maxLength: 4 }

const name = 'names mean nothing'
const means =
  'Under other names of its identities, it shows the same: no path, case, number or prototype is read into them.'

/** The law, broken where no record holds an identity: nothing shown is no pass. */
const demandingIdentities =
  <Event extends AnyEvent>({ record }: Subject<Event>, hasIdentities: (history: Believed<Event>) => boolean) =>
  (law: Rule<ProjectionLawName>): Rule<ProjectionLawName> => ({
    ...law,
    examine: (of, checking) => {
      const seed = checking.seed ?? 1
      for (const each of sampledInTurn(record, { seed, numRuns: recordsAsked }))
        if (hasIdentities(effectiveHistory<Event>(each))) return law.examine(of, checking)
      const finding =
        "No record holds an identity. Name the fields that hold them, such as identities: ['cart', 'article']; or none, identities: []"
      return faultOfAll(name, of, means, [finding], recordsAsked, seed)
    }
  })

interface RenamedCase<Event extends AnyEvent> extends RecordCase<Event> {
  /** The history with other names. */
  readonly renamed: (names: Names) => Believed<Event>
  readonly renamings: ReadonlyArray<Names>
}

/** A correction or an attestation, which says a fact anew. */
type Saying<Event extends AnyEvent> = Pick<Recorded<EventCorrected<Event> | EventAttested<Event>>, 'data' | 'citations'>

/** An event of a history, with its identities and those that its corrections and further sources name. */
interface Named<Event extends AnyEvent> {
  readonly identities: ReadonlyArray<readonly [identity: string, allows: Allows]>
  readonly renamed: (names: Names) => Effective<Event>
}

/** The law that views do not depend on the names of identities. */
export const renamingLaws = <Event extends AnyEvent>(
  subject: Subject<Event>
): ReadonlyArray<Rule<ProjectionLawName>> => {
  const { record, projection, identities, streamOf } = subject
  if (projection === null || identities === null) return []
  const named = (event: Effective<Event>): Named<Event> => {
    const { corrections, attestations } = event
    const own = identities(event)
    const stands = streamOf !== null && streamOf(event) === event.stream
    // Corrections and further sources say the fact anew, with identities of their own.
    const saying = <Said extends Saying<Event>>(said: Said) => ({ said, fact: identities(said.data.content) })
    const [corrected, attested] = [corrections.map(saying), attestations?.map(saying)]
    return {
      identities: [own, ...[...corrected, ...(attested ?? [])].map(({ fact }) => fact)].flatMap(
        (each) => each.identities
      ),
      renamed: (names) => {
        const part = (text: string): string => names.get(text) ?? text
        const cited = <Cited extends { readonly citations: ReadonlyArray<Citation> }>(each: Cited): Cited => ({
          ...each,
          // The name of another source is an identifier, too.
          citations: each.citations.map((citation) => ({
            ...citation,
            source: part(citation.source) as Citation['source']
          }))
        })
        const restated = <Said extends Saying<Event>>({ said, fact }: ReturnType<typeof saying<Said>>): Said =>
          cited({ ...said, data: { ...said.data, content: fact.renamed(part) } })
        const other = own.renamed(part) as typeof event
        const stream = stands ? streamOf(other) : (event.stream.split('/').map(part).join('/') as typeof event.stream)
        return cited({
          ...other,
          stream,
          corrections: corrected.map(restated),
          ...(attested && { attestations: attested.map(restated) })
        })
      }
    }
  }
  /** The first names of a pool that are lawful for each identity, all of them different; null where there are none. */
  const lawfulNames = (
    rules: ReadonlyMap<string, ReadonlyArray<Allows>>,
    pool: ReadonlyArray<string>,
    given: Names = new Map()
  ): Names | null => {
    const names = new Map<string, string>()
    const used = new Set(given.values())
    for (const [identity, tests] of rules) {
      const allowed = (name: string): boolean => tests.every((allows) => allows(name))
      const wanted = given.get(identity)
      // A record may hold more identities than the pool holds lawful names.
      const others = [...pool, identity, `other-${names.size}`]
      const name = wanted ?? others.find((each) => !used.has(each) && allowed(each))
      if (name === undefined || !allowed(name)) return null
      used.add(name)
      names.set(identity, name)
    }
    return names
  }
  const foldOne = foldOf<Event, object, object, unknown>(projection)
  const cases: fc.Arbitrary<RenamedCase<Event>> = fc
    .tuple(
      record,
      hostileNames(longest),
      fc.noBias(fc.nat(5)),
      fc.boolean(),
      fc.noBias(fc.array(fc.nat(999), drawnPairs))
    )
    .map(([each, pools, first, turned, drawn]) => {
      const history = effectiveHistory<Event>(each)
      const rules = new Map<string, ReadonlyArray<Allows>>()
      const pairs: Array<readonly [string, string]> = []
      const all = history.map(named)
      for (const { identities: own } of all) {
        for (const [at, [one, allows]] of own.entries()) {
          rules.set(one, [...(rules.get(one) ?? []), allows].slice(0, fewEvents))
          for (const [other] of own.slice(at + 1)) pairs.push(turned ? [other, one] : [one, other])
        }
      }
      // Streams and sources keep the names that are no identities of events; no identity may take them.
      const taken = new Set(
        history.flatMap(({ stream, citations, corrections, attestations = [] }) => [
          ...stream.split('/'),
          ...[...citations, ...[...corrections, ...attestations].flatMap((each) => each.citations)].map(
            ({ source }) => source
          )
        ])
      )
      const free = pools
        .slice(0, waysTried)
        .map((pool) => [...pool.slice(first), ...pool].filter((each) => !taken.has(each)))
      const joined = drawn.map((at) => joinedAlike(pairs, '-', at)).filter(({ size }) => size > 0)
      // Few pairs meet more than once.
      const alike = new Map(joined.map((names) => [JSON.stringify([...names]), names])).values()
      return {
        record: each,
        renamed: (names) => all.map((event) => event.renamed(names)),
        renamings: [
          ...free.map((pool) => lawfulNames(rules, pool)),
          ...Array.from(alike)
            .filter((given) => [...given.values()].every((name) => !taken.has(name)))
            .map((given) => lawfulNames(rules, free[0] ?? [], given))
        ].flatMap((names) => names ?? [])
      }
    })
  return [
    demandingIdentities(subject, (history) => history.some((event) => identities(event).identities.length > 0))(
      recordLaw({
        name,
        means,
        cases,
        check: ({ renamed, renamings }) => {
          for (const given of renamings) {
            // Plain names are given in the order of the new ones, so that sorted names stay sorted.
            const inOrder = [...given].toSorted(([, a], [, b]) => (a < b ? -1 : 1))
            const toPlain = new Map(inOrder.map(([identity], index) => [identity, plainName(index)]))
            const back = new Map(inOrder.map(([, name], index) => [plainName(index), name]))
            const text = Array.from(given, ([name, other]) => `${name} to ${JSON.stringify(other)}`).join(', ')
            expectSame(
              `Renamed, ${text}`,
              renamedWithin(foldOne(renamed(toPlain)).views, back),
              foldOne(renamed(given)).views
            )
          }
        }
      })
    )
  ]
}
