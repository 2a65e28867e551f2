import { CooperationEvent, IsoDay, OccurrenceDate, PartyId, PersonId } from '@communique/core'
import { Citation, EventId, Instant, nullable, RecorderId, Text } from '@communique/kernel'
import * as t from 'io-ts'

// The codecs of what several listings show.

/** A list of values. */
export const list = <C extends t.Mixed>(codec: C): t.ReadonlyArrayC<C> => t.readonlyArray(codec)

/** One of some names. */
export const oneOf = (...names: ReadonlyArray<string>): t.Mixed =>
  t.keyof(Object.fromEntries(names.map((name) => [name, null])))

/** A date as it is shown: as recorded, with the first and the last day that it may mean. */
export const ShownDate = t.intersection(
  [OccurrenceDate, t.type({ earliest: nullable(t.string), latest: nullable(t.string), qualifier: t.string })],
  'ShownDate'
)

/** A note that a claim was corrected. */
export const CorrectionNote = t.type(
  {
    eventId: EventId,
    recordedAt: Instant,
    recordedBy: RecorderId,
    reason: nullable(Text),
    date: nullable(OccurrenceDate),
    citations: list(Citation)
  },
  'CorrectionNote'
)

/** A person who is named, with the part of the event in which that is. */
export const PersonNamed = t.type(
  {
    person: nullable(PersonId),
    printedName: nullable(Text),
    printedTitle: nullable(Text),
    party: nullable(PartyId),
    capacity: t.string
  },
  'PersonNamed'
)

/** The firmness of a fact. */
export const Strength = t.keyof(
  {
    Occurred: null,
    Signed: null,
    Agreed: null,
    Pledged: null,
    Invited: null,
    TentativelyInvited: null,
    Announced: null,
    Proposed: null,
    Intended: null,
    Attested: null,
    Reported: null
  },
  'Strength'
)

/** A fact: the type of an event and its content as it is believed. */
export const Fact: t.Mixed = CooperationEvent

/** A further source that says otherwise, with its own content. */
export const Dissent = t.type(
  {
    eventId: EventId,
    recordedAt: Instant,
    recordedBy: RecorderId,
    fact: Fact,
    note: nullable(Text),
    citations: list(Citation)
  },
  'Dissent'
)

/** The first and the last day of a date; null: open. */
export const Days = t.type({ earliest: nullable(IsoDay), latest: nullable(IsoDay) }, 'Days')
