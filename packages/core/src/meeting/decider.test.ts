import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { perStream } from '@communique/kernel/advanced'
import { validate } from '@communique/kernel'
import { MeetingId, PartyId, PersonId } from '../vocabulary/identifiers.ts'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { meetingDecider } from './decider.ts'
import { meetingFacts, meetingHeld } from './events.ts'
import { meeting as subject } from './subject.ts'

const side = (party: string, ...persons: ReadonlyArray<string>) => ({
  party,
  participants: persons.map((person) => ({ person, printedName: person, printedTitle: null, capacity: 'Attendee' })),
  unnamed: null
})
const organisation = side('organisation', 'director-general')
const ministry = side('ministry', 'minister', 'chairman')

const record = (delegations: ReadonlyArray<object>, meetingId = 'tashkent', host: string | null = null) =>
  must(
    validate(meetingFacts.commands.RecordMeeting)({
      type: 'RecordMeeting',
      data: {
        meetingId,
        on: must(stated('2024-05-30')),
        mode: 'InPerson',
        place: null,
        host,
        visit: null,
        occasion: null,
        delegations,
        countries: [],
        themes: []
      }
    })
  )
const held = (...args: Parameters<typeof record>) => meetingHeld(record(...args).data)
const meetingId = must(validate(MeetingId)('tashkent'))
const party = (id: string) => must(validate(PartyId)(id))
const person = (id: string) => must(validate(PersonId)(id))

const meeting = specify(meetingDecider)

describe('a meeting', () => {
  it('is held between two sides', () => {
    meeting
      .given()
      .when(record([organisation, ministry]))
      .thenEvents(held([organisation, ministry]))
  })

  it('is held between several equal sides, named or not, at a host who need not be one of them', () => {
    const sides = [organisation, ministry, side('embassy'), side('agency', 'expert')]
    meeting
      .given()
      .when(record(sides, 'tashkent', 'museum'))
      .thenEvents(held(sides, 'tashkent', 'museum'))
  })

  it('is recorded once', () => {
    meeting
      .given(held([organisation, ministry]))
      .when(record([organisation, ministry]))
      .thenNothing()
    meeting
      .given(held([organisation, ministry]))
      .when(record([organisation, side('embassy')]))
      .thenRefused({ type: 'MeetingAlreadyRecorded', meetingId })
  })

  it('is no meeting with fewer than two sides', () => {
    meeting.given().when(record([])).thenRefused({ type: 'TooFewSides', meetingId, sides: 0 })
    meeting
      .given()
      .when(record([organisation]))
      .thenRefused({ type: 'TooFewSides', meetingId, sides: 1 })
  })

  it('has no party sit opposite itself', () => {
    meeting
      .given()
      .when(record([organisation, side('organisation')]))
      .thenRefused({ type: 'PartyOnTwoSides', meetingId, party: party('organisation') })
    meeting
      .given()
      .when(record([organisation, ministry, side('ministry')]))
      .thenRefused({ type: 'PartyOnTwoSides', meetingId, party: party('ministry') })
  })

  it('lists nobody twice, neither on one side nor on two', () => {
    meeting
      .given()
      .when(record([organisation, side('ministry', 'minister', 'minister')]))
      .thenRefused({ type: 'PersonNamedTwice', meetingId, person: person('minister') })
    meeting
      .given()
      .when(record([organisation, side('ministry', 'minister', 'director-general')]))
      .thenRefused({ type: 'PersonNamedTwice', meetingId, person: person('director-general') })
  })

  it('has several bodies on one side, each on that side alone', () => {
    const delegation = { ...ministry, alongside: ['embassy'] }
    meeting
      .given()
      .when(record([organisation, delegation]))
      .thenEvents(held([organisation, delegation]))
    meeting
      .given()
      .when(record([{ ...organisation, alongside: ['embassy'] }, delegation]))
      .thenRefused({ type: 'PartyOnTwoSides', meetingId, party: party('embassy') })
    meeting
      .given()
      .when(record([{ ...organisation, alongside: ['ministry'] }]))
      .thenRefused({ type: 'TooFewSides', meetingId, sides: 1 })
  })

  const seated = (words: object) => ({
    person: null,
    printedName: null,
    printedTitle: null,
    capacity: 'Attendee',
    ...words
  })
  const seating = (...participants: ReadonlyArray<object>) => [organisation, { ...side('ministry'), participants }]

  it('seats an office without a name, but nobody of whom nothing is known', () => {
    const counsellors = seating(
      seated({ printedTitle: 'Counsellor of the embassy' }),
      seated({ printedTitle: 'Counsellor of the embassy' })
    )
    meeting.given().when(record(counsellors)).thenEvents(held(counsellors))
    meeting
      .given()
      .when(record(seating(seated({}))))
      .thenRefused({ type: 'ParticipantNotDescribed', meetingId, party: party('ministry') })
  })

  it('seats anybody of whom a name, a title or the person is known', () => {
    for (const words of [{ printedName: 'A. Person' }, { printedTitle: 'Counsellor' }, { person: 'expert' }])
      meeting
        .given()
        .when(record(seating(seated(words))))
        .thenEvents(held(seating(seated(words))))
  })

  it('finds one person on two sides, whatever the name there and whoever else has none', () => {
    const counsellor = seated({ printedTitle: 'Counsellor' })
    const minister = (printedName: string) => seated({ person: 'minister', printedName })
    const sides = [
      { ...side('organisation'), participants: [counsellor, minister('The minister')] },
      { ...side('ministry'), participants: [counsellor, minister('M. Minister')] }
    ]
    meeting
      .given()
      .when(record(sides))
      .thenRefused({ type: 'PersonNamedTwice', meetingId, person: person('minister') })
  })

  it('has one person under two titles, each on the word of a source', () => {
    const title = (printedTitle: string, accordingTo: string) =>
      seated({ person: 'minister', printedName: 'The minister', printedTitle, accordingTo })
    const twoTitles = seating(title('Minister', 'release'), title('Deputy minister', 'newspaper'))
    meeting.given().when(record(twoTitles)).thenEvents(held(twoTitles))
    meeting
      .given()
      .when(record(seating(title('Minister', 'release'), title('Minister', 'release'))))
      .thenRefused({ type: 'PersonNamedTwice', meetingId, person: person('minister') })
  })

  it('is another meeting when the same sides meet again on the same day', () => {
    const sides = [organisation, ministry]
    specify(perStream(meetingDecider, subject.stream))
      .given(held(sides, 'morning'))
      .when(record(sides, 'afternoon'))
      .thenEvents(held(sides, 'afternoon'))
    expect(subject.stream(record(sides, 'morning'))).toBe('meeting/morning')
    expect(subject.stream(held(sides, 'afternoon'))).toBe('meeting/afternoon')
  })
})
