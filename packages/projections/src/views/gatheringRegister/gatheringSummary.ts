import type { OccurrenceDate, PartyId, Place } from '@communique/core'
import type { Citation, Text } from '@communique/kernel'
import { type ShownDate, shownDate } from '../../shared/shownDate.ts'
import type { GatheringView } from './gatheringRegister.ts'

/** `Mentioned`: only invitations, participants or occasions are on record, neither an announcement nor that it was held. */
export type GatheringStatus = 'Mentioned' | 'Announced' | 'Held'

/** The furthest step of a party: invited by name, said that it will take part, took part. */
export type ParticipationStatus = 'Invited' | 'Announced' | 'TookPart'

/** A party in a gathering, with the forms of its participation that sources name, such as a pavilion. */
export interface GatheringParticipant {
  readonly party: PartyId
  readonly status: ParticipationStatus
  readonly forms: ReadonlyArray<Text>
}

/**
 * A gathering in short.
 *
 * @category gathering register
 * @since 0.1.0
 */
export interface GatheringSummary {
  readonly status: GatheringStatus
  /** As it was held, else as it was announced. */
  readonly name: Text | null
  readonly place: Place | null
  readonly organisers: ReadonlyArray<PartyId>
  readonly scheduledFor: ShownDate | null
  readonly heldOn: ShownDate | null
  /** Those that came furthest first, else in the order in which they turn up. */
  readonly participants: ReadonlyArray<GatheringParticipant>
  readonly citations: ReadonlyArray<Citation>
}

const shown = (on: OccurrenceDate | null | undefined): ShownDate | null =>
  on === null || on === undefined ? null : shownDate(on)

const stages = ['TookPart', 'Announced', 'Invited'] as const

const participantsOf = ({ invitations, expected, attended }: GatheringView): ReadonlyArray<GatheringParticipant> => {
  const invited = invitations.flatMap(({ fact: { data } }) =>
    data.invitee.type === 'Party' ? [data.invitee.party] : []
  )
  const parties: Readonly<Record<ParticipationStatus, ReadonlyArray<PartyId>>> = {
    TookPart: attended.map(({ fact }) => fact.data.party),
    Announced: expected.map(({ fact }) => fact.data.party),
    Invited: invited
  }
  const formsOf = (party: PartyId) =>
    [...attended, ...expected].flatMap(({ fact: { data } }) =>
      data.party === party && data.form !== null ? [data.form] : []
    )
  const furthest = stages.flatMap((status) => parties[status].map((party) => ({ party, status })))
  return [...new Set(furthest.map(({ party }) => party))].map((party) => ({
    party,
    status: furthest.find((known) => known.party === party)?.status ?? 'Invited',
    forms: [...new Set(formsOf(party))]
  }))
}

/** The status, dates, place and participants of a gathering, from its view in the register. */
export const gatheringSummary = (view: GatheringView): GatheringSummary => {
  const { announcements, held } = view
  const [holding, announcement] = [held.at(-1)?.fact.data, announcements.at(-1)?.fact.data]
  const firm = holding ?? announcement
  return {
    status: holding !== undefined ? 'Held' : announcement !== undefined ? 'Announced' : 'Mentioned',
    name: firm?.name ?? null,
    place: holding?.place ?? announcement?.place ?? null,
    organisers: firm?.organisers ?? [],
    scheduledFor: shown(announcement?.scheduledFor),
    heldOn: shown(holding?.on),
    participants: participantsOf(view),
    citations: [
      ...announcements,
      ...held,
      ...view.invitations,
      ...view.expected,
      ...view.attended,
      ...view.speakers,
      ...view.occasions
    ].flatMap(({ citations }) => citations)
  }
}
