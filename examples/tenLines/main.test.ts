import { expect, it, vi } from 'vitest'

it('prints the fact that was recorded as a line of the timeline of its country', async () => {
  const lines: Array<string> = []
  vi.spyOn(console, 'log').mockImplementation((...parts) => void lines.push(parts.join(' ')))
  await import('./main.ts')
  vi.restoreAllMocks()
  expect(lines).toEqual(['2024-05-30 Occurred VisitPaid'])
})
