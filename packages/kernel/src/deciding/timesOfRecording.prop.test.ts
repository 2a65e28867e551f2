import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allOn, comment, eventId, table, type TextCommand, type TextEvent, textHandler } from '../../test/sharedText.ts'
import { inMemoryEventLog } from '../storing/inMemoryEventLog.ts'
import { streamName } from '../events/streamName.ts'
import { instant } from '../validation/instant.ts'
import type { CorrectionCommand } from './correctionDecider.ts'

const start = Date.UTC(2024, 5, 3, 9)
const text = fc.constantFrom('a', 'b')
/** Clocks that are right, behind, ahead, or years off. */
const time = fc
  .oneof(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -1e8, max: 1e8 }))
  .map((seconds) => must(instant(new Date(start + seconds * 1000).toISOString())))
const correction = fc.tuple(text, fc.nat(12)).map(([text, target]): CorrectionCommand<TextEvent> => ({
  type: 'CorrectEvent',
  data: {
    stream: streamName('text', text),
    corrects: eventId(`command-${target}`),
    content: { type: 'TextCommented', data: { text, comment: 'second thoughts' } },
    reason: null
  }
}))
const command: fc.Arbitrary<TextCommand | CorrectionCommand<TextEvent>> = fc.oneof(
  text.map((each) => table(each, 'chad')),
  fc.tuple(text, fc.string({ minLength: 1, maxLength: 3 })).map(([each, words]) => comment(each, `x${words}`)),
  correction
)

it('never goes back within a stream, whatever the clocks of those who record', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ command, time }), { maxLength: 20 }),
      fc.constantFrom(0, 1000, 60_000),
      async (sent, clockTolerance) => {
        const log = inMemoryEventLog()
        const handle = textHandler(log, { clockTolerance })
        for (const [index, { command, time }] of sent.entries()) {
          const before = await allOn(log)
          const answer = await handle(command, `command-${index}`, time)()
          const added = (await allOn(log)).slice(before.length)
          const stream = 'stream' in command.data ? command.data.stream : streamName('text', command.data.text)
          const times = before.filter((event) => event.stream === stream).map(({ recordedAt }) => recordedAt)
          const latest = times.toSorted().at(-1) ?? time
          const behind = Date.parse(latest) - Date.parse(time)
          // A record is made at its own time, or at the latest of its stream where the clocks differ by little.
          for (const { recordedAt } of added) expect(recordedAt).toBe(behind > 0 ? latest : time)
          if (added.length > 0) expect(behind).toBeLessThanOrEqual(clockTolerance)
          if (E.isLeft(answer) && answer.left.type === 'RecordedTooEarly') {
            expect(answer.left).toEqual({ type: 'RecordedTooEarly', stream, recordedAt: time, latest })
            expect(behind).toBeGreaterThan(clockTolerance)
          }
        }
      }
    )
  )
})
