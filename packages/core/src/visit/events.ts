import * as t from 'io-ts'
import { eventCodec, nullable, Text } from '@communique/kernel'
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

export type VisitEvent = VisitPaid
