import type {
  GatheringAnnounced,
  GatheringHeld,
  InaugurationAnnounced,
  InaugurationHeld,
  InvitationExtended,
  JointBodyAgreed,
  JointBodyAttested,
  JointBodyEstablished,
  ParticipationAnnounced,
  PartyParticipated,
  SpeakerInvited,
  TreatyTextAdopted,
  VisitAnnounced
} from '@communique/core/events'
import { type RegisterItem, registerOf } from '../../shared/register.ts'

/** A fact that another subject records of a gathering: what was set up, adopted, opened or paid a visit to there. */
export type AtGathering =
  | JointBodyAgreed
  | JointBodyEstablished
  | JointBodyAttested
  | TreatyTextAdopted
  | InaugurationAnnounced
  | InaugurationHeld
  | VisitAnnounced

/**
 * A gathering, as far as it is on record; each list in the order of occurrence.
 *
 * @category gathering register
 * @since 0.1.0
 */
export interface GatheringView {
  readonly announcements: ReadonlyArray<RegisterItem<GatheringAnnounced>>
  readonly held: ReadonlyArray<RegisterItem<GatheringHeld>>
  /** Invitations to attend; one to a class invites nobody by name. */
  readonly invitations: ReadonlyArray<RegisterItem<InvitationExtended>>
  /** Parties that said that they will take part. */
  readonly expected: ReadonlyArray<RegisterItem<ParticipationAnnounced>>
  /** Parties that took part. */
  readonly attended: ReadonlyArray<RegisterItem<PartyParticipated>>
  readonly speakers: ReadonlyArray<RegisterItem<SpeakerInvited>>
  /** Facts of other subjects that name the gathering. */
  readonly occasions: ReadonlyArray<RegisterItem<AtGathering>>
}

const there = ({
  data: { gathering }
}: {
  readonly data: Pick<TreatyTextAdopted['data'], 'gathering'>
}): ReadonlyArray<readonly [string, 'occasions']> => (gathering === null ? [] : [[gathering, 'occasions']])

/**
 * The gatherings that were announced or held: who was invited, said that they come, and took part, and what followed.
 *
 * One view for each gathering, under its identity; `gatheringSummary` reads its status and participants from it. A party
 * that was invited, or that announced its participation, did not take part for that.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, fold, gatheringRegister } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { views } = fold(gatheringRegister)(cooperationAsOf(history, {}))
 *
 * const expected = Object.values(views).flatMap((gathering) => gathering.expected.map(({ fact }) => fact.data.party))
 * assert.deepEqual([...new Set(expected)], ['icesco'])
 * assert.deepEqual(Object.values(views).flatMap(({ attended }) => attended), [])
 * @category gathering register
 * @since 0.1.0
 */
export const gatheringRegister = registerOf<GatheringView>({
  name: 'gatheringRegister',
  version: 1,
  lists: {
    announcements: true,
    held: true,
    invitations: true,
    expected: true,
    attended: true,
    speakers: true,
    occasions: true
  },
  entries: {
    GatheringAnnounced: ({ data }) => [[data.gatheringId, 'announcements']],
    GatheringHeld: ({ data }) => [[data.gatheringId, 'held']],
    ParticipationAnnounced: ({ data }) => [[data.gatheringId, 'expected']],
    PartyParticipated: ({ data }) => [[data.gatheringId, 'attended']],
    SpeakerInvited: ({ data }) => [[data.gatheringId, 'speakers']],
    InvitationExtended: ({ data: { occasion } }) =>
      occasion.type === 'Gathering' ? [[occasion.gathering, 'invitations']] : [],
    JointBodyAgreed: there,
    JointBodyEstablished: there,
    JointBodyAttested: there,
    TreatyTextAdopted: there,
    InaugurationAnnounced: there,
    InaugurationHeld: there,
    VisitAnnounced: there
  }
})
