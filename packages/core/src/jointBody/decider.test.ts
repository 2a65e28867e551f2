import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { stateAfter, Text, validate } from '@communique/kernel'
import { Ordinal } from '@communique/kernel/advanced'
import { GatheringId, JointBodyId, PartyId } from '../vocabulary/identifiers.ts'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { Parties } from '../vocabulary/participation.ts'
import { jointBodyDecider } from './decider.ts'
import {
  jointBodyAgreed,
  jointBodyAttested,
  type JointBodyCommand,
  jointBodyDissolved,
  jointBodyEnlarged,
  jointBodyEstablished,
  jointBodyMet,
  type JointBodyEvent
} from './events.ts'
import { jointBody as subject } from './subject.ts'

const jointBodyId = must(validate(JointBodyId)('culture-working-group'))
const parties = (...ids: ReadonlyArray<string>): ReadonlyArray<PartyId> => ids.map((id) => must(validate(PartyId)(id)))
const date = (edtf: string) => must(stated(edtf))

const constitution = (on: string, members = parties('organisation', 'ministry')) => ({
  jointBodyId,
  kind: 'WorkingGroup' as const,
  name: null,
  purpose: must(validate(Text)('Culture')),
  parties: members,
  countries: [],
  on: date(on),
  meeting: null,
  themes: [],
  gathering: null,
  succeeds: null
})
const agreed = (on = '2024-05-30') => jointBodyAgreed(constitution(on))
const established = (on = '2024-07-01') => jointBodyEstablished(constitution(on))
const agree = (on = '2024-05-30', members?: ReadonlyArray<PartyId>): JointBodyCommand => ({
  type: 'AgreeJointBody',
  data: constitution(on, members)
})
const establish = (on = '2024-07-01', members?: ReadonlyArray<PartyId>): JointBodyCommand => ({
  type: 'EstablishJointBody',
  data: constitution(on, members)
})
const dissolution = (on: string) => ({ jointBodyId, on: date(on), reason: null })
const dissolved = jointBodyDissolved(dissolution('2025-01-01'))
const dissolve = (on = '2025-01-01'): JointBodyCommand => ({ type: 'DissolveJointBody', data: dissolution(on) })

const attested = (on = '2026-01-01', members?: ReadonlyArray<PartyId>) => jointBodyAttested(constitution(on, members))
const attest = (on = '2026-01-01', members?: ReadonlyArray<PartyId>): JointBodyCommand => ({
  type: 'AttestJointBody',
  data: constitution(on, members)
})
const session = (number: number | null, on: string) => ({
  jointBodyId,
  number: number === null ? null : must(validate(Ordinal)(number)),
  on: date(on),
  place: null,
  meeting: null,
  outcome: null
})
const met = (number: number | null, on: string) => jointBodyMet(session(number, on))
const meet = (number: number | null, on: string): JointBodyCommand => ({
  type: 'RecordJointBodySession',
  data: session(number, on)
})
const enlargement = (on: string, ...joined: ReadonlyArray<string>) => ({
  jointBodyId,
  joined: must(validate(Parties)(joined)),
  countries: [],
  on: date(on)
})
const enlarged = (on: string) => jointBodyEnlarged(enlargement(on, 'bank'))
const enlarge = (on: string, ...joined: ReadonlyArray<string>): JointBodyCommand => ({
  type: 'EnlargeJointBody',
  data: enlargement(on, ...(joined.length === 0 ? ['bank'] : joined))
})

const given = specify(jointBodyDecider).given

