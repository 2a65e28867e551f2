import { listed } from '../phrases.ts'
import { quoted, correct, checkDates, once, missing, order, type Wordings } from './wording.ts'

/** The words for refusals of gatherings, designations and joint bodies. */
export const gatheringRefusals = {
  GatheringAlreadyAnnounced: once('gathering', 'is announced'),
  GatheringWasHeld: ({ gatheringId }) => [
    `the gathering ${quoted(gatheringId)} was held`,
    'correct that event if it was not held yet'
  ],
  ParticipationAlreadyAnnounced: ({ gatheringId, party }) => [
    `${quoted(party)} has announced its participation in ${quoted(gatheringId)} already`,
    correct
  ],
  SpeakerAlreadyInvited: ({ gatheringId, speaker }) => [
    `${quoted(speaker)} is invited to speak at ${quoted(gatheringId)} already`,
    correct
  ],
  ParticipationAlreadyRecorded: ({ gatheringId, party }) => [
    `the participation of ${quoted(party)} in ${quoted(gatheringId)} is on record`,
    correct
  ],
  HeldBeforeAnnounced: ({ announcedOn, heldOn }) => order('the announcement', 'the gathering')(announcedOn, heldOn),
  DesignationAlreadyConferred: once('designation', 'was conferred'),
  DesignationNotConferred: missing('designation', 'record that it was conferred first'),
  DesignationAlreadyOpen: once('designation', 'was opened'),
  DesignationIsConcluded: ({ designationId }) => [`the designation ${quoted(designationId)} is concluded`, correct],
  JointBodyAlreadyAgreed: once('joint body', 'was agreed'),
  JointBodyAlreadyEstablished: once('joint body', 'is established'),
  JointBodyNotEstablished: missing(
    'established joint body',
    'record its establishment first; agreed is not established'
  ),
  JointBodyIsDissolved: ({ jointBodyId }) => [
    `the joint body ${quoted(jointBodyId)} is dissolved`,
    'record what happened before that by its own date, or correct the end'
  ],
  JointBodySucceedsItself: ({ jointBodyId }) => [
    `the joint body ${quoted(jointBodyId)} succeeds itself`,
    'name its predecessor, or none'
  ],
  EstablishedBeforeAgreed: ({ agreedOn, establishedOn }) =>
    order('its agreement', 'its establishment')(agreedOn, establishedOn),
  BeforeEstablishment: ({ establishedOn, on }) => order('the establishment', 'what follows it')(establishedOn, on),
  SessionAlreadyRecorded: ({ jointBodyId, number }) => [
    `session ${number} of ${quoted(jointBodyId)} is on record`,
    correct
  ],
  SessionOutOfOrder: ({ jointBodyId }) => [
    `the sessions of ${quoted(jointBodyId)} would not be in the order of their numbers`,
    checkDates
  ],
  AlreadyMember: ({ jointBodyId, party }) => [
    `${quoted(party)} is a member of ${quoted(jointBodyId)} already`,
    correct
  ],
  JointBodiesInCircle: ({ circle }) => [
    `the joint bodies would succeed one another in a circle: ${listed(circle.map(quoted))}`,
    'a body succeeds an earlier one; exchange the two, or correct the succession on record'
  ]
} satisfies Wordings
