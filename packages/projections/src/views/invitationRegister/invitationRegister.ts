import type { PartyId } from '@communique/core'
import type { InvitationAnswered, InvitationExtended } from '@communique/core/events'
import { type RegisterItem, registerOf } from '../../shared/register.ts'

/**
 * An invitation to visit or to attend, and every answer to it; each list in the order of occurrence.
 *
 * @category invitation register
 * @since 0.1.0
 */
export interface InvitationView {
  readonly extended: ReadonlyArray<RegisterItem<InvitationExtended>>
  readonly answers: ReadonlyArray<RegisterItem<InvitationAnswered>>
}

/**
 * The invitations to visit or to attend, with their answers.
 *
 * One view for each invitation, under its identity; `invitationAnswers` reads from it who answered what.
 *
 * @category invitation register
 * @since 0.1.0
 */
export const invitationRegister = registerOf<InvitationView>({
  name: 'invitationRegister',
  version: 1,
  lists: { extended: true, answers: true },
  entries: {
    InvitationExtended: ({ data }) => [[data.invitationId, 'extended']],
    InvitationAnswered: ({ data }) => [[data.invitationId, 'answers']]
  }
})

/** An answer, or that none is reported, which is no refusal. */
export type InvitationStatus = 'Accepted' | 'Declined' | 'NoAnswerReported'

/** A party that was invited by name or answered, and its latest answer. */
export interface InvitationOutcome {
  readonly party: PartyId
  readonly status: InvitationStatus
}

/** Each party that was invited by name or answered, with its latest answer on record. */
export const invitationAnswers = ({ extended, answers }: InvitationView): ReadonlyArray<InvitationOutcome> => {
  const invited = extended.flatMap(({ fact: { data } }) => (data.invitee.type === 'Party' ? [data.invitee.party] : []))
  const parties = new Set([...invited, ...answers.map(({ fact }) => fact.data.party)])
  return [...parties].map((party) => ({
    party,
    status: answers.findLast(({ fact }) => fact.data.party === party)?.fact.data.answer ?? 'NoAnswerReported'
  }))
}
