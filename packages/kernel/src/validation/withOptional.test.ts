import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { expect, it } from 'vitest'
import { validate } from './violation.ts'
import { withOptional } from './withOptional.ts'

const Letter = withOptional(t.type({ to: t.string }), t.partial({ from: t.string }), 'Letter')

it('reads a record with and without the fields that may be left out', () => {
  expect(validate(Letter)({ to: 'Rabat' })).toEqual(E.right({ to: 'Rabat' }))
  expect(validate(Letter)({ to: 'Rabat', from: 'Tashkent' })).toEqual(E.right({ to: 'Rabat', from: 'Tashkent' }))
  expect(E.isLeft(validate(Letter)({ from: 'Tashkent' }))).toBe(true)
  expect(E.isLeft(validate(Letter)({ to: 'Rabat', from: 7 }))).toBe(true)
})

it('writes a record as it was read, whatever further fields it has', () => {
  const letter = JSON.parse('{"to":"Rabat","__proto__":0}') as t.TypeOf<typeof Letter>
  expect(JSON.stringify(Letter.encode(letter))).toBe('{"to":"Rabat","__proto__":0}')
  expect(JSON.stringify(t.array(Letter).encode([letter]))).toBe('[{"to":"Rabat","__proto__":0}]')
})

it('encodes the fields of records whose codecs write otherwise than they read', () => {
  const Count = new t.Type<number, string>(
    'Count',
    t.number.is,
    (input, context) => (t.string.is(input) ? t.success(Number(input)) : t.failure(input, context)),
    String
  )
  const Crate = withOptional(t.type({ items: Count }), t.partial({ label: t.string }))
  expect(Crate.encode({ items: 3 })).toEqual({ items: '3' })
})
