import { expect, it, vi } from 'vitest'

it('prints what has happened with Uzbekistan, in order', async () => {
  const lines: Array<string> = []
  vi.spyOn(console, 'log').mockImplementation((...parts) => void lines.push(parts.join(' ')))
  await import('./main.ts')
  vi.restoreAllMocks()
  expect(lines).toContain('2021 Signed MoUSigned')
  expect(lines.filter((line) => line.endsWith('MeetingHeld'))).toEqual([
    '2024-05-30 Occurred MeetingHeld',
    '2024-05-30 Occurred MeetingHeld'
  ])
})
