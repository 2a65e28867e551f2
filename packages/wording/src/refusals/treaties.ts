import { quoted, day, correct, another, checkDates, once, missing, type Wordings } from './wording.ts'

/** The words for refusals of treaties. */
export const treatyRefusals = {
  TreatyNotOnRecord: missing('treaty', 'record the adoption of its text, or attest it, first'),
  TreatyTextAlreadyAdopted: once('text of the treaty', 'was adopted'),
  TreatySupersedesItself: ({ treatyId }) => [
    `the treaty ${quoted(treatyId)} supersedes itself`,
    'name the later treaty'
  ],
  TreatyAlreadyInForce: ({ treatyId, since }) => [
    `the treaty ${quoted(treatyId)} is in force (${day(since)})`,
    correct
  ],
  TreatyAlreadyTerminated: ({ treatyId, since }) => [
    `the treaty ${quoted(treatyId)} has ended (${day(since)})`,
    correct
  ],
  ReservationAlreadyFormulated: ({ reservationId }) => [
    `the reservation ${quoted(reservationId)} is on record`,
    another('reservation')
  ],
  ReservationNotFormulated: ({ reservationId }) => [
    `no reservation ${quoted(reservationId)} is on record`,
    'record it first'
  ],
  ReservationAlreadyWithdrawn: ({ reservationId }) => [
    `the reservation ${quoted(reservationId)} is withdrawn`,
    correct
  ],
  ReservationOfAnother: ({ reservationId }) => [
    `the reservation ${quoted(reservationId)} is another party’s`,
    'name the party that formulated it'
  ],
  ObjectionToOwnReservation: ({ reservationId }) => [
    `a party does not object to its own reservation ${quoted(reservationId)}`,
    'name the party that objected'
  ],
  NoticeNotGiven: ({ party }) => [`no notice of withdrawal of ${quoted(party)} stands`, 'record the notice first'],
  AmendmentAlreadyAdopted: ({ amendmentId }) => [
    `the amendment ${quoted(amendmentId)} is adopted`,
    another('amendment')
  ],
  AmendmentNotAdopted: ({ amendmentId }) => [
    `no amendment ${quoted(amendmentId)} is adopted on record`,
    'record its adoption first'
  ],
  AmendmentAlreadyAccepted: ({ amendmentId }) => [`the amendment ${quoted(amendmentId)} is accepted by it`, correct],
  AmendmentAlreadyInForce: ({ amendmentId }) => [`the amendment ${quoted(amendmentId)} is in force`, correct],
  AmendmentBeforeAdoption: ({ amendmentId }) => [
    `the amendment ${quoted(amendmentId)} would come before its adoption, or that of the treaty`,
    checkDates
  ],
  ForbiddenByTreatyLaw: ({ rule, articles, party, on, against }) => [
    `the law of treaties forbids it (${rule}, Vienna Convention, articles ${articles}): ${party === null ? '' : `${quoted(party)}, `}${day(on)}${against === null ? '' : ` against ${day(against)}`}`,
    checkDates
  ]
} satisfies Wordings
