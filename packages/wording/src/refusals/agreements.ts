import { countryName } from '@communique/core'
import { listed } from '../phrases.ts'
import { quoted, day, correct, another, onceInList, once, missing, order, type Wordings } from './wording.ts'

/** The words for refusals of agreements and their duties. */
export const agreementRefusals = {
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
  BeforeSignature: ({ signedOn, on }) => order('the signature', 'what follows it')(signedOn, on)
} satisfies Wordings
