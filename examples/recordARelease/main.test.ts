import { either as E } from 'fp-ts'
import { expect, it } from 'vitest'
import { recordRelease } from './recordRelease.ts'

it('records a meeting and a working group that is agreed, not established, each on its span', async () => {
  const result = await recordRelease()()
  const entries = E.isRight(result)
    ? result.right?.entries.map(({ fact, strength, citations }) => [fact.type, strength, citations[0]?.position])
    : result
  expect(entries).toEqual([
    ['MeetingHeld', 'Occurred', { start: 0, end: 140 }],
    ['JointBodyAgreed', 'Agreed', { start: 410, end: 498 }]
  ])
})
