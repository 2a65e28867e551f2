import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import {
  allOn,
  comment,
  context,
  eventId,
  readText,
  sign,
  signForAll,
  table,
  textDecider,
  type TextEvent,
  textHandler,
  type TextState,
  toAppend,
  toAppendAll
} from '../../test/sharedText.ts'
import type { EventLog } from '../storing/eventLog.ts'
import { inMemoryEventLog } from '../storing/inMemoryEventLog.ts'
import type { CorrectionCommand } from './correctionDecider.ts'
import { Text } from '../validation/refinement.ts'
import type { CachedStream } from './cachedStream.ts'
import { streamName } from '../events/streamName.ts'
import { validate } from '../validation/violation.ts'

const stream = streamName('text', 'a')
const reason = must(validate(Text)('a second look'))

const correct = (corrects: string, content: TextEvent): CorrectionCommand<TextEvent> => ({
  type: 'CorrectEvent',
  data: { stream, corrects: eventId(corrects), content, reason: null }
})
const retract = (retracts: string): CorrectionCommand<TextEvent> => ({
  type: 'RetractEvent',
  data: { stream, retracts: eventId(retracts), reason }
})
const tabled = (...of: ReadonlyArray<string>): TextEvent => ({ type: 'TextTabled', data: { text: 'a', of } })
const ids = (events: ReadonlyArray<{ readonly id: string }>) => events.map(({ id }) => id)

/** A log on which others write just before each of the next appends. */
const contested = (log: EventLog, rivals: number, name = 'rival'): EventLog => {
  let left = rivals
  return {
    ...log,
    append: (stream, events, expectation) => async () => {
      if (left > 0) await log.append(stream, toAppendAll(`${name}-${left--}`), { type: 'Any' })()
      return log.append(stream, events, expectation)()
    }
  }
}

describe('a command', () => {
  it('leads to events on record, under its id and in its context', async () => {
    const log = inMemoryEventLog()
    const handle = textHandler(log)
    const recorded = must(await handle(table('a', 'niger', 'chad'), 'tabling')())
    const { commandId, ...rest } = context('tabling')
    expect(recorded).toEqual([
      { id: commandId, ...tabled('niger', 'chad'), schemaVersion: 1, stream, version: 1, position: 1, ...rest }
    ])
    expect(recorded).toEqual(await allOn(log))
    expect(ids(must(await handle(signForAll('a'), 'signing')()))).toEqual(['signing', 'signing-2'])
    expect(await allOn(log)).toMatchObject([{ version: 1 }, { version: 2 }, { version: 3 }])
  })

  it('does nothing until it is run, and may be run again', async () => {
    const log = inMemoryEventLog()
    const task = textHandler(log, { cache: new Map() })(table('a'), 'tabling')
    expect(await allOn(log)).toEqual([])
    const first = await task()
    expect(await task()).toEqual(first)
    expect(await allOn(log)).toHaveLength(1)
  })

  it('that is refused leaves the log unchanged, and names the rule', async () => {
    const log = inMemoryEventLog()
    const refusal = { type: 'TextNotTabled', text: 'a' }
    expect(await textHandler(log)(sign('a', 'chad'), 'signing')()).toEqual(E.left({ type: 'Refused', refusal }))
    expect(await allOn(log)).toEqual([])
  })

  it('that asks for a recorded fact records nothing', async () => {
    const log = inMemoryEventLog()
    const handle = textHandler(log)
    await handle(table('a', 'chad'), 'tabling')()
    await handle(sign('a', 'chad'), 'signing')()
    expect(await handle(sign('a', 'chad'), 'signing-once-more')()).toEqual(E.right([]))
    expect(await allOn(log)).toHaveLength(2)
  })

  it('is decided on the effective history', async () => {
    const log = inMemoryEventLog()
    const handle = textHandler(log)
    await handle(table('a', 'chad'), 'tabling')()
    const refusal = { type: 'NotTheirText', text: 'a', by: 'mali' }
    expect(await handle(sign('a', 'mali'), 'too-early')()).toEqual(E.left({ type: 'Refused', refusal }))
    expect(must(await handle(correct('tabling', tabled('chad', 'mali')), 'correction')())).toMatchObject([
      { id: 'correction', type: 'EventCorrected', version: 2, data: { corrects: 'tabling' } }
    ])
    expect(ids(must(await handle(sign('a', 'mali'), 'signing')()))).toEqual(['signing'])
    await handle(retract('tabling'), 'retraction')()
    expect(await handle(sign('a', 'chad'), 'too-late')()).toMatchObject(
      E.left({ type: 'Refused', refusal: { type: 'TextNotTabled' } })
    )
  })

  it('about the ledger is refused by the ledger', async () => {
    const refusal = { type: 'EventNotOnRecord', stream, eventId: 'nothing' }
    expect(await textHandler(inMemoryEventLog())(retract('nothing'), 'retraction')()).toEqual(
      E.left({ type: 'CorrectionRefused', refusal })
    )
  })

  it('that its codec would refuse is not recorded', async () => {
    const log = inMemoryEventLog()
    const wrong = { type: 'TableText', data: { text: 'a', of: [3] } } as unknown as ReturnType<typeof table>
    expect(await textHandler(log)(wrong, 'tabling')()).toMatchObject(
      E.left({ type: 'InvalidEvent', eventType: 'TextTabled', eventId: 'tabling', stream, version: 1 })
    )
    expect(await allOn(log)).toEqual([])
  })

  it('under an id too long for its further events is not recorded', async () => {
    const log = inMemoryEventLog()
    const handle = textHandler(log)
    await handle(table('a', 'chad', 'mali'), 'tabling')()
    const long = 'x'.repeat(64)
    expect(await handle(signForAll('a'), long)()).toMatchObject(
      E.left({
        type: 'InvalidEvent',
        eventType: 'TextSigned',
        schemaVersion: 1,
        eventId: `${long}-2`,
        stream,
        version: 3,
        position: 3,
        violations: [{ path: ['id'], rule: 'Identifier' }]
      })
    )
    expect(await allOn(log)).toHaveLength(1)
    expect(ids(must(await handle(sign('a', 'chad'), long)()))).toEqual([long])
  })
})

