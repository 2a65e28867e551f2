// Every refusal of the record in words: the rule that it breaks, and what to do instead.
import type { CorrectionRefusal } from '@communique/kernel'
import { type CooperationRefusal, countryName, formatMoney, type OccurrenceDate } from '@communique/core'
import { dateWords } from './dates.ts'
import { listed, resourceWords } from './phrases.ts'

type Refusal = CooperationRefusal | CorrectionRefusal
type RefusalType = Refusal['type']
type OfType<Type extends RefusalType, Each = Refusal> = Each extends { readonly type: infer Types }
  ? Type extends Types
    ? Each
    : never
  : never

/** The rule that is broken, and the remedy. */
type Wording = readonly [rule: string, remedy: string]

const quoted = (id: string): string => `“${id}”`
const day = ({ edtf }: OccurrenceDate): string => dateWords(edtf)
const days = (dates: ReadonlyArray<OccurrenceDate>): string => listed(dates.map(day))

const correct = 'correct the event on record instead of recording it again'
const another = (what: string): string =>
  `correct the event on record, or give another ${what} an identifier of its own`
const checkDates = 'check both dates; if the one on record is wrong, correct that event first'
const onceInList = 'name it once'

/** The subject that a refusal speaks of, whatever its kind. */
const subjectOf = (refusal: Refusal): string => {
  const ids = Object.entries(refusal).flatMap(([field, value]) =>
    field.endsWith('Id') && typeof value === 'string' ? [value] : []
  )
  return quoted(ids[0] ?? '')
}

const once =
  (what: string, done: string): ((refusal: Refusal) => Wording) =>
  (refusal) => [`the ${what} ${subjectOf(refusal)} ${done} already`, another(what)]

const missing =
  (what: string, remedy: string): ((refusal: Refusal) => Wording) =>
  (refusal) => [`no ${what} ${subjectOf(refusal)} is on record`, remedy]

const order =
  (earlier: string, later: string): ((first: OccurrenceDate, second: OccurrenceDate) => Wording) =>
  (first, second) => [`${earlier} (${day(first)}) would come after ${later} (${day(second)})`, checkDates]

