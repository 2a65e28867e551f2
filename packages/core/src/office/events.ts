import * as t from 'io-ts'
import { type Codec, type CommandIn, type EventIn, nullable, Text } from '@communique/kernel'
import type { Named } from '@communique/kernel/advanced'
import type { PartiesByPart, PersonNamed } from '../eventFacets.ts'
import { occurrenceCodec } from '../occurrenceCodec.ts'
import { subjectFacts } from '../subject.ts'
import { CountryLinks } from '../vocabulary/countryLink.ts'
import { JointBodyId, MeetingId, OfficeId, PartyId, PersonId } from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'

const seatCodec = t.union(
  [
    t.type({ type: t.literal('Party'), party: PartyId }),
    t.type({ type: t.literal('JointBody'), jointBody: JointBodyId })
  ],
  'OfficeSeat'
)

/** The organisation, ministry or joint body that has the office. */
export const OfficeSeat: Codec<OfficeSeat> = seatCodec
export type OfficeSeat = Named<t.TypeOf<typeof seatCodec>>

const holderCodec = t.union(
  [
    t.type({ type: t.literal('Party'), party: PartyId }),
    t.type({
      type: t.literal('Person'),
      person: PersonId,
      /** For whom or from where, such as the state that put the person up. */
      party: nullable(PartyId),
      printedName: nullable(Text),
      printedTitle: nullable(Text)
    })
  ],
  'OfficeHolder'
)

/**
 * The holder of an office: a party, as of a rotating presidency, or a person. A minister who chairs a council for a state
 * that presides is a person of that party.
 */
export const OfficeHolder: Codec<OfficeHolder> = holderCodec
export type OfficeHolder = Named<t.TypeOf<typeof holderCodec>>

/** The means by which somebody is chosen for an office. `Rotation`: it was the turn of the party. */
export const MeansOfAppointment = t.keyof(
  { Election: null, Appointment: null, Rotation: null, Reelection: null },
  'MeansOfAppointment'
)
export type MeansOfAppointment = t.TypeOf<typeof MeansOfAppointment>

const post = {
  officeId: OfficeId,
  /** The name of the office: secretary-general, chair, presidency. */
  title: Text,
  of: OfficeSeat,
  holder: OfficeHolder,
  countries: CountryLinks,
  on: OccurrenceDate
}

/**
 * Somebody was chosen for an office, and need not have taken it up. `from` and `until` are the term for which it is, as
 * far as the source says.
 */
export const OfficeHolderAppointed = occurrenceCodec(
  'OfficeHolderAppointed',
  1,
  t.type({
    ...post,
    means: nullable(MeansOfAppointment),
    from: nullable(OccurrenceDate),
    until: nullable(OccurrenceDate),
    meeting: nullable(MeetingId)
  })
)
export interface OfficeHolderAppointed extends t.TypeOf<typeof OfficeHolderAppointed> {}
/** States an election or appointment, as often as there is one. To have been chosen is not to hold the office. */
export const officeHolderAppointed = (data: OfficeHolderAppointed['data']): OfficeHolderAppointed => ({
  type: 'OfficeHolderAppointed',
  data
})

/**
 * Somebody took up an office. Where the source says from whom it was taken over, that is the `predecessor`, whose time in
 * it is over: a handing over is one event.
 */
export const OfficeAssumed = occurrenceCodec(
  'OfficeAssumed',
  1,
  t.type({ ...post, predecessor: nullable(OfficeHolder), until: nullable(OccurrenceDate) })
)
export interface OfficeAssumed extends t.TypeOf<typeof OfficeAssumed> {}
/**
 * States that somebody took up an office; not of one who holds it. Others may hold it at the same time, as two chairs
 * do: only the predecessor that is named has left it.
 */
export const officeAssumed = (data: OfficeAssumed['data']): OfficeAssumed => ({ type: 'OfficeAssumed', data })

/**
 * A source speaks of somebody as the holder, and does not say since when. A title that is printed beside a name at a
 * meeting stands there, and need not be recorded again.
 */
export const OfficeAttested = occurrenceCodec('OfficeAttested', 1, t.type(post))
export interface OfficeAttested extends t.TypeOf<typeof OfficeAttested> {}
/** States that a source speaks of somebody as the holder of an office, as often as sources do. */
export const officeAttested = (data: OfficeAttested['data']): OfficeAttested => ({ type: 'OfficeAttested', data })

/** Somebody left an office: the term ended, or the holder resigned, died or was recalled. */
export const OfficeLeft = occurrenceCodec(
  'OfficeLeft',
  1,
  t.type({
    officeId: OfficeId,
    holder: OfficeHolder,
    countries: CountryLinks,
    on: OccurrenceDate,
    reason: nullable(Text)
  })
)
export interface OfficeLeft extends t.TypeOf<typeof OfficeLeft> {}
/** States that a holder left, even where nothing earlier is known; not of one who left before. */
export const officeLeft = (data: OfficeLeft['data']): OfficeLeft => ({ type: 'OfficeLeft', data })

/** The event that each command records. */
export interface OfficeFacts {
  readonly AppointOfficeHolder: OfficeHolderAppointed
  readonly AssumeOffice: OfficeAssumed
  readonly AttestOffice: OfficeAttested
  readonly LeaveOffice: OfficeLeft
}
/** The events of an office: who was chosen for it, took it up and left it. */
export type OfficeEvent = EventIn<OfficeFacts>
/** The commands to an office, one for each of its events. */
export type OfficeCommand = CommandIn<OfficeFacts>

const asHolder = (holder: OfficeHolder): ReadonlyArray<PersonNamed> => {
  if (holder.type === 'Party') return []
  const { person, party, printedName, printedTitle } = holder
  return [{ person, party, printedName, printedTitle, capacity: 'OfficeHolder' }]
}

const bodyOf = (of: OfficeSeat): PartyId | null => (of.type === 'Party' ? of.party : null)

const partsOfPost = ({ of, holder }: Pick<OfficeAttested['data'], 'of' | 'holder'>): PartiesByPart => ({
  Organisation: bodyOf(of),
  OfficeHolder: holder.party
})

const inOffice = {
  step: 'StandsAlone',
  binds: null,
  parts: partsOfPost,
  people: ({ holder }: Pick<OfficeAttested['data'], 'holder'>) => asHolder(holder)
} as const

/** The table of offices: the event that each command records, with its strength, parts and persons. */
export const officeFacts = subjectFacts<OfficeFacts>({
  AppointOfficeHolder: { records: OfficeHolderAppointed, strength: 'Occurred', ...inOffice },
  AssumeOffice: {
    records: OfficeAssumed,
    strength: 'Occurred',
    step: 'StandsAlone',
    binds: null,
    parts: ({ of, holder, predecessor }) => ({
      Organisation: bodyOf(of),
      OfficeHolder: [holder.party ?? [], predecessor?.party ?? []].flat()
    }),
    people: ({ holder, predecessor }) => [...asHolder(holder), ...(predecessor === null ? [] : asHolder(predecessor))]
  },
  AttestOffice: { records: OfficeAttested, strength: 'Attested', ...inOffice },
  LeaveOffice: {
    records: OfficeLeft,
    strength: 'Occurred',
    step: 'StandsAlone',
    binds: null,
    parts: ({ holder }) => ({ OfficeHolder: holder.party }),
    people: ({ holder }) => asHolder(holder)
  }
})
