import { type CooperationEvent, partiesOf, type PartyId } from '@communique/core'
import type { Effective, StreamName } from '@communique/kernel'
import type { Draft } from 'immer'
import type { Projection } from '../../engine/projection.ts'
import { table, type Table } from '../../engine/structures/table.ts'

/** How firmly an undertaking, a text or a pledge binds two parties, or that they met. */
export const kindsInOrder = ['Meeting', 'Intent', 'Proposal', 'Undertaking', 'Draft', 'Agreement', 'Pledge'] as const

/**
 * What binds two parties: that they met; something to be done that is intended, proposed or agreed between them; a text
 * that is to be drafted or was signed; a pledge.
 *
 * @category cooperation network
 * @since 0.1.0
 */
export type TieKind = (typeof kindsInOrder)[number]

/** One subject that two parties share: however often it is told, it binds them once, as firmly as it ever did. */
export interface Tie {
  readonly kind: TieKind
  /** Fulfilled, lapsed, expired, terminated or cancelled after it was first told that it binds them: it bound them. */
  readonly ended: boolean
}

/** What binds two parties, under the identities that the events name. */
export interface PartyTies {
  /** In the order of their identities; empty before the first event. */
  readonly parties: ReadonlyArray<PartyId>
  /** By stream: one for each subject. */
  readonly ties: Readonly<Record<StreamName, Tie>>
}

/** The same as its recipes see it. */
export interface PartyTiesDraft {
  readonly parties: ReadonlyArray<PartyId>
  readonly ties: Table<Tie>
}

// Identities hold no slash.
const pairsOf = (parties: ReadonlyArray<PartyId>): ReadonlyArray<string> => {
  const sorted = parties.toSorted()
  return sorted.flatMap((first, at) => sorted.slice(at + 1).map((second) => `${first}/${second}`))
}

/** The firmer of two ties. */
export const firmer = (a: TieKind, b: TieKind): TieKind => (kindsInOrder.indexOf(a) < kindsInOrder.indexOf(b) ? b : a)

const binds =
  (kind: TieKind) =>
  (draft: Draft<PartyTiesDraft>, event: Effective<CooperationEvent>, key: string): void => {
    const pair = key.split('/') as ReadonlyArray<string> as ReadonlyArray<PartyId> // keys are two parties
    const named = partiesOf(event)
    if (!pair.every((party) => named.includes(party))) return
    draft.parties = [...pair]
    const before = draft.ties.get(event.stream)
    draft.ties.set(event.stream, {
      kind: before === undefined ? kind : firmer(before.kind, kind),
      ended: before?.ended ?? false
    })
  }

const ends = (draft: Draft<PartyTiesDraft>, { stream }: Effective<CooperationEvent>): void => {
  const tie = draft.ties.get(stream)
  if (tie !== undefined) draft.ties.set(stream, { ...tie, ended: true })
}

const isBinding: ReadonlySet<CooperationEvent['type']> = new Set([
  'MeetingHeld',
  'IntentExpressed',
  'ProposalTabled',
  'UndertakingAgreed',
  'AgreementDraftingAgreed',
  'MoUSigned',
  'AgreementSigned',
  'FundingPledged'
])

/**
 * Which parties are bound by what?
 *
 * One view for each two parties that one event names, under both identities (`first/second`). Only what binds counts:
 * meetings, undertakings, agreements and pledges.
 *
 * @example
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, fold, partyTies } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { views } = fold(partyTies)(cooperationAsOf(history, {}))
 *
 * const kinds = Object.values(views['icesco/japan']?.ties ?? {}).map(({ kind }) => kind)
 * assert.deepEqual(kinds.includes('Undertaking'), true)
 * assert.deepEqual(kinds.includes('Agreement'), false)
 * @category cooperation network
 * @since 0.1.0
 */
export const partyTies: Projection<CooperationEvent, PartyTies, PartyTiesDraft> = {
  name: 'partyTies',
  version: 2,
  keys: (event) => (isBinding.has(event.type) ? pairsOf(partiesOf(event)) : []),
  routing: 'ByStream',
  initialView: { parties: [], ties: table() },
  when: {
    MeetingHeld: binds('Meeting'),
    IntentExpressed: binds('Intent'),
    ProposalTabled: binds('Proposal'),
    UndertakingAgreed: binds('Undertaking'),
    UndertakingFulfilled: ends,
    UndertakingLapsed: ends,
    AgreementDraftingAgreed: binds('Draft'),
    MoUSigned: binds('Agreement'),
    AgreementSigned: binds('Agreement'),
    AgreementExpired: ends,
    AgreementTerminated: ends,
    FundingPledged: binds('Pledge'),
    PledgeCancelled: ends
  },
  forget: (draft, { stream }) => draft.ties.delete(stream)
}
