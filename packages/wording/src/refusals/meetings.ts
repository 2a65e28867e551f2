import { quoted, another, once, order, type Wordings } from './wording.ts'

/** The words for refusals of meetings and visits. */
export const meetingRefusals = {
  MeetingAlreadyRecorded: ({ meetingId }) => [
    `the meeting ${quoted(meetingId)} is on record with other particulars`,
    another('meeting')
  ],
  TooFewSides: ({ sides }) => [
    `a meeting has two sides at least, and this one has ${sides}`,
    'name the other side; those who were only present are no side'
  ],
  PartyOnTwoSides: ({ party }) => [
    `${quoted(party)} is on two sides of the meeting`,
    'put its people into one delegation'
  ],
  PersonNamedTwice: ({ person }) => [`${quoted(person)} sits at the table twice`, 'name each person once'],
  ParticipantNotDescribed: ({ party }) => [
    `somebody on the side of ${quoted(party)} has neither a name nor a title`,
    'give the office as `printedTitle`, or describe the others in `unnamed`'
  ],
  VisitAlreadyRecorded: once('visit', 'is on record'),
  VisitAlreadyAnnounced: once('visit', 'is announced'),
  VisitToNobody: ({ visitId }) => [`the visit ${quoted(visitId)} goes to no country and no party`, 'name one of them'],
  PaidBeforeAnnounced: ({ announcedOn, paidOn }) =>
    order('the announcement of the visit', 'the visit')(announcedOn, paidOn),
  VisitElsewhere: ({ visitId }) => [
    `the visit ${quoted(visitId)} was announced to another destination`,
    'correct the announcement, or record the visit under an identifier of its own'
  ]
} satisfies Wordings
