import { quoted, type Wordings } from './wording.ts'

/** The words for refusals of corrections and attestations. */
export const correctionRefusals = {
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
} satisfies Wordings
