import type { PartyId } from '@communique/core'
import { currentId } from '../../shared/currentId.ts'
import { groupBy } from '../../shared/groupBy.ts'
import type { PartyDirectory } from '../../views/directory/belonging.ts'
import { type TieKind, tieKinds } from '@communique/core/advanced'
import { firmer, type PartyTies, type Tie } from '../../views/partyTies/partyTies.ts'

/** Numbers of subjects of one kind that bind two parties now, and that did. */
export interface TieWeight {
  readonly standing: number
  readonly ended: number
}

/** Two parties and what binds them, kind by kind: an intent and a treaty do not add up to a number. */
export interface NetworkEdge {
  /** In the order of their identities: an edge has no direction. */
  readonly parties: readonly [PartyId, PartyId]
  readonly weights: Readonly<Record<TieKind, TieWeight>>
}

export interface NetworkNode {
  readonly party: PartyId
  /** With how many others it is bound. */
  readonly degree: number
}

/** A graph of parties. */
export interface CooperationNetwork {
  /** In the order of their identities. */
  readonly nodes: ReadonlyArray<NetworkNode>
  readonly edges: ReadonlyArray<NetworkEdge>
}

interface Bond {
  readonly pair: readonly [PartyId, PartyId]
  readonly ties: ReadonlyArray<readonly [string, Tie]>
}

const weigh = (bonds: ReadonlyArray<Bond>): NetworkEdge['weights'] => {
  // Of merged parties, a subject may bind more than one identity: it is one subject still.
  const bySubject = groupBy(
    bonds.flatMap(({ ties }) => ties),
    ([stream]) => stream
  )
  const ties = [...bySubject.values()].map((same) => ({
    kind: same.map(([, { kind }]) => kind).reduce(firmer),
    ended: same.some(([, { ended }]) => ended)
  }))
  const weightOf = (kind: TieKind): TieWeight => {
    const ofKind = ties.filter((tie) => tie.kind === kind)
    const standing = ofKind.filter(({ ended }) => !ended).length
    return { standing, ended: ofKind.length - standing }
  }
  return Object.fromEntries(tieKinds.map((kind) => [kind, weightOf(kind)])) as NetworkEdge['weights'] // every kind
}

const byText = (a: string, b: string): number => (a < b ? -1 : 1)

/**
 * The graph of parties, weighted by what binds them: for each kind of tie, how many subjects. With the directory of
 * parties, merged identities are one node, and nobody is bound with themselves.
 *
 * @param rolledUp the party as whose ties those of a party count; `belongingIn(directory).rolledUp` counts organs and
 * branches with the party that they belong to.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, cooperationNetwork, fold, partyDirectory, partyTies } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const believed = cooperationAsOf(history, {})
 * const { edges } = cooperationNetwork(fold(partyTies)(believed).views, fold(partyDirectory)(believed).views)
 *
 * const league = edges.find(({ parties }) => parties.includes('mohammadia-league' as never))
 * assert.deepEqual(league?.weights.Agreement, { standing: 1, ended: 0 })
 * @category cooperation network
 * @since 0.1.0
 */
export const cooperationNetwork = (
  views: Readonly<Record<string, PartyTies>>,
  directory: PartyDirectory = {},
  rolledUp: (party: PartyId) => PartyId = (party) => party
): CooperationNetwork => {
  const bonds = Object.values(views).flatMap(({ parties, ties }): ReadonlyArray<Bond> => {
    const [first, second] = [...new Set(parties.map((party) => rolledUp(currentId<PartyId>(directory, party))))].toSorted()
    return first === undefined || second === undefined ? [] : [{ pair: [first, second], ties: Object.entries(ties) }]
  })
  const edges = [...groupBy(bonds, ({ pair }) => pair.join('/'))]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([, same]): NetworkEdge => ({ parties: same[0].pair, weights: weigh(same) }))
  const degrees = groupBy(
    edges.flatMap(({ parties }) => parties),
    (party) => party
  )
  return {
    nodes: [...degrees]
      .map(([party, { length: degree }]) => ({ party, degree }))
      .toSorted((a, b) => byText(a.party, b.party)),
    edges
  }
}
