import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import type * as t from 'io-ts'
import { stateAfter, validate } from '@communique/kernel'
import { partiesOf, peopleOf } from '../facets.ts'
import { OfficeId } from '../vocabulary/identifiers.ts'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { officeDecider } from './decider.ts'
import { type OfficeCommand, type OfficeEvent, officeFacts, OfficeHolder, OfficeSeat } from './events.ts'
import { office as subject } from './subject.ts'

const date = (edtf: string) => must(stated(edtf))
const { commands, events } = officeFacts
const state = (id: string): OfficeHolder => must(validate(OfficeHolder)({ type: 'Party', party: id }))
const person = (id: string, printedName: string | null = null): OfficeHolder =>
  must(validate(OfficeHolder)({ type: 'Person', person: id, party: null, printedName, printedTitle: null }))

const officeId = must(validate(OfficeId)('presidency'))
const of = must(validate(OfficeSeat)({ type: 'Party', party: 'council' }))
const post = { officeId, title: 'Presidency', of, countries: [] }
const facts = {
  AppointOfficeHolder: { means: null, from: null, until: null, meeting: null },
  AssumeOffice: { predecessor: null, until: null },
  AttestOffice: {},
  LeaveOffice: { reason: null }
} as const

const command = (type: OfficeCommand['type'], holder: OfficeHolder, on: string, more: object = {}): OfficeCommand => {
  const { title: _title, of: _of, ...left } = post
  const data = { ...(type === 'LeaveOffice' ? left : post), holder, on: date(on), ...facts[type], ...more }
  // Each codec decodes its own type.
  return must(validate(commands[type] as t.Decoder<unknown, OfficeCommand>)({ type, data }))
}
const event = (...[type, ...rest]: Parameters<typeof command>): OfficeEvent =>
  ({ type: events[type].eventType, data: command(type, ...rest).data }) as OfficeEvent

const [spain, belgium, chair] = [state('spain'), state('belgium'), person('chair')]
const given = specify(officeDecider).given

