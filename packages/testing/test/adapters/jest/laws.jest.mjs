// The adapters under jest: its sandbox has an environment, a process and an Intl of its own.
import { expect, it, describe } from '@jest/globals'
import { testLaws } from '../../../src/laws/checkLaws.ts'
import { checkPlaceLaw, everyAdapter } from '../everyAdapter.ts'

describe.each(Object.entries(everyAdapter))('%s', (_library, laws) => {
  testLaws(it, laws)
})

it('a reducer by the local clock is refused', () => {
  expect(checkPlaceLaw).toThrow(/in another time zone/)
})