describe.each([
  ['that reads each stream anew', () => ({})],
  ['that remembers streams', () => ({ cache: new Map<typeof stream, CachedStream<TextEvent, TextState>>() })]
])('a command handler %s', (_kind, setup) => {
  it('answers a command that comes again with what it led to', async () => {
    const log = inMemoryEventLog()
    const handle = textHandler(log, setup())
    const tabling = await handle(table('a', 'chad', 'mali'), 'tabling')()
    const signing = await handle(signForAll('a'), 'signing')()
    const remark = await handle(comment('a', 'good'), 'remark')()
    const correction = await handle(correct('tabling', tabled('niger')), 'correction')()
    const retraction = await handle(retract('signing-2'), 'retraction')()
    for (const seen of [handle, textHandler(log, setup())]) {
      expect(await seen(table('a', 'chad', 'mali'), 'tabling')()).toEqual(tabling)
      expect(await seen(signForAll('a'), 'signing')()).toEqual(signing)
      expect(await seen(comment('a', 'good'), 'remark')()).toEqual(remark)
      expect(await seen(correct('tabling', tabled('niger')), 'correction')()).toEqual(correction)
      expect(await seen(retract('signing-2'), 'retraction')()).toEqual(retraction)
      expect(await seen(signForAll('a'), 'signing')()).toEqual(signing)
    }
    expect(await allOn(log)).toHaveLength(6)
  })

  it.each([
    ['another command', comment('a', 'bad'), 'remark', 4],
    ['a command that led to fewer events', sign('a', 'chad'), 'signing-2', 3],
    ['a command that was refused at that time', table('a', 'niger'), 'remark', 4],
    ['a command that led to nothing at that time', sign('a', 'chad'), 'remark', 4]
  ])('distinguishes %s from the command that has its id', async (_which, command, id, version) => {
    const log = inMemoryEventLog()
    const handle = textHandler(log, setup())
    await handle(table('a', 'chad', 'mali'), 'tabling')()
    await handle(signForAll('a'), 'signing')()
    await handle(comment('a', 'good'), 'remark')()
    expect(await handle(command, id)()).toEqual(
      E.left({ type: 'DuplicateEventId', eventId: id, sameContent: false, stream, version })
    )
    expect(await allOn(log)).toHaveLength(4)
  })

  it('distinguishes a command that leads to more events from the one that has its id', async () => {
    const handle = textHandler(inMemoryEventLog(), setup())
    await handle(table('a', 'chad', 'mali'), 'tabling')()
    await handle(sign('a', 'chad'), 'signing')()
    expect(await handle(signForAll('a'), 'signing')()).toMatchObject(
      E.left({ type: 'DuplicateEventId', eventId: 'signing', sameContent: false })
    )
  })

  it('is not misled by a command whose id looks like that of a further event', async () => {
    const log = inMemoryEventLog()
    const handle = textHandler(log, setup())
    await handle(table('a'), 'tabling')()
    const first = await handle(comment('a', 'good'), 'remark')()
    await handle(comment('a', 'bad'), 'remark-2')()
    expect(await handle(comment('a', 'good'), 'remark')()).toEqual(first)
  })

  it('reports an id that is taken in another stream', async () => {
    const log = inMemoryEventLog()
    const handle = textHandler(log, setup())
    await handle(table('b'), 'tabling')()
    expect(await handle(table('a'), 'tabling')()).toEqual(
      E.left({ type: 'DuplicateEventId', eventId: 'tabling', sameContent: false, stream: 'text/b', version: 1 })
    )
  })

  it('reports a derived id that is taken', async () => {
    const log = inMemoryEventLog()
    const handle = textHandler(log, setup())
    await handle(table('a', 'chad', 'mali'), 'tabling')()
    await handle(comment('a', 'good'), 'signing-2')()
    expect(await handle(signForAll('a'), 'signing')()).toMatchObject(
      E.left({ type: 'DuplicateEventId', eventId: 'signing-2', stream, version: 2 })
    )
    expect(await allOn(log)).toHaveLength(2)
  })

  it('decides again when others write first', async () => {
    const log = inMemoryEventLog()
    await textHandler(log)(table('a', 'chad'), 'tabling')()
    const recorded = must(await textHandler(contested(log, 7), setup())(sign('a', 'chad'), 'signing')())
    expect(recorded).toMatchObject([{ id: 'signing', version: 9 }])
  })

  it('gives up in the end, and reports the last version', async () => {
    const log = inMemoryEventLog()
    await textHandler(log)(table('a', 'chad'), 'tabling')()
    expect(await textHandler(contested(log, 8), setup())(sign('a', 'chad'), 'signing')()).toEqual(
      E.left({
        type: 'RetriesExhausted',
        attempts: 8,
        conflict: { type: 'Conflict', stream, expected: { type: 'AtVersion', version: 8 }, actual: 9 }
      })
    )
    const once = textHandler(contested(log, 1, 'late'), { ...setup(), attempts: 1 })(sign('a', 'chad'), 'signing')
    expect(await once()).toMatchObject(E.left({ type: 'RetriesExhausted', attempts: 1, conflict: { actual: 10 } }))
    expect(ids(await allOn(log))).not.toContain('signing')
    expect(ids(must(await once()))).toEqual(['signing'])
  })

  it('names the event of the stream that cannot be read', async () => {
    const log = inMemoryEventLog()
    await log.append(stream, [toAppend('odd', 'TextBurnt')], { type: 'Any' })()
    expect(await textHandler(log, setup())(table('a'), 'tabling')()).toEqual(
      E.left({ type: 'UnknownEventType', eventType: 'TextBurnt', eventId: 'odd', stream, version: 1, position: 1 })
    )
  })

  it('answers, whatever the log throws', async () => {
    const log = inMemoryEventLog()
    const broken = () => () => Promise.reject(new Error('no route to host'))
    const thrower = () => () => {
      throw new Error('no route to host')
    }
    const atOnce = () => {
      throw new Error('no route to host')
    }
    const unavailable = E.left({ type: 'LogUnavailable', reason: 'Error: no route to host' })
    for (const failing of [broken, thrower, atOnce]) {
      expect(await textHandler({ ...log, append: failing }, setup())(table('a'), 'tabling')()).toEqual(unavailable)
      expect(await textHandler({ ...log, readStream: failing }, setup())(table('a'), 'tabling')()).toEqual(unavailable)
    }
    expect(await allOn(log)).toEqual([])
  })

  it('passes on that the log is out of reach, and the same command may be sent again', async () => {
    const log = inMemoryEventLog()
    const unavailable = { type: 'LogUnavailable' as const, reason: 'timeout' }
    const forgetful: EventLog = {
      ...log,
      append:
        (...append) =>
        async () => {
          await log.append(...append)()
          return E.left(unavailable)
        }
    }
    expect(await textHandler(forgetful, setup())(table('a', 'chad'), 'tabling')()).toEqual(E.left(unavailable))
    expect(ids(must(await textHandler(forgetful, setup())(table('a', 'chad'), 'tabling')()))).toEqual(['tabling'])
    expect(await allOn(log)).toHaveLength(1)
  })

  it('gives up on a command whose event is on record and can no longer be seen', async () => {
    const log = inMemoryEventLog()
    const handle = textHandler(log, {
      ...setup(),
      attempts: 3,
      read: (stored) =>
        stored.id === 'remark' && stored.version === 2 && stored.position === 3 ? E.right([]) : readText(stored)
    })
    await handle(table('b'), 'other')()
    await handle(table('a'), 'tabling')()
    await handle(comment('a', 'good'), 'remark')()
    const conflict = { type: 'DuplicateEventId', eventId: 'remark', sameContent: true, stream, version: 2 }
    expect(await handle(comment('a', 'good'), 'remark')()).toEqual(
      E.left({ type: 'RetriesExhausted', attempts: 3, conflict })
    )
    expect(await allOn(log)).toHaveLength(3)
  })
})

