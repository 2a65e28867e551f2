import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { validate } from '@communique/kernel'
import { Place } from './place.ts'

const nowhere = { country: null, city: null, site: null, headquartersOf: null }

describe('a place', () => {
  it.each([{ country: 'UZ' }, { city: 'Samarkand' }, { site: 'The old library' }, { headquartersOf: 'organisation' }])(
    'is known by one of its parts: %o',
    (part) => {
      const place = { ...nowhere, ...part }
      expect(validate(Place)(place)).toEqual(E.right(place))
    }
  )

  it('without any known part is none', () => {
    expect(validate(Place)(nowhere)).toEqual(
      E.left([{ path: [], rule: 'PlaceWithoutAnyPart', expected: 'Place', found: nowhere }])
    )
  })
})
