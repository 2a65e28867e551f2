import { quoted, day, days, checkDates, missing, type Wordings } from './wording.ts'

/** The words for refusals of undertakings. */
export const undertakingRefusals = {
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
  ]
} satisfies Wordings
