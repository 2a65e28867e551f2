import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { stateAfter, Text, validate } from '@communique/kernel'
import { GatheringId, PartyId, PersonId } from '../vocabulary/identifiers.ts'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { gatheringDecider } from './decider.ts'
import {
  gatheringAnnounced,
  type GatheringCommand,
  type GatheringEvent,
  gatheringHeld,
  participationAnnounced,
  partyParticipated,
  speakerInvited,
  type SpeakerInvited
} from './events.ts'
import { gathering as subject } from './subject.ts'

const gatheringId = must(validate(GatheringId)('maqom-forum'))
const party = (id: string): PartyId => must(validate(PartyId)(id))
const person = (id: string): PersonId => must(validate(PersonId)(id))
const date = (edtf: string) => must(stated(edtf))
const name = must(validate(Text)('The forum'))

const announcement = (on: string) => ({
  gatheringId,
  name,
  organisers: [],
  countries: [],
  place: null,
  on: date(on),
  scheduledFor: null,
  undertaking: null,
  themes: []
})
const announced = (on = '2024-05-30') => gatheringAnnounced(announcement(on))
const announce = (on = '2024-05-30'): GatheringCommand => ({ type: 'AnnounceGathering', data: announcement(on) })

const participation = (id: string, on: string) => ({
  gatheringId,
  party: party(id),
  form: null,
  countries: [],
  on: date(on),
  meeting: null
})
const participating = (id: string, on = '2024-05-30') => participationAnnounced(participation(id, on))
const participate = (id: string, on = '2024-05-30'): GatheringCommand => ({
  type: 'AnnounceParticipation',
  data: participation(id, on)
})

const speaking = (speaker: string, as: SpeakerInvited['data']['as'], on: string) => ({
  gatheringId,
  speaker: person(speaker),
  party: null,
  as,
  by: party('organisation'),
  countries: [],
  on: date(on),
  meeting: null,
  undertaking: null
})
const invited = (speaker: string, as: SpeakerInvited['data']['as'], on = '2024-05-30') =>
  speakerInvited(speaking(speaker, as, on))
const invite = (speaker: string, as: SpeakerInvited['data']['as'], on = '2024-05-30'): GatheringCommand => ({
  type: 'InviteSpeaker',
  data: speaking(speaker, as, on)
})

const holding = (on: string) => ({
  gatheringId,
  name,
  organisers: [],
  countries: [],
  place: null,
  on: date(on),
  themes: []
})
const held = (on = '2024-06-26') => gatheringHeld(holding(on))
const hold = (on = '2024-06-26'): GatheringCommand => ({ type: 'HoldGathering', data: holding(on) })

const attendance = (id: string, form: string | null, on: string) => ({
  gatheringId,
  party: party(id),
  form: form === null ? null : must(validate(Text)(form)),
  participants: [],
  unnamed: null,
  countries: [],
  on: date(on)
})
const attended = (id: string, form: string | null, on = '2024-06-26') => partyParticipated(attendance(id, form, on))
const attend = (id: string, form: string | null, on = '2024-06-26'): GatheringCommand => ({
  type: 'RecordParticipation',
  data: attendance(id, form, on)
})

const given = specify(gatheringDecider).given

describe('a gathering', () => {
  it('is announced', () => {
    given().when(announce()).thenEvents(announced())
  })

  it('is announced once', () => {
    given(announced()).when(announce('2024-05-31')).thenRefused({ type: 'GatheringAlreadyAnnounced', gatheringId })
  })

  it('is announced after parties and speakers are known', () => {
    given(participating('organisation'), invited('ebtekar', 'Keynote')).when(announce()).thenEvents(announced())
  })

  it('is held as announced', () => {
    given(announced()).when(hold()).thenEvents(held())
  })

  it('may first be heard of when it was held', () => {
    given().when(hold()).thenEvents(held())
  })

  it('is not held on a day before it was announced', () => {
    given(announced('2024-05-30'))
      .when(hold('2024-05-29'))
      .thenRefused({
        type: 'HeldBeforeAnnounced',
        gatheringId,
        announcedOn: date('2024-05-30'),
        heldOn: date('2024-05-29')
      })
  })

  it.each(['2024-05-30', '2024', '2024-05'])('is held where no day proves otherwise: %s', (on) => {
    given(announced('2024-05-30')).when(hold(on)).thenEvents(held(on))
  })

  it.each([
    announce('2024-06-26'),
    participate('organisation', '2024-06'),
    invite('ebtekar', 'Keynote', '2025'),
    hold('2024-06-20')
  ])('takes nothing more to come once it was held: $type', (command) => {
    given(held()).when(command).thenRefused({ type: 'GatheringWasHeld', gatheringId })
  })
})

