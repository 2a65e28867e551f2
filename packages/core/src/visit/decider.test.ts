import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { type CommandIn, validate } from '@communique/kernel'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { visitDecider } from './decider.ts'
import { visitFacts, type VisitFacts, visitPaid } from './events.ts'
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

  it('has a stream of its own', () => {
    expect(subject.stream(record())).toBe('visit/uzbekistan-2024')
    expect(subject.stream(visitPaid(record().data))).toBe('visit/uzbekistan-2024')
  })
})
