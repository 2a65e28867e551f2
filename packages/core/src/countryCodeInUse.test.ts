import { either as E, function as F } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { cooperation } from './cooperation.ts'
import { cooperationCommand } from './cooperationCommand.ts'

const visit = (to: string, edtf: string): unknown =>
  F.pipe(
    cooperationCommand({
      type: 'RecordVisit',
      data: { visitId: 'v-1', visitor: 'our-organisation', to, on: { edtf, basis: 'Stated' } }
    }),
    E.chainW((command) => cooperation.decide(command, cooperation.initialState)),
    E.map((events) => events.map(({ type }) => type))
  )

describe('the code of a country that is no more', () => {
  it.each([
    ['SU', '1961'],
    ['SU', '1991-12-24'],
    ['SU', '1992'],
    ['SU', '1992/1995'],
    ['SU', '1995?'],
    ['CSXX', '2004-05'],
    ['CSXX', '2000/2003'],
    ['RU', '1995']
  ])('%s is recorded on %s', (to, on) => {
    expect(visit(to, on)).toEqual(E.right(['VisitPaid']))
  })

  it.each([
    ['SU', '1993', null, 1992],
    ['SU', '1993-01-01/..', null, 1992],
    ['DD', '2024-05-30', null, 1990],
    ['CSXX', '2002', 2003, 2006],
    ['CSXX', '../2002', 2003, 2006]
  ])('%s did not hold on %s', (country, on, from, until) => {
    expect(visit(country, on)).toEqual(E.left({ type: 'CountryCodeOutOfUse', country, on, from, until }))
  })
})
