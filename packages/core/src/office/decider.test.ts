import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import type * as t from 'io-ts'
import { validate } from '@communique/kernel'
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

it('an office has one stream, and names its body, its holders and their persons', () => {
  const handed = event('AssumeOffice', person('chair', 'The Chair'), '2024', { predecessor: spain })
  expect(subject.stream(handed)).toBe('office/presidency')
  expect(partiesOf(handed)).toEqual(['council', 'spain'])
  expect(peopleOf(handed)).toEqual([
    { person: 'chair', party: null, printedName: 'The Chair', printedTitle: null, capacity: 'OfficeHolder' }
  ])
  expect(partiesOf(event('LeaveOffice', spain, '2024'))).toEqual(['spain'])
})
