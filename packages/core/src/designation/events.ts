import * as t from 'io-ts'
import { type CommandIn, type EventIn, nullable, Text } from '@communique/kernel'
import { placed } from '../sharedFacets.ts'
import { occurrenceCodec } from '../occurrenceCodec.ts'
import { subjectFacts } from '../subject.ts'
import { CountryLinks } from '../vocabulary/countryLink.ts'
import { DesignationId, PartyId } from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { Place } from '../vocabulary/place.ts'
import { Theme } from '../vocabulary/theme.ts'

const title = {
  designationId: DesignationId,
  title: Text,
  conferredBy: nullable(PartyId),
  place: Place,
  countries: CountryLinks,
  on: OccurrenceDate,
  /** For which time it holds; null: without end. */
  period: nullable(OccurrenceDate),
  themes: t.readonlyArray(Theme)
}

/** A place was given a title for a period: a capital of culture, an inscription on a heritage list. */
export const DesignationConferred = occurrenceCodec('DesignationConferred', 1, t.type(title))
export interface DesignationConferred extends t.TypeOf<typeof DesignationConferred> {}
/** States that a place was given a title: once for each designation. */
export const designationConferred = (data: DesignationConferred['data']): DesignationConferred => ({
  type: 'DesignationConferred',
  data
})

/**
 * A source speaks of the place as bearing the title, and does not say when it was conferred. `on` is the date at which the
 * source speaks.
 */
export const DesignationAttested = occurrenceCodec('DesignationAttested', 1, t.type(title))
export interface DesignationAttested extends t.TypeOf<typeof DesignationAttested> {}
/**
 * States that a source speaks of a title, as often as sources do. Where a source reports the conferral, use
 * `designationConferred`, which may be recorded later.
 */
export const designationAttested = (data: DesignationAttested['data']): DesignationAttested => ({
  type: 'DesignationAttested',
  data
})

/** The celebration, or the period, began. */
export const DesignationOpened = occurrenceCodec(
  'DesignationOpened',
  1,
  t.type({ designationId: DesignationId, on: OccurrenceDate })
)
export interface DesignationOpened extends t.TypeOf<typeof DesignationOpened> {}
/** States that the period of a conferred title began: once, and not after the designation concluded. */
export const designationOpened = (data: DesignationOpened['data']): DesignationOpened => ({
  type: 'DesignationOpened',
  data
})

/** It came to its end. */
export const DesignationConcluded = occurrenceCodec(
  'DesignationConcluded',
  1,
  t.type({ designationId: DesignationId, on: OccurrenceDate })
)
export interface DesignationConcluded extends t.TypeOf<typeof DesignationConcluded> {}
/**
 * States the end of a designation: once, with or without an opening on record. Afterwards it takes what certainly came
 * before, and corrections.
 */
export const designationConcluded = (data: DesignationConcluded['data']): DesignationConcluded => ({
  type: 'DesignationConcluded',
  data
})

/** The event that each command records. */
export interface DesignationFacts {
  readonly ConferDesignation: DesignationConferred
  readonly AttestDesignation: DesignationAttested
  readonly OpenDesignation: DesignationOpened
  readonly ConcludeDesignation: DesignationConcluded
}
/** The events of a designation: conferred, opened, concluded. */
export type DesignationEvent = EventIn<DesignationFacts>
/** The commands to a designation, one for each of its events. */
export type DesignationCommand = CommandIn<DesignationFacts>

const titled = {
  step: 'Opens',
  binds: null,
  parts: ({ conferredBy }: Pick<DesignationConferred['data'], 'conferredBy'>) => ({ Doer: conferredBy }),
  countries: placed('Host')
} as const

/** The table of designations: the event that each command records, with its strength, parts and countries. */
export const designationFacts = subjectFacts<DesignationFacts>({
  ConferDesignation: { records: DesignationConferred, strength: 'Occurred', ...titled },
  AttestDesignation: { records: DesignationAttested, strength: 'Attested', ...titled },
  OpenDesignation: { records: DesignationOpened, strength: 'Occurred', step: 'FollowsUp' },
  ConcludeDesignation: { records: DesignationConcluded, strength: 'Occurred', step: 'Ends' }
})
