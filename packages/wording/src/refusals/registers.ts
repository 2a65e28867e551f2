import { listed } from '../phrases.ts'
import { quoted, correct, another, once, missing, order, type Wordings } from './wording.ts'

/** The words for refusals of sources, parties and persons. */
export const registerRefusals = {
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
  ]
} satisfies Wordings