describe('an office', () => {
  it('is recorded from any step on', () => {
    for (const type of Object.keys(facts) as ReadonlyArray<OfficeCommand['type']>)
      given()
        .when(command(type, spain, '2023'))
        .thenEvents(event(type, spain, '2023'))
  })

  it('is handed over from one holder to the next', () => {
    const took = event('AssumeOffice', spain, '2023-07-01')
    const handed = { predecessor: spain }
    given(took)
      .when(command('AssumeOffice', belgium, '2024-01-01', handed))
      .thenEvents(event('AssumeOffice', belgium, '2024-01-01', handed))
    given(took, event('AssumeOffice', belgium, '2024-01-01', handed))
      .when(command('LeaveOffice', spain, '2024-02-01'))
      .thenRefused({ type: 'NotInOffice', officeId, holder: spain })
    given()
      .when(command('AssumeOffice', spain, '2023', { predecessor: spain }))
      .thenRefused({ type: 'SucceedsOneself', officeId, holder: spain })
  })

  it('is taken up once, until it was left', () => {
    const took = event('AssumeOffice', chair, '2020')
    given(took)
      .when(command('AssumeOffice', person('chair', 'The Chair'), '2022'))
      .thenRefused({ type: 'AlreadyInOffice', officeId, holder: person('chair', 'The Chair') })
    given(took, event('LeaveOffice', chair, '2021'))
      .when(command('AssumeOffice', chair, '2022'))
      .thenEvents(event('AssumeOffice', chair, '2022'))
    given(took)
      .when(command('AssumeOffice', chair, '2010'))
      .thenEvents(event('AssumeOffice', chair, '2010'))
  })

  it('may be held by several at a time', () => {
    given(event('AssumeOffice', spain, '2023'))
      .when(command('AssumeOffice', chair, '2023'))
      .thenEvents(event('AssumeOffice', chair, '2023'))
  })

  it('that is attested becomes precise, unless it certainly was taken up later', () => {
    const attested = event('AttestOffice', chair, '2022')
    given(attested)
      .when(command('AssumeOffice', chair, '2019'))
      .thenEvents(event('AssumeOffice', chair, '2019'))
    given(attested)
      .when(command('AssumeOffice', chair, '2024'))
      .thenRefused({ type: 'AlreadyInOffice', officeId, holder: chair })
    given(attested, event('AssumeOffice', chair, '2019'))
      .when(command('LeaveOffice', chair, '2018'))
      .thenRefused({ type: 'LeftBeforeAssumed', officeId, assumedOn: date('2019'), on: date('2018') })
  })

  it('is left once, though earlier news of leaving it is taken', () => {
    const left = event('LeaveOffice', chair, '2022')
    given(left)
      .when(command('LeaveOffice', chair, '2023'))
      .thenRefused({ type: 'NotInOffice', officeId, holder: chair })
    given(left)
      .when(command('LeaveOffice', chair, '2010'))
      .thenEvents(event('LeaveOffice', chair, '2010'))
    given(left, event('AttestOffice', chair, '2024'))
      .when(command('LeaveOffice', chair, '2025'))
      .thenEvents(event('LeaveOffice', chair, '2025'))
    given(left, event('AttestOffice', chair, '2022'))
      .when(command('LeaveOffice', chair, '2025'))
      .thenRefused({ type: 'NotInOffice', officeId, holder: chair })
  })

  it('has terms that end after they begin', () => {
    given()
      .when(command('AssumeOffice', chair, '2022', { until: date('2021') }))
      .thenRefused({ type: 'TermEndsBeforeItBegins', officeId, from: date('2022'), until: date('2021') })
    given()
      .when(command('AppointOfficeHolder', chair, '2020', { from: date('2022'), until: date('2021') }))
      .thenRefused({ type: 'TermEndsBeforeItBegins', officeId, from: date('2022'), until: date('2021') })
  })

  it('belongs to one organisation or body', () => {
    const elsewhere = { of: { type: 'Party', party: 'committee' } }
    const inBody = { of: { type: 'JointBody', jointBody: 'council' } }
    for (const type of ['AppointOfficeHolder', 'AssumeOffice', 'AttestOffice'] as const)
      for (const other of [elsewhere, inBody])
        given(event(type, spain, '2023'))
          .when(command('AttestOffice', belgium, '2024', other))
          .thenRefused({ type: 'OfficeOfAnotherBody', officeId, of })
    given(event('AttestOffice', spain, '2023', inBody))
      .when(command('AttestOffice', belgium, '2024', inBody))
      .thenEvents(event('AttestOffice', belgium, '2024', inBody))
  })

  it('chooses the same holder again, who may hold it meanwhile', () => {
    given(event('AssumeOffice', chair, '2020'), event('AppointOfficeHolder', chair, '2020'))
      .when(command('AppointOfficeHolder', chair, '2024', { means: 'Reelection' }))
      .thenEvents(event('AppointOfficeHolder', chair, '2024', { means: 'Reelection' }))
  })
})

