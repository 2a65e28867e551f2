import { isoDay } from '@communique/core'
import { must } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { corrected, date, happened, recorded, recordedAt, retracted } from '../../../test/record.ts'
import { cooperationAsOf } from '../../shared/cooperationAsOf.ts'

const meetingOn = (edtf: string) => happened('MeetingHeld', { on: date(edtf) })
const history = recorded(
  happened('PartyRegistered'),
  meetingOn('2024-05'),
  meetingOn('2024-07-01'),
  corrected(2, meetingOn('2024-06-15')),
  retracted(3)
)
const positions = (asOf: Parameters<typeof cooperationAsOf>[1]) =>
  cooperationAsOf(history, asOf).map(({ position }) => position)

describe('the record as of two dates', () => {
  it('holds what was on record by an instant, that instant included', () => {
    expect(positions({ known: recordedAt(2) })).toEqual([1, 2])
    expect(positions({ known: recordedAt(4) })).toEqual([1, 2, 3])
    expect(positions({ known: recordedAt(5) })).toEqual([1, 2])
  })

  it('holds what had occurred by the end of a day, on what was then believed of its date', () => {
    const lastOfMay = must(isoDay('2024-05-31'))
    expect(positions({ occurred: lastOfMay, known: recordedAt(3) })).toEqual([1, 2])
    expect(positions({ occurred: lastOfMay })).toEqual([1])
  })

  it('holds what may have occurred where that is asked for', () => {
    const midMay = must(isoDay('2024-05-15'))
    expect(positions({ occurred: midMay, known: recordedAt(3) })).toEqual([1])
    expect(positions({ occurred: midMay, known: recordedAt(3), certainty: 'Possibly' })).toEqual([1, 2])
  })
})
