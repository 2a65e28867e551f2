import { type CooperationEvent, type PartyId } from '@communique/core'
import { boundPairsOf, subjectStepOf, tieOf, tieKinds, type TieKind } from '@communique/core/advanced'
import type { Effective, StreamName } from '@communique/kernel'
import type { Draft } from 'immer'
import type { Projection } from '../../engine/projection.ts'
import { eachDatedEvent } from '../../shared/everyEvent.ts'
import { table, type Table } from '../../engine/structures/table.ts'

/** One subject that two parties share: however many events mention it, it binds them once, as firmly as it ever did. */
export interface Tie {
  readonly kind: TieKind
  /**
   * Fulfilled, lapsed, expired, terminated or cancelled after the event that first bound them: the tie is a past one.
   */
  readonly ended: boolean
}

/** The ties of two parties, under the identities that the events name. */
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
const pairsOf = (event: CooperationEvent): ReadonlyArray<string> =>
  boundPairsOf(event).map(([one, other]) => `${one}/${other}`)

/** The firmer of two ties. */
export const firmer = (a: TieKind, b: TieKind): TieKind => (tieKinds.indexOf(a) < tieKinds.indexOf(b) ? b : a)

const binds = (draft: Draft<PartyTiesDraft>, event: Effective<CooperationEvent>, key: string): void => {
  const kind = tieOf(event.type)
  if (kind === null) return
  const pair = key.split('/') as ReadonlyArray<string> as ReadonlyArray<PartyId> // keys are two parties
  if (!pairsOf(event).includes(key)) return
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

/**
 * The ties between parties.
 *
 * One view for each two parties that one event names, under both identities (`first/second`). Only what binds counts:
 * meetings, undertakings, agreements and pledges.
 *
 * @example
 * import assert from 'node:assert/strict'
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
  keys: pairsOf,
  routing: 'ByStream',
  initialView: { parties: [], ties: table() },
  when: eachDatedEvent((type) => (subjectStepOf(type) === 'Ends' ? ends : binds)),
  forget: (draft, { stream }) => draft.ties.delete(stream)
}