describe('the tenures of an office', () => {
  const tenure = (
    holder: OfficeHolder,
    from: string | null,
    until: string | null,
    attestedOn: string | null = null
  ) => ({
    holder,
    from: from === null ? null : date(from),
    attestedOn: attestedOn === null ? null : date(attestedOn),
    until: until === null ? null : date(until)
  })
  const tenuresAfter = (...history: ReadonlyArray<OfficeEvent>) => stateAfter(officeDecider, history).current.tenures
  const handed = event('AssumeOffice', belgium, '2024', { predecessor: spain })
  const attested = event('AttestOffice', chair, '2022')

  it.each<readonly [string, ReadonlyArray<OfficeEvent>, ReadonlyArray<ReturnType<typeof tenure>>]>([
    [
      'ends where another takes over',
      [event('AssumeOffice', spain, '2023'), handed],
      [tenure(spain, '2023', '2024'), tenure(belgium, '2024', null)]
    ],
    [
      'of a predecessor who was not on record is known by its end',
      [event('AssumeOffice', chair, '2020'), handed],
      [tenure(chair, '2020', null), tenure(spain, null, '2024'), tenure(belgium, '2024', null)]
    ],
    [
      'of a predecessor who had left before stays as it was',
      [event('AssumeOffice', spain, '2020'), event('LeaveOffice', spain, '2023'), handed],
      [tenure(spain, '2020', '2023'), tenure(belgium, '2024', null)]
    ],
    [
      'that comes to be known later stands before the later one of the same holder',
      [event('AssumeOffice', chair, '2020'), event('AssumeOffice', chair, '2010')],
      [tenure(chair, '2010', null), tenure(chair, '2020', null)]
    ],
    [
      'follows that of another, whenever that began',
      [event('AssumeOffice', chair, '2020'), event('AssumeOffice', spain, '2010')],
      [tenure(chair, '2020', null), tenure(spain, '2010', null)]
    ],
    [
      'follows the earlier one of the same holder',
      [event('AssumeOffice', chair, '2010'), event('LeaveOffice', chair, '2015'), event('AssumeOffice', chair, '2020')],
      [tenure(chair, '2010', '2015'), tenure(chair, '2020', null)]
    ],
    [
      'that is known by its end alone stands before the later one of the same holder',
      [event('LeaveOffice', chair, '2022'), event('LeaveOffice', chair, '2010')],
      [tenure(chair, null, '2010'), tenure(chair, null, '2022')]
    ],
    ['is attested by a source', [attested], [tenure(chair, null, null, '2022')]],
    [
      'is attested without another one, while it lasts',
      [event('AssumeOffice', chair, '2020'), attested],
      [tenure(chair, '2020', null)]
    ],
    [
      'is attested as another one, after the end of the last',
      [event('LeaveOffice', chair, '2021'), attested],
      [tenure(chair, null, '2021'), tenure(chair, null, null, '2022')]
    ],
    [
      'becomes precise by its beginning and its end',
      [attested, event('AssumeOffice', chair, '2019'), event('LeaveOffice', chair, '2023')],
      [tenure(chair, '2019', '2023', '2022')]
    ],
    [
      'that has ended is made precise by no other beginning',
      [attested, event('LeaveOffice', chair, '2023'), event('AssumeOffice', chair, '2021')],
      [tenure(chair, null, '2023', '2022'), tenure(chair, '2021', null)]
    ],
    ['does not begin by an appointment', [event('AppointOfficeHolder', chair, '2020')], []]
  ])('%s', (_rule, history, expected) => {
    expect(tenuresAfter(...history)).toEqual(expected)
  })

  it('is taken up once, also where it was attested first', () => {
    given(attested, event('AssumeOffice', chair, '2019'))
      .when(command('AssumeOffice', chair, '2020'))
      .thenRefused({ type: 'AlreadyInOffice', officeId, holder: chair })
    given(event('AssumeOffice', chair, '2019'))
      .when(command('LeaveOffice', chair, '2020'))
      .thenEvents(event('LeaveOffice', chair, '2020'))
    given(event('LeaveOffice', chair, '2022'))
      .when(command('AttestOffice', chair, '2024'))
      .thenEvents(event('AttestOffice', chair, '2024'))
  })

  it('is one of a holder by kind and identity, whoever sends the holder', () => {
    const sent = must(
      validate(OfficeHolder)({ type: 'Person', person: 'envoy', party: 'spain', printedName: null, printedTitle: null })
    )
    const holders = [spain, belgium, chair, person('spain'), state('chair'), sent]
    for (const holder of holders)
      for (const other of holders) {
        const outcome = given(event('AssumeOffice', holder, '2020')).when(command('AssumeOffice', other, '2021'))
        if (other === holder) outcome.thenRefused({ type: 'AlreadyInOffice', officeId, holder })
        else outcome.thenEvents(event('AssumeOffice', other, '2021'))
      }
  })

  it('has a term whose beginning may be open', () => {
    for (const term of [{ until: date('2021') }, { from: date('2020'), until: date('2021') }])
      given()
        .when(command('AppointOfficeHolder', chair, '2020', term))
        .thenEvents(event('AppointOfficeHolder', chair, '2020', term))
  })

  it('belongs to one joint body, and to no party of that name', () => {
    const inBody = (jointBody: string) => ({ of: must(validate(OfficeSeat)({ type: 'JointBody', jointBody })) })
    for (const other of [inBody('committee'), { of }])
      given(event('AttestOffice', spain, '2023', inBody('council')))
        .when(command('AttestOffice', belgium, '2024', other))
        .thenRefused({ type: 'OfficeOfAnotherBody', officeId, of: inBody('council').of })
  })
})

it('an office has one stream, and names its body, its holders and their persons', () => {
  const handed = event('AssumeOffice', person('chair', 'The Chair'), '2024', { predecessor: spain })
  expect(subject.stream(handed)).toBe('office/presidency')
  expect(partiesOf(handed)).toEqual(['council', 'spain'])
  expect(peopleOf(handed)).toEqual([
    { person: 'chair', party: null, printedName: 'The Chair', printedTitle: null, capacity: 'OfficeHolder' }
  ])
  expect(partiesOf(event('LeaveOffice', spain, '2024'))).toEqual(['spain'])
})