describe('a joint body', () => {
  it('is agreed', () => {
    given().when(agree()).thenEvents(agreed())
  })

  it('is established as agreed', () => {
    given(agreed()).when(establish()).thenEvents(established())
  })

  it('may first be seen when it exists', () => {
    given().when(establish()).thenEvents(established())
  })

  it('is dissolved once established', () => {
    given(agreed(), established()).when(dissolve()).thenEvents(dissolved)
  })

  it('that is only agreed does not exist, and is not dissolved', () => {
    given(agreed()).when(dissolve()).thenRefused({ type: 'JointBodyNotEstablished', jointBodyId })
  })

  it('that nobody heard of is not dissolved', () => {
    given().when(dissolve()).thenRefused({ type: 'JointBodyNotEstablished', jointBodyId })
  })

  it('is agreed once', () => {
    given(agreed()).when(agree('2024-05-31')).thenRefused({ type: 'JointBodyAlreadyAgreed', jointBodyId })
  })

  it('is established once', () => {
    given(established()).when(establish('2024-07-02')).thenRefused({ type: 'JointBodyAlreadyEstablished', jointBodyId })
  })

  it('that exists does not go back to being agreed, but was agreed before', () => {
    const after = '2024-07-02'
    given(established()).when(agree(after)).thenRefused({ type: 'JointBodyAlreadyEstablished', jointBodyId })
    given(established()).when(agree('2024')).thenRefused({ type: 'JointBodyAlreadyEstablished', jointBodyId })
    given(established()).when(agree()).thenEvents(agreed())
    given(established(), agreed())
      .when(agree('2024-05-29'))
      .thenRefused({ type: 'JointBodyAlreadyAgreed', jointBodyId })
    given(agreed(), established())
      .when(agree('2024-05-29'))
      .thenRefused({ type: 'JointBodyAlreadyAgreed', jointBodyId })
    given(established(), dissolved).when(agree()).thenEvents(agreed())
  })

  it('is agreed by two parties, also where that comes to be known later', () => {
    given(established())
      .when(agree('2024-05-30', parties('organisation')))
      .thenRefused({ type: 'TooFewParties', jointBodyId, parties: parties('organisation') })
  })

  it.each([
    agree('2025-01-02'),
    establish('2025-01-02'),
    dissolve('2024-12-31'),
    meet(2, '2025-01-01'),
    enlarge('2025')
  ])('takes nothing new once it is dissolved: $type', (command) => {
    given(established(), dissolved).when(command).thenRefused({ type: 'JointBodyIsDissolved', jointBodyId })
  })

  it.each([[parties()], [parties('organisation')], [parties('organisation', 'organisation')]])(
    'has two different parties at least: %j',
    (members) => {
      given().when(agree('2024-05-30', members)).thenRefused({ type: 'TooFewParties', jointBodyId, parties: members })
      given(agreed())
        .when(establish('2024-07-01', members))
        .thenRefused({ type: 'TooFewParties', jointBodyId, parties: members })
    }
  )

  it('is not established on a day before it was agreed', () => {
    given(agreed('2024-05-30'))
      .when(establish('2024-05-29'))
      .thenRefused({
        type: 'EstablishedBeforeAgreed',
        jointBodyId,
        agreedOn: date('2024-05-30'),
        establishedOn: date('2024-05-29')
      })
  })

  it.each(['2024-05-30', '2024', '2024-05'])('is established where no day proves otherwise: %s', (on) => {
    given(agreed('2024-05-30')).when(establish(on)).thenEvents(established(on))
  })
})

describe('a joint body that a source speaks of', () => {
  it('is attested without its parties, and again and again', () => {
    given().when(attest('2026', parties())).thenEvents(attested('2026', parties()))
    given(attested('2025')).when(attest('2026')).thenEvents(attested('2026'))
    given(established()).when(attest('2026')).thenEvents(attested('2026'))
  })

  it('names nobody twice', () => {
    const members = parties('organisation', 'organisation')
    given()
      .when(attest('2026', members))
      .thenRefused({ type: 'PartyNamedTwice', jointBodyId, party: 'organisation' as PartyId })
  })

  it('may turn out to have been established on a day, once', () => {
    given(attested()).when(establish('2024-07-01')).thenEvents(established('2024-07-01'))
    given(attested(), established())
      .when(establish('2024-07-02'))
      .thenRefused({ type: 'JointBodyAlreadyEstablished', jointBodyId })
  })

  it('does not go back to being agreed, but was agreed and then established before', () => {
    given(attested('2024-05')).when(agree()).thenRefused({ type: 'JointBodyAlreadyEstablished', jointBodyId })
    given(attested()).when(agree()).thenEvents(agreed())
    given(attested(), agreed()).when(establish()).thenEvents(established())
    given(attested(), agreed('2024-05-30'))
      .when(establish('2024-05-29'))
      .thenRefused({
        type: 'EstablishedBeforeAgreed',
        jointBodyId,
        agreedOn: date('2024-05-30'),
        establishedOn: date('2024-05-29')
      })
    given(agreed(), attested()).when(agree('2024')).thenRefused({ type: 'JointBodyAlreadyAgreed', jointBodyId })
  })

  it.each([[attested('2024-06')], [attested('2025'), attested('2024-06')], [attested('2025'), met(1, '2024-06')]])(
    'was not established certainly after it existed: %#',
    (...history) => {
      given(...history)
        .when(establish('2024-07-01'))
        .thenRefused({ type: 'JointBodyAlreadyEstablished', jointBodyId })
      given(...history)
        .when(establish('2024-06'))
        .thenEvents(established('2024-06'))
    }
  )

  it('was not established certainly after it was enlarged', () => {
    given(attested('2026'), enlarged('2025'))
      .when(establish('2026'))
      .thenRefused({ type: 'JointBodyAlreadyEstablished', jointBodyId })
  })
})

describe('a joint body that a gathering set up', () => {
  const gathering = must(validate(GatheringId)('summit'))
  it.each([[parties()], [parties('organisation')]])('may have fewer than two parties: %j', (members) => {
    const data = { ...constitution('2024-07-01', members), kind: 'Fund' as const, gathering }
    given().when({ type: 'EstablishJointBody', data }).thenEvents(jointBodyEstablished(data))
  })
})

