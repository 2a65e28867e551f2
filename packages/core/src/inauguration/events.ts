import * as t from 'io-ts'
import { type CommandIn, type EventIn, nullable, Text } from '@communique/kernel'
import { doer, placed } from '../sharedFacets.ts'
import { occurrenceCodec } from '../occurrenceCodec.ts'
import { subjectFacts } from '../subject.ts'
import { CountryLinks } from '../vocabulary/countryLink.ts'
import {
  GatheringId,
  InaugurationId,
  InitiativeId,
  JointBodyId,
  MeetingId,
  PartyId
} from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { Place } from '../vocabulary/place.ts'
import { Theme } from '../vocabulary/theme.ts'

/** `Opening`: of a centre, an office, a pavilion or an exhibition. `Launch`: of a programme, a platform or a report. */
export const InaugurationKind = t.keyof({ Opening: null, Launch: null }, 'InaugurationKind')
export type InaugurationKind = t.TypeOf<typeof InaugurationKind>

const ceremony = {
  inaugurationId: InaugurationId,
  kind: InaugurationKind,
  /** The thing that is opened or launched, such as "the pavilion of the organisation". */
  what: Text,
  by: t.readonlyArray(PartyId),
  initiative: nullable(InitiativeId),
  jointBody: nullable(JointBodyId),
  /** The gathering at which, or beside which, it takes place. */
  gathering: nullable(GatheringId),
  place: nullable(Place),
  countries: CountryLinks,
  on: OccurrenceDate,
  meeting: nullable(MeetingId),
  themes: t.readonlyArray(Theme)
}

/**
 * Something is to be opened or launched; `on` is when that was announced, `scheduledFor` when it is to be. Nothing is open
 * for having been announced.
 */
export const InaugurationAnnounced = occurrenceCodec(
  'InaugurationAnnounced',
  1,
  t.type({ ...ceremony, scheduledFor: nullable(OccurrenceDate) })
)
export interface InaugurationAnnounced extends t.TypeOf<typeof InaugurationAnnounced> {}
/**
 * States that an opening or a launch is to take place: once. After it is on record as held, only an announcement that
 * certainly came before is recorded.
 */
export const inaugurationAnnounced = (data: InaugurationAnnounced['data']): InaugurationAnnounced => ({
  type: 'InaugurationAnnounced',
  data
})

/**
 * It was opened or launched, with the place and the gathering as the source has them. That an initiative runs from then on
 * is `InitiativeLaunched`, that a joint body exists is `JointBodyEstablished`, and that a capital of culture begins its
 * year is `DesignationOpened`.
 */
export const InaugurationHeld = occurrenceCodec('InaugurationHeld', 1, t.type(ceremony))
export interface InaugurationHeld extends t.TypeOf<typeof InaugurationHeld> {}
/** States that it was opened or launched: once, announced on record or not, and not certainly before its announcement. */
export const inaugurationHeld = (data: InaugurationHeld['data']): InaugurationHeld => ({
  type: 'InaugurationHeld',
  data
})

/** The event that each command records. */
export interface InaugurationFacts {
  readonly AnnounceInauguration: InaugurationAnnounced
  readonly HoldInauguration: InaugurationHeld
}
/** The events of an opening or a launch: announced and held. */
export type InaugurationEvent = EventIn<InaugurationFacts>
/** The commands to an opening or a launch, one for each of its events. */
export type InaugurationCommand = CommandIn<InaugurationFacts>

const ceremonial = { step: 'StandsAlone', binds: null, parts: doer, countries: placed('Venue') } as const

/** The table of openings and launches: the event that each command records, with its strength, parts and countries. */
export const inaugurationFacts = subjectFacts<InaugurationFacts>({
  AnnounceInauguration: { records: InaugurationAnnounced, strength: 'Announced', ...ceremonial },
  HoldInauguration: { records: InaugurationHeld, strength: 'Occurred', ...ceremonial }
})
