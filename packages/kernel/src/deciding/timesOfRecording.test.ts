import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { allOn, comment, eventId, sign, table, type TextEvent, textHandler, toAppend } from '../../test/sharedText.ts'
import { inMemoryEventLog } from '../storing/inMemoryEventLog.ts'
import { streamName } from '../events/streamName.ts'
import { instant } from '../validation/instant.ts'
import type { CorrectionCommand } from './correctionDecider.ts'

const at = (time: string) => must(instant(`2024-06-03T${time}.000Z`))
const timesOn = async (log: ReturnType<typeof inMemoryEventLog>) =>
  (await allOn(log)).map(({ recordedAt }) => recordedAt)
const stream = streamName('text', 'a')
const tabled: TextEvent = { type: 'TextTabled', data: { text: 'a', of: ['niger'] } }
const correction: CorrectionCommand<TextEvent> = {
  type: 'CorrectEvent',
  data: { stream, corrects: eventId('tabling'), content: tabled, reason: null }
}

describe('a time of recording', () => {
  it('before that of what its stream holds is refused, with the time that it may not go before', async () => {
    const log = inMemoryEventLog()
    const handle = textHandler(log)
    must(await handle(table('a', 'chad'), 'tabling', at('09:00:00'))())
    const refusal = { type: 'RecordedTooEarly', stream, recordedAt: at('08:58:59'), latest: at('09:00:00') }
    expect(await handle(sign('a', 'chad'), 'signing', at('08:58:59'))()).toEqual(E.left(refusal))
    expect(await handle(correction, 'correcting', at('08:58:59'))()).toEqual(E.left(refusal))
    expect(await timesOn(log)).toEqual([at('09:00:00')])
  })

  it('of a clock that is a little behind becomes that of what it follows', async () => {
    const log = inMemoryEventLog()
    const handle = textHandler(log)
    must(await handle(table('a', 'chad'), 'tabling', at('09:00:00'))())
    must(await handle(sign('a', 'chad'), 'signing', at('08:59:00'))())
    must(await handle(comment('a', 'good'), 'comment', at('09:00:01'))())
    expect(await timesOn(log)).toEqual([at('09:00:00'), at('09:00:00'), at('09:00:01')])
  })

  it('of a clock that must not differ is refused at once', async () => {
    const log = inMemoryEventLog()
    const handle = textHandler(log, { clockTolerance: 0 })
    must(await handle(table('a', 'chad'), 'tabling', at('09:00:00'))())
    const refused = await handle(sign('a', 'chad'), 'signing', at('08:59:59'))()
    expect(E.isLeft(refused) && refused.left.type).toBe('RecordedTooEarly')
    must(await handle(sign('a', 'chad'), 'signing', at('09:00:00'))())
  })

  it('before that of the event that it corrects is refused, where times of recording went back before', async () => {
    const log = inMemoryEventLog()
    const first = { ...toAppend('tabling', 'TextTabled', { text: 'a', of: ['chad'] }), recordedAt: at('12:00:00') }
    const earlier = { ...toAppend('before'), recordedAt: at('09:00:00') }
    must(await log.append(stream, [first, earlier], { type: 'NoStream' })())
    const handle = textHandler(log)
    expect(await handle(correction, 'correcting', at('11:00:00'))()).toEqual(
      E.left({ type: 'RecordedTooEarly', stream, recordedAt: at('11:00:00'), latest: at('12:00:00') })
    )
    must(await handle(comment('a', 'good'), 'comment', at('11:00:00'))())
  })

  it('of another stream is no bound', async () => {
    const log = inMemoryEventLog()
    const handle = textHandler(log)
    must(await handle(table('a', 'chad'), 'tabling', at('09:00:00'))())
    must(await handle(table('b', 'chad'), 'other', at('08:00:00'))())
    expect(await timesOn(log)).toEqual([at('09:00:00'), at('08:00:00')])
  })

  it('does not matter to a command that is sent again, or that records nothing', async () => {
    const log = inMemoryEventLog()
    const handle = textHandler(log)
    const first = must(await handle(table('a', 'chad'), 'tabling', at('09:00:00'))())
    must(await handle(sign('a', 'chad'), 'signing', at('10:00:00'))())
    expect(must(await handle(table('a', 'chad'), 'tabling', at('08:00:00'))())).toEqual(first)
    expect(must(await handle(sign('a', 'chad'), 'signing-again', at('08:00:00'))())).toEqual([])
  })
})
