import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { type CommandIn, stateAfter, validate } from '@communique/kernel'
import { countryLinks } from '../countryLinks.ts'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { visitDecider } from './decider.ts'
import { partyVisited, visitAnnounced, type VisitEvent, visitFacts, type VisitFacts, visitPaid } from './events.ts'
import { visit as subject } from './subject.ts'

type RecordVisit = CommandIn<VisitFacts, 'RecordVisit'>

const record = (to = 'UZ'): RecordVisit =>
  must(
    validate(visitFacts.commands.RecordVisit)({
      type: 'RecordVisit',
      data: {
        visitId: 'uzbekistan-2024',
        visitor: 'organisation',
        participants: [],
        unnamed: null,
        to,
        on: must(stated('2024-05'))
      }
    })
  )

const announce = (facts: object = {}): CommandIn<VisitFacts, 'AnnounceVisit'> =>
  must(
    validate(visitFacts.commands.AnnounceVisit)({
      type: 'AnnounceVisit',
      data: {
        visitId: 'uzbekistan-2024',
        visitor: 'organisation',
        to: 'UZ',
        host: null,
        countries: [],
        on: must(stated('2024-04')),
        scheduledFor: must(stated('2024-05')),
        gathering: null,
        meeting: null,
        ...facts
      }
    })
  )

const call = (host = 'company'): CommandIn<VisitFacts, 'RecordVisitToParty'> =>
  must(
    validate(visitFacts.commands.RecordVisitToParty)({
      type: 'RecordVisitToParty',
      data: {
        visitId: 'uzbekistan-2024',
        visitor: 'organisation',
        host,
        participants: [],
        unnamed: null,
        place: { country: 'MA', city: null, site: null, headquartersOf: host },
        countries: [],
        on: must(stated('2024-05-07'))
      }
    })
  )

const visit = specify(visitDecider)

describe('a visit', () => {
  it('is recorded once', () => {
    visit.given().when(record()).thenEvents(visitPaid(record().data))
    visit.given(visitPaid(record().data)).when(record()).thenNothing()
  })

  it('is not another visit under the same identifier', () => {
    visit
      .given(visitPaid(record().data))
      .when(record('MA'))
      .thenRefused({ type: 'VisitAlreadyRecorded', visitId: record().data.visitId })
  })

  it('is announced once, and then paid', () => {
    visit.given().when(announce()).thenEvents(visitAnnounced(announce().data))
    visit.given(visitAnnounced(announce().data)).when(record()).thenEvents(visitPaid(record().data))
    visit
      .given(visitAnnounced(announce().data))
      .when(announce({ scheduledFor: null }))
      .thenRefused({ type: 'VisitAlreadyAnnounced', visitId: record().data.visitId })
  })

  it('may turn out to have been announced, before it was paid', () => {
    const paid = visitPaid(record().data)
    visit.given(paid).when(announce()).thenEvents(visitAnnounced(announce().data))
    visit
      .given(paid)
      .when(announce({ on: must(stated('2024-05-31')) }))
      .thenRefused({ type: 'VisitAlreadyRecorded', visitId: record().data.visitId })
    visit
      .given(paid, visitAnnounced(announce().data))
      .when(announce({ scheduledFor: null }))
      .thenRefused({ type: 'VisitAlreadyAnnounced', visitId: record().data.visitId })
  })

  it('keeps the first word of each step, in whatever order they came', () => {
    const stateOf = (...history: ReadonlyArray<VisitEvent>) => stateAfter(visitDecider, history).current
    const [paid, later] = [visitPaid(record().data), partyVisited(call().data)]
    const announced = visitAnnounced(announce().data)
    const paidOn = must(stated('2024-05'))
    const { to } = record().data
    expect(
      stateOf(announced, visitAnnounced(announce({ to: null, host: 'bank', on: must(stated('2025')) }).data))
    ).toEqual({
      status: 'Announced',
      announcedOn: must(stated('2024-04')),
      destination: { to, host: null }
    })
    expect(stateOf(paid, later)).toEqual({ status: 'Paid', paidOn, announced: false })
    expect(stateOf(announced, paid, later)).toEqual({ status: 'Paid', paidOn, announced: true })
    expect(stateOf(paid, announced)).toEqual({ status: 'Paid', paidOn, announced: true })
  })

  it('is announced to somebody', () => {
    visit
      .given()
      .when(announce({ to: null }))
      .thenRefused({ type: 'VisitToNobody', visitId: record().data.visitId })
  })

  it('is not paid before it was announced', () => {
    visit
      .given(visitAnnounced(announce({ on: must(stated('2024-06')) }).data))
      .when(record())
      .thenRefused({
        type: 'PaidBeforeAnnounced',
        visitId: record().data.visitId,
        announcedOn: must(stated('2024-06')),
        paidOn: must(stated('2024-05'))
      })
  })

  it('is paid to the country or the party for which it was announced', () => {
    const found = { to: record('MA').data.to, host: null }
    visit
      .given(visitAnnounced(announce().data))
      .when(record('MA'))
      .thenRefused({
        type: 'VisitElsewhere',
        visitId: record().data.visitId,
        announced: { to: record().data.to, host: null },
        found
      })
    const toCompany = visitAnnounced(announce({ to: null, host: 'company' }).data)
    visit.given(toCompany).when(call()).thenEvents(partyVisited(call().data))
    visit
      .given(toCompany)
      .when(call('bank'))
      .thenRefused({
        type: 'VisitElsewhere',
        visitId: record().data.visitId,
        announced: { to: null, host: call().data.host },
        found: { to: null, host: call('bank').data.host }
      })
    // Where one side is silent nothing differs.
    visit.given(visitAnnounced(announce().data)).when(call()).thenEvents(partyVisited(call().data))
  })

  it('to a party makes no country its host', () => {
    expect(countryLinks(partyVisited(call().data))).toEqual([{ country: 'MA', role: 'Venue', through: null }])
    expect(countryLinks(visitAnnounced(announce().data))).toEqual([{ country: 'UZ', role: 'Host', through: null }])
    expect(countryLinks(visitAnnounced(announce({ to: null, host: 'company' }).data))).toEqual([])
  })

  it('has a stream of its own', () => {
    expect(subject.stream(record())).toBe('visit/uzbekistan-2024')
    expect(subject.stream(visitPaid(record().data))).toBe('visit/uzbekistan-2024')
  })
})
