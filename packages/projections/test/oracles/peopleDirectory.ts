import { type CooperationEvent, type DatedEvent, meetingOf, ordOccurrence } from '@communique/core'
import type { Effective } from '@communique/kernel'
import type { Appearance, PersonAppearances } from '../../src/views/peopleDirectory/peopleDirectory.ts'
import type { Believed } from '../histories.ts'
import { dated, ofEach, wordsFor } from './neighbours.ts'

type Part = Pick<Appearance, 'printedName' | 'printedTitle' | 'capacity' | 'party' | 'met'> & {
  readonly person: string | null
}

/** The persons who take part in an event and in which way, once for each mention. */
const ownPartsIn = (event: DatedEvent): ReadonlyArray<Part> => {
  switch (event.type) {
    case 'MeetingHeld': {
      const { delegations } = event.data
      const seats = delegations.flatMap(({ party, participants }) =>
        participants.map((seated) => ({ ...seated, party }))
      )
      // Each person once a delegation, however often the sources print a name otherwise.
      const met = delegations.flatMap(({ party, participants }) =>
        participants.flatMap(({ person }, at) =>
          person === null || participants.findIndex((other) => other.person === person) < at ? [] : [{ person, party }]
        )
      )
      return seats.map((seat) => ({ ...seat, met: met.filter(({ party }) => party !== seat.party) }))
    }
    case 'VisitPaid':
    case 'PartyVisited':
      return event.data.participants.map((traveller) => ({ ...traveller, party: event.data.visitor, met: [] }))
    case 'PartyParticipated':
      return event.data.participants.map((seated) => ({ ...seated, party: event.data.party, met: [] }))
    case 'MoUSigned':
    case 'AgreementSigned': {
      const { signatures, provisions } = event.data
      const quoted = [...new Set(provisions.map(({ accordingTo }) => accordingTo))]
      return [
        ...signatures.map((signature) => ({ ...signature, capacity: 'Signer' as const, met: [] })),
        ...quoted.map((person) => ({
          person,
          printedName: null,
          printedTitle: null,
          capacity: 'Quoted' as const,
          party: null,
          met: []
        }))
      ]
    }
    case 'TreatySigned': {
      const { person, printedName, printedTitle, party } = event.data
      return [{ person, printedName, printedTitle, capacity: 'Signer', party, met: [] }]
    }
    case 'InvitationExtended': {
      const { person, printedName, printedTitle, invitee } = event.data
      const party = invitee.type === 'Party' ? invitee.party : null
      return [{ person, printedName, printedTitle, capacity: 'Invited', party, met: [] }]
    }
    case 'OfficeHolderAppointed':
    case 'OfficeAttested':
    case 'OfficeLeft':
    case 'OfficeAssumed': {
      const predecessor = event.type === 'OfficeAssumed' ? event.data.predecessor : null
      return [event.data.holder, predecessor].flatMap((holder) => {
        if (holder?.type !== 'Person') return []
        const { person, printedName, printedTitle, party } = holder
        return [{ person, printedName, printedTitle, capacity: 'OfficeHolder' as const, party, met: [] }]
      })
    }
    case 'SpeakerInvited': {
      const { speaker: person, party } = event.data
      return [{ person, printedName: null, printedTitle: null, capacity: 'Invited', party, met: [] }]
    }
    default:
      return []
  }
}

/** The same, and those who were there and no side. That somebody is quoted comes last. */
const partsIn = (event: DatedEvent): ReadonlyArray<Part> => {
  const present = event.data.circumstances?.present ?? []
  return [...ownPartsIn(event), ...present.map(({ as, ...there }) => ({ ...there, capacity: as, met: [] }))].toSorted(
    (a, b) => Number(a.capacity === 'Quoted') - Number(b.capacity === 'Quoted')
  )
}

/** Everyone whom an event names, and how each appears there. */
const appearancesIn = (
  event: Effective<CooperationEvent>
): ReadonlyArray<{ readonly person: string; readonly appearance: Appearance }> => {
  if (!('on' in event.data)) return []
  const fact = event as Effective<DatedEvent> // it has a date
  return partsIn(fact).flatMap(({ person, printedName, printedTitle, capacity, party, met }) => {
    if (person === null) return []
    const appearance: Appearance = {
      eventId: fact.id,
      position: fact.position,
      type: fact.type,
      date: dated(fact.data.on),
      meeting: meetingOf(fact),
      printedName,
      printedTitle,
      capacity,
      party,
      met,
      citations: wordsFor([fact])
    }
    return [{ person, appearance }]
  })
}

/** Of each person named: every appearance, in the order of occurrence and, on equal days, of recording. */
export const peopleDirectoryOracle = (history: Believed): Readonly<Record<string, PersonAppearances>> => {
  const all = history.flatMap(appearancesIn)
  return ofEach(
    all.map(({ person }) => person),
    (name) => ({
      appearances: all
        .filter(({ person }) => person === name)
        .map(({ appearance }) => appearance)
        .toSorted((a, b) => ordOccurrence.compare(a.date, b.date))
    })
  )
}
