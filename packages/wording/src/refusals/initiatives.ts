import { resourceWords } from '../phrases.ts'
import { quoted, correct, another, once, missing, type Wordings } from './wording.ts'

/** The words for refusals of observers and initiatives. */
export const initiativeRefusals = {
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
  RewardNotPositive: ({ reward }) => [`a prize has no reward of ${resourceWords(reward)}`, 'leave the reward out']
} satisfies Wordings