describe('a joint body that succeeds another', () => {
  it('is another body than its predecessor', () => {
    const succeeding = (id: string) => ({ ...constitution('2024-07-01'), succeeds: must(validate(JointBodyId)(id)) })
    given()
      .when({ type: 'EstablishJointBody', data: succeeding('old-group') })
      .thenEvents(jointBodyEstablished(succeeding('old-group')))
    for (const type of ['AgreeJointBody', 'EstablishJointBody', 'AttestJointBody'] as const)
      given()
        .when({ type, data: succeeding(jointBodyId) })
        .thenRefused({ type: 'JointBodySucceedsItself', jointBodyId })
  })
})

describe('the sessions of a joint body', () => {
  it('are recorded in any order, with and without a number', () => {
    given(established(), met(3, '2026-05')).when(meet(2, '2025-05')).thenEvents(met(2, '2025-05'))
    given(established(), met(3, '2026-05')).when(meet(null, '2025-05')).thenEvents(met(null, '2025-05'))
    given(attested()).when(meet(1, '1999')).thenEvents(met(1, '1999'))
  })

  it('have a number each', () => {
    given(established(), met(3, '2026-05'))
      .when(meet(3, '2026-06'))
      .thenRefused({ type: 'SessionAlreadyRecorded', jointBodyId, number: 3 })
  })

  it.each([
    [4, '2026-04'],
    [2, '2026-06']
  ])('are numbered as they followed one another: %i in %s', (number, on) => {
    given(established(), met(3, '2026-05'))
      .when(meet(number, on))
      .thenRefused({
        type: 'SessionOutOfOrder',
        jointBodyId,
        session: { number, on: date(on) },
        against: { number: 3, on: date('2026-05') }
      })
  })

  it('may fall into one month', () => {
    given(established(), met(3, '2026-05')).when(meet(4, '2026-05')).thenEvents(met(4, '2026-05'))
  })

  it.each([[], [agreed()]])('need a body that exists', (...history) => {
    given(...history)
      .when(meet(1, '2024-08'))
      .thenRefused({ type: 'JointBodyNotEstablished', jointBodyId })
  })

  it('are taken after the end of the body, by their date', () => {
    given(established(), dissolved).when(meet(1, '2024-12-31')).thenEvents(met(1, '2024-12-31'))
  })
})

describe('the enlargement of a joint body', () => {
  it('adds members, each once', () => {
    given(established()).when(enlarge('2025')).thenEvents(enlarged('2025'))
    given(established(), enlarged('2025'))
      .when(enlarge('2026'))
      .thenRefused({ type: 'AlreadyMember', jointBodyId, party: 'bank' as PartyId })
    given(established())
      .when(enlarge('2026', 'bank', 'ministry'))
      .thenRefused({ type: 'AlreadyMember', jointBodyId, party: 'ministry' as PartyId })
    given(established())
      .when(enlarge('2026', 'bank', 'bank'))
      .thenRefused({ type: 'PartyNamedTwice', jointBodyId, party: 'bank' as PartyId })
  })

  it('needs a body that exists', () => {
    given(agreed()).when(enlarge('2025')).thenRefused({ type: 'JointBodyNotEstablished', jointBodyId })
  })
})

it.each([meet(1, '2024-06-30'), enlarge('2024-06-30'), dissolve('2024-06-30')])(
  'nothing befalls a joint body before it is established: $type',
  (command) => {
    given(established('2024-07-01'))
      .when(command)
      .thenRefused({
        type: 'BeforeEstablishment',
        jointBodyId,
        establishedOn: date('2024-07-01'),
        on: date('2024-06-30')
      })
  }
)

describe('a history that no decider wrote', () => {
  const currentAfter = (...history: ReadonlyArray<JointBodyEvent>) => stateAfter(jointBodyDecider, history).current

  it('does not take existence from a body by agreeing it again', () => {
    expect(currentAfter(established(), agreed())).toEqual({
      ...currentAfter(established()),
      agreedOn: date('2024-05-30')
    })
  })

  it('keeps the first agreement', () => {
    expect(currentAfter(agreed('2024-05-30'), agreed('2024-06-30'))).toEqual({
      status: 'Agreed',
      agreedOn: date('2024-05-30')
    })
  })

  it('does not revive a dissolved body', () => {
    expect(currentAfter(dissolved, established(), agreed())).toMatchObject({ status: 'Dissolved' })
  })
})

it('every command and event of a joint body belongs to the stream of that body', () => {
  expect(subject.stream(dissolve())).toBe('jointBody/culture-working-group')
  expect(subject.stream(agreed())).toBe('jointBody/culture-working-group')
})
