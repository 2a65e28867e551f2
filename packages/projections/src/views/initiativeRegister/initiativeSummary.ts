import type { InvitationStrength, PartyClassId, PartyId } from '@communique/core'
import type { Text } from '@communique/kernel'
import { groupBy } from '../../shared/groupBy.ts'
import type {
  InitiativeAppearance,
  InitiativeInvitation,
  InitiativeMember,
  InitiativeView,
  ReportedFigure
} from './initiativeRegister.ts'

/** `Attested`: a source speaks of it, its launch is not on record. `Mentioned`: not even that. */
export type InitiativeStatus = 'Mentioned' | 'Attested' | 'Launched' | 'Concluded'

/** The state of an initiative: what it is, who belongs to it, who was called upon and has not joined. */
export interface InitiativeSummary {
  readonly status: InitiativeStatus
  /** Its description at its launch, else by the earliest source that speaks of it. */
  readonly appearance: InitiativeAppearance | null
  /** Each party once, by its earliest joining. */
  readonly members: ReadonlyArray<InitiativeMember>
  /** Parties called upon by name that have not joined, each with its firmest call. */
  readonly invited: ReadonlyArray<{ readonly party: PartyId; readonly strength: InvitationStrength }>
  /** Calls to a class invite nobody by name. */
  readonly calls: ReadonlyArray<{
    readonly class: PartyClassId
    readonly description: Text
    readonly strength: InvitationStrength
  }>
  /** For each thing counted, the figure reported last. */
  readonly figures: ReadonlyArray<ReportedFigure>
}

const partyOf = ({ invitee }: InitiativeInvitation): PartyId | null => (invitee.type === 'Party' ? invitee.party : null)

const firmest = (invitations: ReadonlyArray<InitiativeInvitation>): InvitationStrength =>
  invitations.some(({ strength }) => strength === 'Firm') ? 'Firm' : 'Tentative'

const statusOf = (view: InitiativeView): InitiativeStatus => {
  if (view.conclusions.length > 0) return 'Concluded'
  if (view.appearances.length === 0) return 'Mentioned'
  return view.appearances.some(({ as }) => as === 'Launched') ? 'Launched' : 'Attested'
}

/**
 * The state of an initiative.
 *
 * @category initiative register
 * @since 0.1.0
 */
export const initiativeSummary = (view: InitiativeView): InitiativeSummary => {
  const joined = groupBy(view.members, ({ party }) => party)
  const byParty = groupBy(view.invitations, partyOf)
  return {
    status: statusOf(view),
    appearance: view.appearances.find(({ as }) => as === 'Launched') ?? view.appearances[0] ?? null,
    members: [...joined.values()].map(([first]) => first),
    invited: [...byParty].flatMap(([party, calls]) =>
      party === null || joined.has(party) ? [] : [{ party, strength: firmest(calls) }]
    ),
    calls: view.invitations.flatMap(({ invitee, strength }) =>
      invitee.type === 'Class' ? [{ class: invitee.class, description: invitee.description, strength }] : []
    ),
    figures: [...groupBy(view.figures.toReversed(), (figure) => figure.of).values()].map(([last]) => last).toReversed()
  }
}
