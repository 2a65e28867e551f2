import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { type Edtf, edtf, edtfBounds, Edtf as EdtfCodec, eqEdtf, parseEdtf } from './edtf.ts'

const bounds = (earliest: string | null, latest: string | null, qualifier = 'None'): unknown =>
  E.right({ earliest, latest, qualifier })

describe('a date that a source may give', () => {
  it.each([
    ['2024-05-30', '2024-05-30', '2024-05-30'],
    ['2024-01-01', '2024-01-01', '2024-01-01'],
    ['2024-12-31', '2024-12-31', '2024-12-31'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29', '2000-02-29'],
    ['0000-02-29', '0000-02-29', '0000-02-29'],
    ['2021-04-30', '2021-04-30', '2021-04-30'],
    ['2024-01', '2024-01-01', '2024-01-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2020-03', '2020-03-01', '2020-03-31'],
    ['2020-04', '2020-04-01', '2020-04-30'],
    ['2020-05', '2020-05-01', '2020-05-31'],
    ['2020-06', '2020-06-01', '2020-06-30'],
    ['2020-07', '2020-07-01', '2020-07-31'],
    ['2020-08', '2020-08-01', '2020-08-31'],
    ['2020-09', '2020-09-01', '2020-09-30'],
    ['2020-10', '2020-10-01', '2020-10-31'],
    ['2020-11', '2020-11-01', '2020-11-30'],
    ['2024-12', '2024-12-01', '2024-12-31'],
    ['2021', '2021-01-01', '2021-12-31'],
    ['0000', '0000-01-01', '0000-12-31'],
    ['0099', '0099-01-01', '0099-12-31'],
    ['9999', '9999-01-01', '9999-12-31']
  ])('%s of level 0 means the days %s to %s', (text, earliest, latest) => {
    expect(parseEdtf(text)).toEqual(bounds(earliest, latest))
  })

  it.each([
    ['2020-21', '2020-03-01', '2020-05-31'],
    ['2020-22', '2020-06-01', '2020-08-31'],
    ['2020-23', '2020-09-01', '2020-11-30'],
    ['2020-24', '2020-12-01', '2021-02-28'],
    ['2023-24', '2023-12-01', '2024-02-29'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2004-XX', '2004-01-01', '2004-12-31'],
    ['1985-04-XX', '1985-04-01', '1985-04-30'],
    ['1985-12-XX', '1985-12-01', '1985-12-31'],
    ['1985-XX-XX', '1985-01-01', '1985-12-31'],
    ['-0001', '-999999999999999-01-01', '-999999999999999-12-31'],
    ['-0044-03-15', '-999999999999956-03-15', '-999999999999956-03-15'],
    ['-9999-02', '-999999999990001-02-01', '-999999999990001-02-28'],
    ['Y10000', 'Y000000000010000-01-01', 'Y000000000010000-12-31'],
    ['Y170000002', 'Y000000170000002-01-01', 'Y000000170000002-12-31'],
    ['Y-170000002', '-999999829999998-01-01', '-999999829999998-12-31'],
    ['Y999999999999999', 'Y999999999999999-01-01', 'Y999999999999999-12-31'],
    ['Y-999999999999999', '-000000000000001-01-01', '-000000000000001-12-31']
  ])('%s of level 1 means the days %s to %s', (text, earliest, latest) => {
    expect(parseEdtf(text)).toEqual(bounds(earliest, latest))
  })

  it.each([
    ['1984?', '1984-01-01', '1984-12-31', 'Uncertain'],
    ['2004-06~', '2004-06-01', '2004-06-30', 'Approximate'],
    ['2004-06-11%', '2004-06-11', '2004-06-11', 'UncertainAndApproximate'],
    ['201X~', '2010-01-01', '2019-12-31', 'Approximate'],
    ['Y17000?', 'Y000000000017000-01-01', 'Y000000000017000-12-31', 'Uncertain'],
    ['2020-21~', '2020-03-01', '2020-05-31', 'Approximate'],
    ['2004/2005', '2004-01-01', '2005-12-31', 'None'],
    ['1984?/2004', '1984-01-01', '2004-12-31', 'Uncertain'],
    ['1984/2004~', '1984-01-01', '2004-12-31', 'Approximate'],
    ['1984?/2004?', '1984-01-01', '2004-12-31', 'Uncertain'],
    ['1984?/2004~', '1984-01-01', '2004-12-31', 'UncertainAndApproximate'],
    ['1984%/2004~', '1984-01-01', '2004-12-31', 'UncertainAndApproximate']
  ])('%s keeps the doubts of its source', (text, earliest, latest, qualifier) => {
    expect(parseEdtf(text)).toEqual(bounds(earliest, latest, qualifier))
  })

  it.each([
    ['2004-02-01/2005', '2004-02-01', '2005-12-31'],
    ['2020-06-30/2020-06-30', '2020-06-30', '2020-06-30'],
    ['2004-12-31/2004', '2004-12-31', '2004-12-31'],
    ['2004/2004-01-01', '2004-01-01', '2004-01-01'],
    ['../2020-07-29', null, '2020-07-29'],
    ['/2020-07-29', null, '2020-07-29'],
    ['2004-06/..', '2004-06-01', null],
    ['2004-06/', '2004-06-01', null],
    ['../..', null, null],
    ['/', null, null],
    ['2004-06-XX/2004-07-03', '2004-06-01', '2004-07-03'],
    ['2020-24/2021-02', '2020-12-01', '2021-02-28'],
    ['-0044/0014', '-999999999999956-01-01', '0014-12-31'],
    ['9999/Y10000', '9999-01-01', 'Y000000000010000-12-31']
  ])('the interval %s reaches from %s to %s', (text, earliest, latest) => {
    expect(parseEdtf(text)).toEqual(bounds(earliest, latest))
  })

  it.each([
    ['[2020]', '2020-01-01', '2020-12-31'],
    ['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31'],
    ['[1672,1667]', '1667-01-01', '1672-12-31'],
    ['[1667,1760-12]', '1667-01-01', '1760-12-31'],
    ['[2020-07-28,2020-07-29]', '2020-07-28', '2020-07-29'],
    ['[2020-07-28,2020]', '2020-01-01', '2020-12-31'],
    ['[..1984]', null, '1984-12-31'],
    ['[..1984-06,1990]', null, '1990-12-31'],
    ['[..1984,1970]', null, '1984-12-31'],
    ['[1667,1760-12..]', '1667-01-01', null],
    ['[1760..]', '1760-01-01', null],
    ['[1760,1667..]', '1667-01-01', null],
    ['[..1667,1760..]', null, null],
    ['[-0100..0100]', '-999999999999900-01-01', '0100-12-31']
  ])('one of the set %s lies between %s and %s', (text, earliest, latest) => {
    expect(parseEdtf(text)).toEqual(bounds(earliest, latest))
  })
})

describe('a text that is no date', () => {
  it.each([
    ['2024-00', 0],
    ['2024-13', 13],
    ['2024-20', 20],
    ['2024-25', 25],
    ['2024-31', 31],
    ['2024-00-10', 0],
    ['2024-13-10', 13],
    ['2024-21-10', 21],
    ['1985-13-XX', 13],
    ['1985-00-XX', 0]
  ])('%s names a month that does not exist', (found, month) => {
    expect(parseEdtf(found)).toEqual(E.left({ type: 'ImpossibleMonth', found, month }))
  })

  it.each([
    ['2024-05-00', 0, 31],
    ['2024-05-32', 32, 31],
    ['2024-06-31', 31, 30],
    ['2024-02-30', 30, 29],
    ['2023-02-29', 29, 28],
    ['1900-02-29', 29, 28],
    ['-0001-02-29', 29, 28]
  ])('%s names a day that its month lacks', (found, day, daysInMonth) => {
    expect(parseEdtf(found)).toEqual(E.left({ type: 'ImpossibleDay', found, day, daysInMonth }))
  })

  it('tells the part that is wrong, not the whole', () => {
    expect(parseEdtf('2024-02-30?')).toEqual(
      E.left({ type: 'ImpossibleDay', found: '2024-02-30', day: 30, daysInMonth: 29 })
    )
    expect(parseEdtf('2024-13/2024-14')).toEqual(E.left({ type: 'ImpossibleMonth', found: '2024-13', month: 13 }))
    expect(parseEdtf('2024/2024-14')).toEqual(E.left({ type: 'ImpossibleMonth', found: '2024-14', month: 14 }))
    expect(parseEdtf('[2024,2024-14,x]')).toEqual(E.left({ type: 'ImpossibleMonth', found: '2024-14', month: 14 }))
  })

  it.each([
    ['2020/2019', '2020/2019', '2020-01-01', '2019-12-31'],
    ['2020-06-30/2020-06-29', '2020-06-30/2020-06-29', '2020-06-30', '2020-06-29'],
    ['2005/2004-06', '2005/2004-06', '2005-01-01', '2004-06-30'],
    ['0001/-0001', '0001/-0001', '0001-01-01', '-999999999999999-12-31'],
    ['-0001/-0002', '-0001/-0002', '-999999999999999-01-01', '-999999999999998-12-31'],
    ['Y10000/9999', 'Y10000/9999', 'Y000000000010000-01-01', '9999-12-31'],
    ['[1672..1670]', '1672..1670', '1672-01-01', '1670-12-31']
  ])('%s ends before it begins', (text, found, earliest, latest) => {
    expect(parseEdtf(text)).toEqual(E.left({ type: 'ReversedInterval', found, earliest, latest }))
  })

  it('a set without members names no date', () => {
    expect(parseEdtf('[]')).toEqual(E.left({ type: 'EmptySet', found: '[]' }))
  })

  it.each(['2024-05-30T09:00:00', '2024-05-30T09:00:00Z', '2024-05-30T09:00:00+01', '2024-05-30T09:00:00-04:30'])(
    '%s is finer than a day, which is refused and not cut off',
    (found) => {
      expect(parseEdtf(found)).toEqual(E.left({ type: 'TimeOfDay', found }))
    }
  )

  it.each(['Y1000000000000000', 'Y-1000000000000000', `Y1${'0'.repeat(400)}`])(
    'the year %s is beyond what can be ordered',
    (found) => {
      expect(parseEdtf(found)).toEqual(E.left({ type: 'YearBeyondReach', found }))
    }
  )

  it.each([
    ['', ''],
    [' 2024', ' 2024'],
    ['2024 ', '2024 '],
    ['2024\n', '2024\n'],
    ['x2024', 'x2024'],
    ['202', '202'],
    ['20245', '20245'],
    ['2024-5', '2024-5'],
    ['2024-05-3', '2024-05-3'],
    ['2024-05-301', '2024-05-301'],
    ['2024/05/30', '05/30'],
    ['30 May 2024', '30 May 2024'],
    ['today', 'today'],
    ['٢٠٢٤', '٢٠٢٤'],
    ['-0000', '-0000'],
    ['-0000-01', '-0000-01'],
    ['+2024', '+2024'],
    ['Y2024', 'Y2024'],
    ['Y02024', 'Y02024'],
    ['Y17000-01', 'Y17000-01'],
    ['xY17000', 'xY17000'],
    ['YY17000', 'YY17000'],
    ['XXXX', 'XXXX'],
    ['2XXX', '2XXX'],
    ['20X4', '20X4'],
    ['-201X', '-201X'],
    ['x201X', 'x201X'],
    ['201Xx', '201Xx'],
    ['X01X', 'X01X'],
    ['2X1X', '2X1X'],
    ['201X-XX', '201X-XX'],
    ['x2004-XX', 'x2004-XX'],
    ['2004-XXx', '2004-XXx'],
    ['2004-XX-11', '2004-XX-11'],
    ['2004-XX-1X', '2004-XX-1X'],
    ['x1985-04-XX', 'x1985-04-XX'],
    ['1985-04-XXx', '1985-04-XXx'],
    ['1985-04-1X', '1985-04-1X'],
    ['1985-04-XX-XX', '1985-04-XX-XX'],
    ['X56X-12', 'X56X-12'],
    ['156X-1', '156X-1'],
    ['156X-12-1', '156X-12-1'],
    ['x156X-12', 'x156X-12'],
    ['XXXXX-12', 'XXXXX-12'],
    ['156XX-12', '156XX-12'],
    ['156X-2?-12', '156X-2?-12'],
    ['?', ''],
    ['?2024', '?2024'],
    ['2024?~', '2024?'],
    ['2024-05-30T09:00', '2024-05-30T09:00'],
    ['x2024-05-30T09:00:00Z', 'x2024-05-30T09:00:00Z'],
    ['2024-05-30T09:00:00Zx', '2024-05-30T09:00:00Zx'],
    ['2024-05-30T09:00:00+1', '2024-05-30T09:00:00+1'],
    ['..', '..'],
    ['2004/2005/2006', '2005/2006'],
    ['unknown/2006', 'unknown'],
    ['{1667', '{1667'],
    ['1667}', '1667}'],
    ['[1667}', '[1667}'],
    ['{1667]', '{1667]'],
    ['{..}', ''],
    ['{1984?}', '1984?'],
    ['[XXXX-05-17]', 'XXXX-05-17'],
    ['[1667', '[1667'],
    ['1667]', '1667]'],
    ['x[1667]', 'x[1667]'],
    ['[1667]x', '[1667]x'],
    ['[1667]?', '[1667]'],
    ['[..]', ''],
    ['[,]', ''],
    ['[1667,]', ''],
    ['[1667, 1668]', ' 1668'],
    ['[1667,..1984]', ''],
    ['[1667..,1984]', ''],
    ['[1..2..3]', '1'],
    ['[1667..1668..1669]', '1668..1669'],
    ['[1984?]', '1984?'],
    ['[201X]', '201X'],
    ['[1984/1985]', '1984/1985'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor']
  ])('%j is not EDTF as we keep it', (text, found) => {
    expect(parseEdtf(text)).toEqual(E.left({ type: 'NotEdtf', found }))
  })

  it('gives the codec the type of its refusal as the rule', () => {
    expect(edtf('2024-05')).toEqual(E.right('2024-05'))
    expect(edtf('2020/2019')).toEqual(
      E.left([{ path: [], rule: 'ReversedInterval', expected: 'Edtf', found: '2020/2019' }])
    )
    expect(EdtfCodec.is('2024-05')).toBe(true)
    expect(EdtfCodec.is(2024)).toBe(false)
  })
})

describe('all of a set, which is how something lasts', () => {
  it.each([
    ['{2024-05-30..2024-06-12}', '2024-05-30', '2024-06-12'],
    ['{2024-05-30,2024-06-12}', '2024-05-30', '2024-06-12'],
    ['{2024-05,2024-07}', '2024-05-01', '2024-07-31'],
    ['{2024-05-30..}', '2024-05-30', null],
    ['{..2024-05-30}', null, '2024-05-30'],
    ['{2024}', '2024-01-01', '2024-12-31']
  ])('%s is from %s to %s', (text, earliest, latest) => {
    expect(parseEdtf(text)).toEqual(E.right({ earliest, latest, qualifier: 'None' }))
  })

  it('is not empty, and not reversed', () => {
    expect(parseEdtf('{}')).toEqual(E.left({ type: 'EmptySet', found: '{}' }))
    expect(parseEdtf('{2024..2023}')).toMatchObject({ left: { type: 'ReversedInterval' } })
  })
})

describe('a day of a year that is not known', () => {
  it.each([
    ['XXXX-05-17', null, null],
    ['XXXX-05', null, null],
    ['201X-05-17', '2010-05-17', '2019-05-17'],
    ['201X-02-29', '2012-02-29', '2016-02-29'],
    ['20XX-02', '2000-02-01', '2099-02-28'],
    ['1XXX-12-31', '1000-12-31', '1999-12-31']
  ])('%s is from %s to %s', (text, earliest, latest) => {
    expect(parseEdtf(text)).toEqual(E.right({ earliest, latest, qualifier: 'None' }))
    expect(parseEdtf(`${text}~`)).toEqual(E.right({ earliest, latest, qualifier: 'Approximate' }))
  })

  it.each([
    ['XXXX-13-01', { type: 'ImpossibleMonth', month: 13 }],
    ['XXXX-00', { type: 'ImpossibleMonth', month: 0 }],
    ['XXXX-02-30', { type: 'ImpossibleDay', day: 30, daysInMonth: 29 }],
    ['201X-04-31', { type: 'ImpossibleDay', day: 31, daysInMonth: 30 }]
  ])('%s is impossible', (found, why) => {
    expect(parseEdtf(found)).toEqual(E.left({ ...why, found }))
  })
})

describe('a date on record', () => {
  it('has the bounds it was read with', () => {
    expect(E.map(edtfBounds)(edtf('2024-05~'))).toEqual(bounds('2024-05-01', '2024-05-31', 'Approximate'))
  })

  it('bounds nothing where it never passed the codec', () => {
    const forged = 'soon' as Edtf // as a careless caller might
    expect(edtfBounds(forged)).toEqual({ earliest: null, latest: null, qualifier: 'None' })
  })

  it('is the same date only in the same words of the format', () => {
    const [year, days] = ['2024' as Edtf, '2024-01-01/2024-12-31' as Edtf]
    expect(eqEdtf.equals(year, year)).toBe(true)
    expect(eqEdtf.equals(year, days)).toBe(false)
  })
})