describe('after a gathering was held', () => {
  it('earlier news is taken by its date', () => {
    given(held()).when(announce('2024-05-30')).thenEvents(announced('2024-05-30'))
    given(held())
      .when(participate('organisation', '2024-06-25'))
      .thenEvents(participating('organisation', '2024-06-25'))
    given(held())
      .when(invite('ebtekar', 'Keynote', '2024-06-25'))
      .thenEvents(invited('ebtekar', 'Keynote', '2024-06-25'))
  })

  it('those who took part are recorded, once in each form', () => {
    const history = [participating('organisation'), held(), attended('organisation', 'a pavilion')]
    given(participating('organisation'), held())
      .when(attend('organisation', 'a pavilion'))
      .thenEvents(attended('organisation', 'a pavilion'))
    given(...history)
      .when(attend('organisation', null))
      .thenEvents(attended('organisation', null))
    given(...history)
      .when(attend('organisation', 'a pavilion', '2024-06-27'))
      .thenRefused({
        type: 'ParticipationAlreadyRecorded',
        gatheringId,
        party: party('organisation'),
        form: must(validate(Text)('a pavilion'))
      })
  })
})

describe('participation', () => {
  it('takes place unannounced, and before the end of the gathering is on record', () => {
    given().when(attend('organisation', null)).thenEvents(attended('organisation', null))
    given(attended('ministry', null)).when(attend('organisation', null)).thenEvents(attended('organisation', null))
  })

  it('is announced before the gathering is', () => {
    given().when(participate('organisation')).thenEvents(participating('organisation'))
  })

  it('is announced once by each party', () => {
    const history = [participating('organisation'), announced(), participating('ministry')]
    given(...history)
      .when(participate('organisation', '2024-06-01'))
      .thenRefused({ type: 'ParticipationAlreadyAnnounced', gatheringId, party: party('organisation') })
    given(...history)
      .when(participate('embassy'))
      .thenEvents(participating('embassy'))
  })
})

describe('a speaker', () => {
  it('is invited before the gathering is announced', () => {
    given().when(invite('ebtekar', 'Keynote')).thenEvents(invited('ebtekar', 'Keynote'))
  })

  it('is invited once in each capacity', () => {
    const history = [invited('ebtekar', 'Keynote'), announced(), invited('beller', 'Speaker')]
    given(...history)
      .when(invite('ebtekar', 'Keynote', '2024-06-01'))
      .thenRefused({ type: 'SpeakerAlreadyInvited', gatheringId, speaker: person('ebtekar'), as: 'Keynote' })
    given(...history)
      .when(invite('ebtekar', 'Speaker'))
      .thenEvents(invited('ebtekar', 'Speaker'))
    given(...history)
      .when(invite('beller', 'Keynote'))
      .thenEvents(invited('beller', 'Keynote'))
  })
})

it('a gathering that was held stays held, whatever a history adds', () => {
  const added: ReadonlyArray<GatheringEvent> = [
    announced(),
    participating('organisation'),
    invited('beller', 'Speaker')
  ]
  expect(stateAfter(gatheringDecider, [held(), ...added]).current).toMatchObject({
    status: 'Held',
    heldOn: date('2024-06-26')
  })
})

it('every command and event of a gathering belongs to the stream of that gathering', () => {
  expect(subject.stream(hold())).toBe('gathering/maqom-forum')
  expect(subject.stream(announced())).toBe('gathering/maqom-forum')
})
