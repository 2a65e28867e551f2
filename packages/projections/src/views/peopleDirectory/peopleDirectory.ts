import {
  type CooperationEvent,
  type DatedEvent,
  type MeetingId,
  meetingOf,
  occurrenceOf,
  type PartyId,
  peopleOf,
  type PersonId,
  type PersonNamed,
  personsOf
} from '@communique/core'
import { PresenceKind } from '@communique/core/advanced'
import type { Citation, Effective, EventId, Text } from '@communique/kernel'
import { everyDatedEvent } from '../../shared/everyEvent.ts'
import { type ByOccurrence, byOccurrence, recordingOrderIsVisible } from '../../shared/occurrenceOrder.ts'
import type { Projection } from '../../engine/projection.ts'
import { citationsOf } from '../../shared/correctionNote.ts'
import { type ShownDate, shownDate } from '../../shared/shownDate.ts'

/** A person on another side of the same table. */
export interface PersonMet {
  readonly person: PersonId
  /** On whose side that person sat. */
  readonly party: PartyId
}

/**
 * One time a person took part in something, under the name and the title printed there; `null` where none is.
 *
 * @category people directory
 * @since 0.1.0
 */
export interface Appearance {
  readonly eventId: EventId
  readonly position: number
  readonly type: DatedEvent['type']
  readonly date: ShownDate
  readonly meeting: MeetingId | null
  readonly printedName: Text | null
  readonly printedTitle: Text | null
  /** `Quoted`: said what a text contains; once, however much of it. */
  readonly capacity: PersonNamed['capacity']
  /** On whose side. */
  readonly party: PartyId | null
  /** Everybody named on the other sides of a meeting; delegations of one party are one side. */
  readonly met: ReadonlyArray<PersonMet>
  readonly citations: ReadonlyArray<Citation>
}

/** The appearances of a person under one identity. */
export interface PersonAppearances {
  /** In the order of occurrence. */
  readonly appearances: ReadonlyArray<Appearance>
}

/** The same as its recipe sees it. */
export interface PersonAppearancesDraft {
  readonly appearances: ByOccurrence<Appearance>
}

const isPresence = (capacity: PersonNamed['capacity']): capacity is PresenceKind =>
  Object.hasOwn(PresenceKind.keys, capacity)

type Role = Pick<Appearance, 'printedName' | 'printedTitle' | 'capacity' | 'party'>

const quoted: Role = { printedName: null, printedTitle: null, capacity: 'Quoted', party: null }

const rolesOf = (event: Effective<DatedEvent>, person: string): ReadonlyArray<Role> => {
  const named = peopleOf(event).filter((each) => each.person === person)
  const present = named.filter(({ capacity }) => capacity !== 'Quoted')
  return [
    ...present.map(({ printedName, printedTitle, capacity, party }) => ({
      printedName,
      printedTitle,
      capacity,
      party
    })),
    // Once, however much is quoted.
    ...(present.length < named.length ? [quoted] : [])
  ]
}

/** Who was there and no side met nobody; nor is such a person among those whom the sides met. */
const metBy = (event: Effective<DatedEvent>, { party: own, capacity }: Role): ReadonlyArray<PersonMet> =>
  event.type === 'MeetingHeld' && !isPresence(capacity)
    ? event.data.delegations
        .filter(({ party }) => party !== own)
        .flatMap(({ party, participants }) =>
          [...new Set(participants.map(({ person }) => person))].flatMap((person) =>
            person === null ? [] : [{ person, party }]
          )
        )
    : []

/**
 * The persons of the record: their meetings, names and titles.
 *
 * One view for each person that events name, under the identity they name; `personProfile` puts merged identities
 * together.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, fold, peopleDirectory } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { views } = fold(peopleDirectory)(cooperationAsOf(history, {}))
 *
 * const [meeting] = views['matthias-beller']?.appearances ?? []
 * assert.deepEqual([meeting?.type, meeting?.party, meeting?.date.edtf], ['MeetingHeld', 'leibniz-association', '2020-08-05'])
 * @category people directory
 * @since 0.1.0
 */
export const peopleDirectory: Projection<CooperationEvent, PersonAppearances, PersonAppearancesDraft> = {
  name: 'peopleDirectory',
  version: 3,
  except: recordingOrderIsVisible,
  keys: personsOf,
  routing: 'ByEvent',
  initialView: { appearances: byOccurrence() },
  when: everyDatedEvent((draft, event, key) => {
    for (const role of rolesOf(event, key)) {
      const appearance: Appearance = {
        eventId: event.id,
        position: event.position,
        type: event.type,
        date: shownDate(event.data.on),
        meeting: meetingOf(event),
        ...role,
        met: metBy(event, role),
        citations: citationsOf(event)
      }
      draft.appearances.insert(appearance)
    }
  }),
  forget: (draft, event, _person) => {
    const on = occurrenceOf(event)
    if (on !== null) draft.appearances.remove({ date: shownDate(on), position: event.position, eventId: event.id })
  }
}
