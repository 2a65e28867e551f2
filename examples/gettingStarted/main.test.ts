import { expect, it, vi } from 'vitest'

it('leads from a sentence to a line of a timeline, and from a second source to its correction', async () => {
  const lines: Array<string> = []
  vi.spyOn(console, 'log').mockImplementation((...parts) => void lines.push(parts.join(' ')))
  await import('./main.ts')
  vi.restoreAllMocks()
  expect(lines).toEqual([
    '2026-03-12 Occurred MeetingHeld “On 12 March 2026 a delegation of our centre met the Ministry of Health of Ghana in Accra.”',
    '2026-03-12 Agreed JointBodyAgreed “The two sides agreed to set up a working group on vaccines”',
    expect.stringContaining('"path":["data","on","edtf"],"rule":"ImpossibleDay"'),
    '2026-03-12 MeetingHeld, 2026-03-12 JointBodyAgreed',
    '2026-03-11 MeetingHeld, 2026-03-12 JointBodyAgreed'
  ])
})
