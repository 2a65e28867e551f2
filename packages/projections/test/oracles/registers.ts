import type { DesignationView } from '../../src/views/designationRegister/designationRegister.ts'
import type { AtGathering, GatheringView } from '../../src/views/gatheringRegister/gatheringRegister.ts'
import type { InvitationView } from '../../src/views/invitationRegister/invitationRegister.ts'
import type { RegisterItem } from '../../src/shared/register.ts'
import type { Believed } from '../histories.ts'
import { itemsOf } from './jointBodyRegister.ts'
import { ofEach, ofTypes } from './neighbours.ts'

/** Each gathering is what its own events say of it, and what other subjects say that names it. */
export const gatheringRegisterOracle = (history: Believed): Readonly<Record<string, GatheringView>> => {
  const announcements = ofTypes(history, 'GatheringAnnounced')
  const held = ofTypes(history, 'GatheringHeld')
  const expected = ofTypes(history, 'ParticipationAnnounced')
  const attended = ofTypes(history, 'PartyParticipated')
  const speakers = ofTypes(history, 'SpeakerInvited')
  const invitations = ofTypes(history, 'InvitationExtended')
  const occasions = ofTypes(
    history,
    'JointBodyAgreed',
    'JointBodyEstablished',
    'JointBodyAttested',
    'TreatyTextAdopted',
    'InaugurationAnnounced',
    'InaugurationHeld',
    'VisitAnnounced'
  )
  const invitedTo = ({ data: { occasion } }: (typeof invitations)[number]): string | null =>
    'gathering' in occasion ? occasion.gathering : null
  return ofEach(
    [
      ...[announcements, held, expected, attended, speakers].flatMap((events) =>
        events.map(({ data }) => data.gatheringId as string)
      ),
      ...invitations.flatMap((event) => invitedTo(event) ?? []),
      ...occasions.flatMap(({ data }) => data.gathering ?? [])
    ],
    (id) => ({
      announcements: itemsOf(announcements.filter(({ data }) => data.gatheringId === id)),
      held: itemsOf(held.filter(({ data }) => data.gatheringId === id)),
      invitations: itemsOf(invitations.filter((event) => invitedTo(event) === id)),
      expected: itemsOf(expected.filter(({ data }) => data.gatheringId === id)),
      attended: itemsOf(attended.filter(({ data }) => data.gatheringId === id)),
      speakers: itemsOf(speakers.filter(({ data }) => data.gatheringId === id)),
      occasions: itemsOf(occasions.filter(({ data }) => data.gathering === id)) as ReadonlyArray<
        RegisterItem<AtGathering>
      >
    })
  )
}

/** Each invitation is its extension and its answers. */
export const invitationRegisterOracle = (history: Believed): Readonly<Record<string, InvitationView>> => {
  const extended = ofTypes(history, 'InvitationExtended')
  const answers = ofTypes(history, 'InvitationAnswered')
  return ofEach(
    [...extended, ...answers].map(({ data }) => data.invitationId as string),
    (id) => ({
      extended: itemsOf(extended.filter(({ data }) => data.invitationId === id)),
      answers: itemsOf(answers.filter(({ data }) => data.invitationId === id))
    })
  )
}

/** Each designation is its conferral, its opening and its end. */
export const designationRegisterOracle = (history: Believed): Readonly<Record<string, DesignationView>> => {
  const conferred = ofTypes(history, 'DesignationConferred')
  const attested = ofTypes(history, 'DesignationAttested')
  const opened = ofTypes(history, 'DesignationOpened')
  const concluded = ofTypes(history, 'DesignationConcluded')
  return ofEach(
    [...conferred, ...attested, ...opened, ...concluded].map(({ data }) => data.designationId as string),
    (id) => ({
      conferred: itemsOf(conferred.filter(({ data }) => data.designationId === id)),
      attested: itemsOf(attested.filter(({ data }) => data.designationId === id)),
      opened: itemsOf(opened.filter(({ data }) => data.designationId === id)),
      concluded: itemsOf(concluded.filter(({ data }) => data.designationId === id))
    })
  )
}
