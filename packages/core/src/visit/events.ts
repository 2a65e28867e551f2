import * as t from 'io-ts'
import { type CommandIn, eventCodec, type EventIn, nullable, Text } from '@communique/kernel'
import { link, onSideOf } from '../sharedFacets.ts'
import { subjectFacts } from '../subject.ts'
import { CountryCode } from '../vocabulary/countryCode.ts'
import { PartyId, VisitId } from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { Participant } from '../vocabulary/participation.ts'

/** A party visited a country; meetings name the visit they belong to. The country visited is its `Host`. */
export const VisitPaid = eventCodec(
  'VisitPaid',
  1,
  t.type({
    visitId: VisitId,
    visitor: PartyId,
    participants: t.readonlyArray(Participant),
    unnamed: nullable(Text),
    to: CountryCode,
    on: OccurrenceDate
  })
)
export interface VisitPaid extends t.TypeOf<typeof VisitPaid> {}
export const visitPaid = (data: VisitPaid['data']): VisitPaid => ({ type: 'VisitPaid', data })

/** The event that each command records. */
export interface VisitFacts {
  readonly RecordVisit: VisitPaid
}
export type VisitEvent = EventIn<VisitFacts>
export type VisitCommand = CommandIn<VisitFacts>

export const visitFacts = subjectFacts<VisitFacts>({
  RecordVisit: {
    records: VisitPaid,
    strength: 'Occurred',
    step: 'StandsAlone',
    binds: null,
    parts: ({ visitor }) => ({ Visitor: visitor }),
    people: ({ participants, visitor }) => participants.map(onSideOf(visitor)),
    countries: ({ to }) => [link(to, 'Host')]
  }
})