const refusals = {
  // sources, parties and persons
  SourceAlreadyRecorded: ({ sourceId, digest }) => [
    digest === null
      ? `a source is on record under ${quoted(sourceId)}`
      : `the source ${quoted(sourceId)} is on record with other particulars`,
    another('source')
  ],
  PartyAlreadyRegistered: once('party', 'is registered'),
  PartyNotRegistered: missing('party', 'register it first'),
  NameOfAnotherParty: ({ name, owner }) => [
    `${quoted(name)} is the name of the party ${quoted(owner)}`,
    'use that party, or merge the two if they are one'
  ],
  PartiesNotMerged: ({ merged, into }) => [
    `${quoted(merged)} cannot be merged into ${quoted(into)}`,
    'register both, and merge a party once, into another one that stands'
  ],
  PartyRelatedToItself: ({ partyId }) => [`${quoted(partyId)} would be related to itself`, 'name the other party'],
  PartiesAlreadyRelated: ({ partyId, to }) => [
    `${quoted(partyId)} is related to ${quoted(to)} in this way already`,
    correct
  ],
  PartiesInCircle: ({ circle }) => [
    `the parties would belong to each other in a circle: ${listed(circle.map(quoted))}`,
    'exchange the two parties, or correct the relation on record'
  ],
  RelationEndsBeforeItBegins: ({ from, until }) => order('the beginning of the relation', 'its end')(from, until),
  PersonAlreadyRegistered: once('person', 'is registered'),
  PersonNotRegistered: missing('person', 'register the person first'),
  PersonsNotMerged: ({ merged, into }) => [
    `${quoted(merged)} cannot be merged into ${quoted(into)}`,
    'register both, and merge a person once, into another one who stands'
  ],

  // meetings and visits
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
  ],

  // undertakings
  NobodyWouldDoIt: ({ undertakingId }) => [
    `nobody would do the undertaking ${quoted(undertakingId)}`,
    'name who would (by), or count them among the unnamed who act (circumstances)'
  ],
  UndertakingNotOnRecord: missing('undertaking', 'record first that it was intended, proposed or agreed'),
  UndertakingDoesNotClimb: ({ undertakingId, standsAt, asked }) => [
    `the undertaking ${quoted(undertakingId)} is ${standsAt.toLowerCase()}, and does not go back to ${asked.toLowerCase()}`,
    'report progress on it, or correct the event on record'
  ],
  UndertakingIsClosed: ({ undertakingId, status }) => [
    `the undertaking ${quoted(undertakingId)} is ${status.toLowerCase()}`,
    'retract its end if it was recorded in error, or begin a new undertaking'
  ],
  ClosedBeforeMention: ({ on, mentionedOn }) => [
    `the undertaking would end on ${day(on)}, before a source speaks of it (${days(mentionedOn)})`,
    checkDates
  ],

  // agreements and their duties
  ObligationNamedTwice: ({ obligationId }) => [`the duty ${quoted(obligationId)} is named twice`, onceInList],
  ObligationNotNew: ({ obligationId }) => [
    `the text has a duty ${quoted(obligationId)} already`,
    'give the new duty an identifier of its own'
  ],
  ObligationNotInText: ({ agreementId, obligationId }) => [
    `the agreement ${quoted(agreementId)} has no duty ${quoted(obligationId)}`,
    'name a duty of its text, or record the amendment that adds it'
  ],
  ObligationStruckOut: ({ obligationId, struckOutOn }) => [
    `the duty ${quoted(obligationId)} was struck out (${day(struckOutOn)})`,
    'name a duty that stands, or correct the amendment'
  ],
  DebtorIsNoParty: ({ party }) => [
    `${quoted(party)} owes a duty and is no party to the text`,
    'name it among the parties'
  ],
  CountryOutsideScope: ({ obligationId, country }) => [
    `the duty ${quoted(obligationId)} is not owed for ${country === null ? 'no country' : countryName(country)}`,
    'name a country of its scope'
  ],
  RecurringInstanceNotNamed: ({ obligationId }) => [
    `the duty ${quoted(obligationId)} recurs`,
    'say which instance, by the date on which it was due (dueOn)'
  ],
  InstanceAlreadySettled: ({ instance }) => [
    `this instance of the duty ${quoted(instance.obligationId)} is settled`,
    correct
  ],
  NothingDelivered: ({ instance }) => [
    `nothing of the duty ${quoted(instance.obligationId)} would be delivered`,
    'give a quantity above zero, or record a report on the duty'
  ],
  PartsDiffer: ({ instance, known }) => [
    `the parts of the duty ${quoted(instance.obligationId)} are counted in ${known.unit}${known.of === null ? '' : `, of ${known.of}`}`,
    'count this part in the same unit, of the same whole'
  ],
  PartsExceedWhole: ({ instance, delivered, of }) => [
    `${delivered} of ${of} would be delivered of the duty ${quoted(instance.obligationId)}`,
    'check the parts on record, and correct the one that is wrong'
  ],
  TextRelatedToItself: () => ['a text would be related to itself', 'name the other text'],
  TextsAlreadyRelated: () => ['the two texts are related in this way already', correct],
  TextsInCircle: ({ circle }) => [
    `the texts would be related in a circle: ${listed(circle.map((text) => quoted(text.type === 'Agreement' ? text.agreement : text.treaty)))}`,
    'a text relates to an earlier one; exchange the two texts, or correct the relation on record'
  ],
  DraftingAlreadyAgreed: once('drafting of the agreement', 'was agreed'),
  AgreementAlreadySigned: ({ agreementId, signedOn }) => [
    `the agreement ${quoted(agreementId)} is signed (${day(signedOn)})`,
    another('agreement')
  ],
  AgreementNotSigned: missing('signed agreement', 'record its signature first'),
  AgreementAlreadyInForce: ({ agreementId, since }) => [
    `the agreement ${quoted(agreementId)} is in force (${day(since)})`,
    correct
  ],
  AgreementIsEnded: ({ agreementId, status, endedOn }) => [
    `the agreement ${quoted(agreementId)} is ${status.toLowerCase()} (${day(endedOn)})`,
    'record what happened before that by its own date, or correct the end'
  ],
  AgreementNotInForce: ({ agreementId }) => [
    `the agreement ${quoted(agreementId)} is not in force`,
    'record its entry into force first'
  ],
  EndsBeforeEntryIntoForce: ({ since, endsOn }) => order('the entry into force', 'the end')(since, endsOn),
  EffectBeforeNotice: ({ on, effectiveOn }) => order('the notice', 'its effect')(on, effectiveOn),
  StrangerCannotTerminate: ({ agreementId, party }) => [
    `${quoted(party)} is no party to the agreement ${quoted(agreementId)}`,
    'name the party that ended it'
  ],
  TooFewParties: ({ parties }) => [
    `two parties are needed, and ${parties.length === 0 ? 'none is' : `only ${parties.length} is`} named`,
    'name the other party'
  ],
  PartyNamedTwice: ({ party }) => [`${quoted(party)} is named twice`, onceInList],
  SignatoryIsNoParty: ({ party }) => [
    `${quoted(party)} signed and is no party to the text`,
    'name it among the parties'
  ],
  AgreementUnderItself: ({ agreementId }) => [
    `the agreement ${quoted(agreementId)} stands under itself`,
    'name the earlier agreement, or none'
  ],
  BeforeSignature: ({ signedOn, on }) => order('the signature', 'what follows it')(signedOn, on),

  // pledges and deliveries
  FundingAlreadyPledged: (refusal) => [
    `the pledge ${subjectOf(refusal)} is on record with other particulars`,
    'revise it if the total changed, correct it if it was recorded wrongly, or give another pledge an identifier of its own'
  ],
  FundingNotPledged: missing('pledge', 'record the pledge first, or the aid without one as AidDelivered'),
  PledgeIsCancelled: ({ pledgeId }) => [
    `the pledge ${quoted(pledgeId)} is cancelled`,
    'retract the cancellation if it was recorded in error'
  ],
  ResourceNotPositive: ({ resource }) => [
    `${resourceWords(resource)} is not more than nothing`,
    'leave the amount out and describe the resource, if the source has none'
  ],
  BeneficiaryNamedTwice: ({ beneficiary }) => [`the beneficiary ${quoted(beneficiary)} is named twice`, onceInList],
  PledgeAdditionalToItself: ({ pledgeId }) => [
    `the pledge ${quoted(pledgeId)} adds to itself`,
    'name the earlier pledge, or leave it out if none is on record'
  ],
  FundingEndsBeforeItStarts: ({ starts, ends }) => [
    `the funds would end (${dateWords(ends)}) before they start (${dateWords(starts)})`,
    'check both dates'
  ],
  ProgrammeNamedTwice: ({ programme }) => [`the programme ${quoted(programme)} is named twice`, onceInList],
  ProgrammesExceedPledge: ({ pledged, programmes }) => [
    `the programmes have ${formatMoney(programmes)} together, more than the ${formatMoney(pledged)} pledged`,
    'programmes share the sum of the pledge; leave out what the source does not split'
  ],
  DisbursementAlreadyRecorded: ({ disbursementId }) => [
    `the disbursement ${quoted(disbursementId)} is on record`,
    another('disbursement')
  ],
  CurrencyDiffers: ({ expected, found }) => [
    `it is in ${found}, and what it counts against is in ${expected}`,
    `give the amount in ${expected} if the source does, else record it as a fact of its own`
  ],
  ResourceKindDiffers: ({ expected, found }) => [
    `it is ${found.toLowerCase()}, and what it counts against is ${expected.toLowerCase()}`,
    'record it as a fact of its own'
  ],
  DeliveryAlreadyRecorded: once('delivery', 'is on record'),
  DeliveryNotPositive: ({ resource }) => [
    `${resourceWords(resource)} is not more than nothing`,
    'describe what was delivered without an amount, if the source has none'
  ],
  DeliveredToOneTwice: ({ beneficiary }) => [`the beneficiary ${quoted(beneficiary)} is named twice`, onceInList],

  // observers and initiatives
  AlreadyObserver: ({ organisation, party }) => [`${quoted(party)} is an observer of ${quoted(organisation)}`, correct],
  NotAnObserver: ({ organisation, party }) => [
    `${quoted(party)} is no observer of ${quoted(organisation)} on record`,
    'record its admission, or attest its status, first'
  ],
  ApplicationAlreadyOpen: ({ organisation, party }) => [
    `${quoted(party)} has applied to ${quoted(organisation)} already`,
    correct
  ],
  InitiativeNotOnRecord: missing('initiative', 'record its launch first, or name it as its source does'),
  InitiativeAlreadyLaunched: once('initiative', 'is launched'),
  InitiativeIsConcluded: ({ initiativeId }) => [
    `the initiative ${quoted(initiativeId)} is concluded`,
    'correct its end, or begin another initiative'
  ],
  InitiativeKindDiffers: ({ initiativeId, expected, found }) => [
    `the initiative ${quoted(initiativeId)} is a ${expected.toLowerCase()}, and not a ${found.toLowerCase()}`,
    another('initiative')
  ],
  AlreadyJoined: ({ initiativeId, party }) => [`${quoted(party)} has joined ${quoted(initiativeId)} already`, correct],
  NotAPrize: ({ initiativeId, kind }) => [
    `the initiative ${quoted(initiativeId)} is a ${kind.toLowerCase()}, and no prize`,
    'give the prize an identifier of its own'
  ],
  PrizeAlreadyAnnounced: once('prize', 'is announced'),
  RewardNotPositive: ({ reward }) => [`a prize has no reward of ${resourceWords(reward)}`, 'leave the reward out'],

  // gatherings, designations, joint bodies
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

  // treaties
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
  ],

  // inaugurations and invitations
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
  AlreadyAnswered: ({ invitationId }) => [`the invitation ${quoted(invitationId)} is answered`, correct],

  // memberships, offices and indicators
  MemberOfItself: ({ party }) => [`${quoted(party)} would be a member of itself`, 'name the organisation'],
  AlreadyMemberOfOrganisation: ({ organisation, party }) => [
    `${quoted(party)} has this standing with ${quoted(organisation)} already`,
    correct
  ],
  NotAMemberOfOrganisation: ({ organisation, party }) => [
    `${quoted(party)} left ${quoted(organisation)}`,
    'record first that it became a member again, or correct the end of its membership'
  ],
  MembershipApplicationOpen: ({ organisation, party }) => [
    `${quoted(party)} has applied to ${quoted(organisation)} already`,
    correct
  ],
  MembershipAlreadySuspended: ({ organisation, party }) => [
    `the membership of ${quoted(party)} in ${quoted(organisation)} is suspended`,
    correct
  ],
  MembershipNotSuspended: ({ organisation, party }) => [
    `the membership of ${quoted(party)} in ${quoted(organisation)} is not suspended`,
    'record the suspension first'
  ],
  MembershipEndsBeforeNotice: ({ on, effectiveOn }) => order('the notice', 'its effect')(on, effectiveOn),
  OfficeOfAnotherBody: ({ officeId, of }) => [
    `the office ${quoted(officeId)} is one of ${quoted(of.type === 'Party' ? of.party : of.jointBody)}`,
    another('office')
  ],
  AlreadyInOffice: ({ officeId, holder }) => [
    `${quoted(holder.type === 'Party' ? holder.party : holder.person)} holds the office ${quoted(officeId)}`,
    'record first that the office was left, or correct the event on record'
  ],
  NotInOffice: ({ officeId, holder }) => [
    `${quoted(holder.type === 'Party' ? holder.party : holder.person)} left the office ${quoted(officeId)}`,
    correct
  ],
  SucceedsOneself: () => ['a holder would take over from itself', 'name the predecessor, or none'],
  LeftBeforeAssumed: ({ assumedOn, on }) => order('the taking of office', 'the leaving')(assumedOn, on),
  TermEndsBeforeItBegins: ({ from, until }) => order('the beginning of the term', 'its end')(from, until),
  FigureAlreadyReported: ({ indicatorId, period, value }) => [
    `the figure of ${quoted(indicatorId)} for ${dateWords(period)} is on record as ${value}`,
    'restate it if its reporter did, else correct the event on record'
  ],
  FigureUnchanged: ({ indicatorId, period, value }) => [
    `the figure of ${quoted(indicatorId)} for ${dateWords(period)} stands at ${value}`,
    'give the new value'
  ],
  RestatedBeforeReported: ({ reportedOn, on }) => order('the report', 'its restatement')(reportedOn, on),
  DimensionNamedTwice: ({ dimension }) => [`the dimension ${quoted(dimension)} is named twice`, onceInList],
  FigurePartNamedTwice: ({ part }) => [`the part ${quoted(part)} is named twice`, onceInList],
  FigurePartsExceedWhole: ({ dimension, parts, whole }) => [
    `the parts by ${dimension} are ${parts} together, more than the whole of ${whole}`,
    'check the figures; parts of another kind belong to a dimension of their own'
  ],

  // countries that are no more
  CountryCodeOutOfUse: ({ country, on, from, until }) => [
    `${countryName(country)} (${country}) had its code ${from === null ? '' : `from ${from} `}until ${until}, and this is dated ${dateWords(on)}`,
    'name the state that acted, by its code of that day'
  ],

  // references
  JointBodiesInCircle: ({ circle }) => [
    `the joint bodies would succeed one another in a circle: ${listed(circle.map(quoted))}`,
    'a body succeeds an earlier one; exchange the two, or correct the succession on record'
  ],
  UnknownReferences: ({ references }) => [
    listed(
      references.map(
        ({ kind, id, nearest }) =>
          `no ${kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${quoted(id)} is on record${nearest === null ? '' : ` (the nearest is ${quoted(nearest)})`}`
      )
    ),
    'record first whom and what a fact names, or attest it; a ledger with "unknownReferences: \'Allow\'" takes it as it is'
  ],

  // corrections
  EventNotOnRecord: ({ eventId }) => [
    `no event ${quoted(eventId)} is on record in that stream`,
    '"communique search" finds the identifiers of events'
  ],
  AttestationWithoutSource: ({ eventId }) => [
    `no source is cited that attests the event ${quoted(eventId)}`,
    'cite the further source'
  ],
  EventIsRetracted: ({ eventId }) => [`the event ${quoted(eventId)} is retracted`, 'record the fact anew'],
  CorrectionChangesType: ({ recorded, proposed }) => [
    `the event is ${recorded}, and a correction cannot make it ${proposed}`,
    'retract it, and record the other fact'
  ],
  CorrectionChangesStream: ({ recorded, proposed }) => [
    `the event is in ${quoted(recorded)}, and a correction cannot move it to ${quoted(proposed)}`,
    'retract it, and record the fact under the other identifier'
  ]
} satisfies { readonly [Type in RefusalType]: (refusal: OfType<Type>) => Wording }

/** The types of refusals that have words: all of them, as the compiler sees to. */
export const refusalTypes = Object.keys(refusals) as ReadonlyArray<RefusalType>

/** A refusal in words: the rule that is broken, and then what to do instead. */
export const refusalWords = (refusal: Refusal): string => {
  const wording = refusals[refusal.type] as (refusal: Refusal) => Wording // the row of its type
  const [rule, remedy] = wording(refusal)
  return `${rule}; ${remedy}`
}
