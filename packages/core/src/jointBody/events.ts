import * as t from 'io-ts'
import { type CommandIn, eventCodec, type EventIn, nullable, Text } from '@communique/kernel'
import { sides } from '../sharedFacets.ts'
import { subjectFacts } from '../subject.ts'
import { CountryLinks } from '../vocabulary/countryLink.ts'
import { JointBodyId, MeetingId, PartyId } from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { Theme } from '../vocabulary/theme.ts'

/** The sort of a body that parties have in common. */
export const JointBodyKind = t.keyof({ WorkingGroup: null, Committee: null, Centre: null }, 'JointBodyKind')
export type JointBodyKind = t.TypeOf<typeof JointBodyKind>

const constitution = t.type({
  jointBodyId: JointBodyId,
  kind: JointBodyKind,
  name: nullable(Text),
  purpose: Text,
  parties: t.readonlyArray(PartyId),
  countries: CountryLinks,
  on: OccurrenceDate,
  meeting: nullable(MeetingId),
  themes: t.readonlyArray(Theme)
})

/** The parties agreed to set it up; it does not exist yet. */
export const JointBodyAgreed = eventCodec('JointBodyAgreed', 1, constitution)
export interface JointBodyAgreed extends t.TypeOf<typeof JointBodyAgreed> {}
export const jointBodyAgreed = (data: JointBodyAgreed['data']): JointBodyAgreed => ({ type: 'JointBodyAgreed', data })

/** It exists. */
export const JointBodyEstablished = eventCodec('JointBodyEstablished', 1, constitution)
export interface JointBodyEstablished extends t.TypeOf<typeof JointBodyEstablished> {}
export const jointBodyEstablished = (data: JointBodyEstablished['data']): JointBodyEstablished => ({
  type: 'JointBodyEstablished',
  data
})

/** It was dissolved. */
export const JointBodyDissolved = eventCodec(
  'JointBodyDissolved',
  1,
  t.type({ jointBodyId: JointBodyId, on: OccurrenceDate, reason: nullable(Text) })
)
export interface JointBodyDissolved extends t.TypeOf<typeof JointBodyDissolved> {}
export const jointBodyDissolved = (data: JointBodyDissolved['data']): JointBodyDissolved => ({
  type: 'JointBodyDissolved',
  data
})

/** The event that each command records. */
export interface JointBodyFacts {
  readonly AgreeJointBody: JointBodyAgreed
  readonly EstablishJointBody: JointBodyEstablished
  readonly DissolveJointBody: JointBodyDissolved
}
export type JointBodyEvent = EventIn<JointBodyFacts>
export type JointBodyCommand = CommandIn<JointBodyFacts>

export const jointBodyFacts = subjectFacts<JointBodyFacts>({
  AgreeJointBody: { records: JointBodyAgreed, strength: 'Agreed', step: 'Opens', binds: null, parts: sides },
  EstablishJointBody: { records: JointBodyEstablished, strength: 'Occurred', step: 'Opens', binds: null, parts: sides },
  DissolveJointBody: { records: JointBodyDissolved, strength: 'Occurred', step: 'Ends' }
})