it('what a caller does with his command later changes nothing', async () => {
  const log = inMemoryEventLog()
  const handle = textHandler(log, { cache: new Map() })
  const of = ['chad']
  const recorded = must(await handle(table('a', ...of), 'tabling')())
  const mine = { type: 'TableText' as const, data: { text: 'b', of } }
  await handle(mine, 'mine')()
  of.push('mali')
  expect(await handle(sign('b', 'mali'), 'signing')()).toMatchObject(
    E.left({ refusal: { type: 'NotTheirText', by: 'mali' } })
  )
  expect(() => Object.assign(recorded[0]?.data ?? {}, { of: [] })).toThrow(TypeError)
})

it('a bug in the rules is not taken for an answer', async () => {
  const decide = (): never => {
    throw new Error('bug')
  }
  const handle = textHandler(inMemoryEventLog(), { decider: { ...textDecider, decide } })
  await expect(handle(table('a'), 'tabling')()).rejects.toThrow('bug')
})

it('reads of a remembered stream only what came since', async () => {
  const log = inMemoryEventLog()
  const read: Array<number | undefined> = []
  const watched: EventLog = {
    ...log,
    readStream: (stream, from) => {
      read.push(from)
      return log.readStream(stream, from)
    }
  }
  const handle = textHandler(watched, { cache: new Map() })
  await handle(table('a', 'chad'), 'tabling')()
  await handle(sign('a', 'chad'), 'signing')()
  await log.append(stream, toAppendAll('rival'), { type: 'Any' })()
  await handle(comment('a', 'good'), 'remark')()
  await handle(comment('a', 'good'), 'remark')()
  expect(read).toEqual([1, 2, 3, 5])
})

it('evolves of a remembered stream only what came since, also for commands that come again in their order', async () => {
  let evolved = 0
  const evolve: typeof textDecider.evolve = (state, event) => {
    evolved += 1
    return textDecider.evolve(state, event)
  }
  const setup = { decider: { ...textDecider, evolve }, cache: new Map() }
  const handle = textHandler(inMemoryEventLog(), setup)
  await handle(table('a'), 'tabling')()
  for (let at = 0; at < 50; at++) await handle(comment('a', 'good'), `remark-${at}`)()
  expect(evolved).toBe(51)
  for (let at = 0; at < 50; at++) await handle(comment('a', 'good'), `remark-${at}`)()
  expect(evolved).toBe(101)
})
