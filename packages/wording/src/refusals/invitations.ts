import { quoted, correct, once, order, type Wordings } from './wording.ts'

/** The words for refusals of inaugurations and invitations. */
export const invitationRefusals = {
  InaugurationAlreadyAnnounced: once('opening or launch', 'is announced'),
  InaugurationAlreadyHeld: once('opening or launch', 'was held'),
  InaugurationKindDiffers: ({ expected, found }) => [
    `it was announced as ${expected === 'Opening' ? 'an opening' : 'a launch'}, and not as ${found === 'Opening' ? 'an opening' : 'a launch'}`,
    'correct the announcement, or give it an identifier of its own'
  ],
  InauguratedBeforeAnnounced: ({ announcedOn, heldOn }) =>
    order('the announcement', 'the opening or launch')(announcedOn, heldOn),
  InvitationAlreadyExtended: once('invitation', 'is on record'),
  InvitationToOneself: ({ party }) => [`${quoted(party)} would invite itself`, 'name the other party'],
  AnsweredByAnother: ({ invitee, party }) => [
    `the invitation went to ${quoted(invitee)}, and ${quoted(party)} would answer it`,
    'name the party that was invited'
  ],
  AnsweredBeforeInvited: ({ invitedOn, on }) => order('the invitation', 'the answer')(invitedOn, on),
  AlreadyAnswered: ({ invitationId }) => [`the invitation ${quoted(invitationId)} is answered`, correct]
} satisfies Wordings
