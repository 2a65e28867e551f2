import type { Effective } from '@communique/kernel'
import { partiesOf, type PartyId, themesOf } from '@communique/core'
import type { PartyPart } from '../../src/partnerDossier/partyPart.ts'
import type { PartyEntry, PartySubject, PartyTimeline } from '../../src/views/partyTimeline/partyTimeline.ts'
import type { DatedEvent } from '../../src/strength.ts'
import type { Believed } from '../histories.ts'
import { ofEach } from './looking.ts'
import { before, followsUp, opensSubject, timelineTold, toldOfAnyone } from './toldOfAnyone.ts'

type Named = ReadonlyArray<PartyId | null>

/** Whom an event names in which part, the closest tie first. */
const namedAs: Readonly<Record<PartyPart, (event: DatedEvent) => Named>> = {
  Side: ({ data }) => [
    ...('delegations' in data ? data.delegations.map(({ party }) => party) : []),
    ...('parties' in data ? data.parties : []),
    ...('with' in data ? data.with : [])
  ],
  Signatory: ({ data }) => ('signatures' in data ? data.signatures.map(({ party }) => party) : []),
  Doer: ({ type, data }) => {
    if ('conferredBy' in data) return [data.conferredBy]
    // Who invites does nothing yet; and of an observer it is only said which side declined.
    if (type === 'SpeakerInvited' || type === 'InitiativeInvitationExtended' || type === 'ObserverDeclined') return []
    return 'by' in data ? [data.by].flat() : []
  },
  Donor: ({ data }) => ('donor' in data ? [data.donor] : []),
  Recipient: ({ type, data }) => {
    if (type === 'DisbursementRecorded' || type === 'PrizeAwarded') return [data.to]
    return 'recipient' in data ? [data.recipient] : []
  },
  Intermediary: ({ data }) => ('through' in data ? [data.through] : []),
  Beneficiary: ({ data }) => ('beneficiaries' in data ? data.beneficiaries.parties : []),
  Inviter: ({ type, data }) => (type === 'SpeakerInvited' || type === 'InitiativeInvitationExtended' ? [data.by] : []),
  Invitee: ({ type, data }) => {
    if (type === 'SpeakerInvited') return [data.party]
    return 'invitee' in data && data.invitee.type === 'Party' ? [data.invitee.party] : []
  },
  Organisation: ({ data }) => ('organisation' in data ? [data.organisation] : []),
  Candidate: ({ data }) => ('organisation' in data && 'party' in data ? [data.party] : []),
  Participant: ({ type, data }) =>
    type === 'InitiativeJoined' || type === 'ParticipationAnnounced' ? [data.party] : [],
  Organiser: ({ data }) => ('organisers' in data ? data.organisers : []),
  Visitor: ({ data }) => ('visitor' in data ? [data.visitor] : []),
  Host: ({ data }) => ('host' in data ? [data.host] : [])
}
const everyPart = Object.keys(namedAs) as ReadonlyArray<PartyPart> // in the order of the table

const partsIn = (event: DatedEvent, party: PartyId): ReadonlyArray<PartyPart> =>
  everyPart.filter((part) => namedAs[part](event).includes(party))

const subjectOf = (event: DatedEvent, party: PartyId): PartySubject => ({
  parts: partsIn(event, party),
  parties: partiesOf(event),
  themes: themesOf(event)
})

/** What an event that follows up goes on with, as far as the party has a part in it: as told by the latest such event. */
const goesOnWith = (history: Believed, event: Effective<DatedEvent>, party: PartyId): PartySubject => {
  const opened = before(history, event)
    .filter(opensSubject)
    .find((earlier) => partsIn(earlier, party).length > 0)
  return opened === undefined ? { parts: [], parties: [], themes: [] } : subjectOf(opened, party)
}

const entryOf = (history: Believed, event: Effective<DatedEvent>, party: PartyId): ReadonlyArray<PartyEntry> => {
  const own = partsIn(event, party)
  const { parts, parties, themes } = followsUp(event) ? goesOnWith(history, event, party) : subjectOf(event, party)
  const allParts = everyPart.filter((part) => own.includes(part) || parts.includes(part))
  if (allParts.length === 0) return []
  return [{ ...toldOfAnyone(event), parts: allParts, parties: [...new Set([...partiesOf(event), ...parties])], themes }]
}

const timelineOf = (history: Believed, party: PartyId): PartyTimeline =>
  timelineTold(
    history,
    (event) => entryOf(history, event, party),
    (event) => partsIn(event, party).length > 0,
    (event) => subjectOf(event, party)
  )

/** What happened with each party: the whole record, asked of every event whether it is news of the party. */
export const partyTimelineOracle = (history: Believed): Readonly<Record<string, PartyTimeline>> =>
  ofEach(
    history.flatMap((event) => partiesOf(event)),
    (party) => timelineOf(history, party)
  )
