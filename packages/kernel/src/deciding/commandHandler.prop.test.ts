import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allOn,
  comment,
  eventId,
  type TextLogEntry,
  readText,
  sign,
  signForAll,
  table,
  type TextCommand,
  textDecider,
  type TextEvent,
  textHandler,
  type TextState,
  textStream
} from '../../test/sharedText.ts'
import { effectiveHistory, type LogEntry } from '../events/correction.ts'
import { stateAfter } from './decider.ts'
import type { EventLog } from '../storing/eventLog.ts'
import { inMemoryEventLog } from '../storing/inMemoryEventLog.ts'
import { decideCorrection, isCorrectionCommand, type CorrectionCommand } from './correctionDecider.ts'
import { orderFaults } from '../events/orderFaults.ts'
import { Text } from '../validation/refinement.ts'
import type { CachedStream } from './cachedStream.ts'
import { type StreamName, streamName } from '../events/streamName.ts'
import { validate } from '../validation/violation.ts'

type AnyCommand = TextCommand | CorrectionCommand<TextEvent>

const parties = ['chad', 'mali', 'niger']
const party = fc.constantFrom(...parties)
const text = fc.constantFrom('a', 'b')
const of = fc.subarray(parties)
const id = fc.nat(25).map((drawn) => `command-${drawn}`)

const textCommand: fc.Arbitrary<TextCommand> = fc.oneof(
  fc.tuple(text, of).map(([text, of]) => table(text, ...of)),
  fc.tuple(text, party).map(([text, party]) => sign(text, party)),
  fc.tuple(text, fc.constantFrom('good', 'bad')).map(([text, words]) => comment(text, words)),
  text.map(signForAll)
)
const content: fc.Arbitrary<TextEvent> = fc.oneof(
  fc.tuple(text, of).map(([text, of]): TextEvent => ({ type: 'TextTabled', data: { text, of } })),
  fc.tuple(text, party).map(([text, by]): TextEvent => ({ type: 'TextSigned', data: { text, by } })),
  fc.tuple(text, party).map(([text, comment]): TextEvent => ({ type: 'TextCommented', data: { text, comment } }))
)
const correctionTargets = fc.record({ stream: text.map((each) => streamName('text', each)), about: id.map(eventId) })
const ledgerCommand: fc.Arbitrary<CorrectionCommand<TextEvent>> = fc.oneof(
  fc.tuple(correctionTargets, content).map(([{ stream, about: corrects }, content]): CorrectionCommand<TextEvent> => ({
    type: 'CorrectEvent',
    data: { stream, corrects, content, reason: null }
  })),
  correctionTargets.map(({ stream, about: retracts }): CorrectionCommand<TextEvent> => ({
    type: 'RetractEvent',
    data: { stream, retracts, reason: must(validate(Text)('a second look')) }
  }))
)
const sent = fc.record({
  command: fc.oneof({ weight: 3, arbitrary: textCommand }, { weight: 1, arbitrary: ledgerCommand }),
  id
})

const streamOf = (command: AnyCommand): StreamName =>
  isCorrectionCommand<TextEvent>(command) ? command.data.stream : textStream(command)

const historyOn = async (log: EventLog): Promise<ReadonlyArray<TextLogEntry>> =>
  (await allOn(log)).flatMap((event) => must(readText(event)))

const newCache = () => new Map<StreamName, CachedStream<TextEvent, TextState>>()

/** The log of a process of its own, which answers late, so that concurrent requests interleave. */
const slow = (log: EventLog, delays: ReadonlyArray<number>): EventLog => {
  let calls = 0
  const late =
    <A>(task: () => Promise<A>) =>
    async (): Promise<A> => {
      for (let turn = delays[calls++ % delays.length] ?? 0; turn > 0; turn--) await Promise.resolve()
      return task()
    }
  return {
    ...log,
    append: (...given) => late(log.append(...given)),
    readStream: (...given) => late(log.readStream(...given)),
    readAll: (...given) => late(log.readAll(...given))
  }
}
const delays = fc.array(fc.nat(12), { minLength: 1, maxLength: 7 })
const remembering = fc.constantFrom(
  () => ({}),
  () => ({ cache: newCache() })
)

/** Ids are unique in a log, so that streams whose commands share ids would depend on each other. */
const withIdsByStream = (commands: ReadonlyArray<{ readonly command: AnyCommand; readonly id: string }>) =>
  commands.map(({ command, id }) => ({ command, id: `${streamOf(command).replace('/', '-')}-${id}` }))

/** The order among streams is not fixed where commands are sent together. */
const withoutPositions = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer), (field, value: unknown) => (field === 'position' ? 0 : value))

describe('a command handler', () => {
  it('decides as the rules do on the effective history of the stream, command after command', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sent, { maxLength: 30 }), remembering, async (commands, setup) => {
        const log = inMemoryEventLog()
        const handle = textHandler(log, setup())
        for (const { command, id } of commands) {
          const before = await historyOn(log)
          const history = before.filter(({ stream }) => stream === streamOf(command))
          const state = stateAfter(textDecider, effectiveHistory<TextEvent>(history))
          const isNew = before.every((event) => event.id !== id)
          const decided: E.Either<unknown, ReadonlyArray<LogEntry<TextEvent>>> = isCorrectionCommand<TextEvent>(command)
            ? decideCorrection(command, history, textStream)
            : textDecider.decide(command, state)
          const answer = await handle(command, id)()
          const added = (await historyOn(log)).slice(before.length)
          if (!isNew) expect(added).toEqual([])
          else if (E.isLeft(decided)) {
            expect(answer).toMatchObject(E.left({ refusal: decided.left }))
            expect(added).toEqual([])
          } else {
            expect(answer).toEqual(E.right(added))
            expect(added.map(({ type, data }) => ({ type, data }))).toEqual(decided.right)
          }
        }
        expect(orderFaults(await allOn(log))).toEqual([])
      }),
      { numRuns: 200 }
    )
  })

  it('answers the same whether it remembers streams or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(sent, fc.boolean()), { maxLength: 30 }), async (commands) => {
        const [plain, remembered] = [inMemoryEventLog(), inMemoryEventLog()]
        const cache = newCache()
        for (const [{ command, id }, elsewhere] of commands) {
          const expected = await textHandler(plain)(command, id)()
          // What another service records is not in our memory.
          const found = await textHandler(remembered, elsewhere ? {} : { cache })(command, id)()
          expect(found).toEqual(expected)
        }
        expect(await allOn(remembered)).toEqual(await allOn(plain))
      }),
      { numRuns: 200 }
    )
  })

  it('loses nothing and doubles nothing, however many processes write to one stream at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        delays,
        remembering,
        async (writers, attempts, delays, setup) => {
          const log = inMemoryEventLog()
          await textHandler(log)(table('a'), 'tabling')()
          const answers = await Promise.all(
            Array.from({ length: writers }, (_, at) =>
              textHandler(slow(log, delays), { ...setup(), attempts })(comment('a', 'the same words'), `remark-${at}`)()
            )
          )
          const through = answers.flatMap((answer) => (E.isRight(answer) ? answer.right : []))
          const onRecord = (await historyOn(log)).slice(1)
          expect(onRecord).toEqual(through.toSorted((a, b) => a.version - b.version))
          expect(new Set(onRecord.map(({ id }) => id)).size).toBe(onRecord.length)
          for (const answer of answers)
            if (E.isLeft(answer)) expect(answer.left).toMatchObject({ type: 'RetriesExhausted', attempts })
            else expect(answer.right).toHaveLength(1)
          if (attempts >= writers) expect(onRecord).toHaveLength(writers)
          expect(onRecord.length).toBeGreaterThanOrEqual(Math.min(writers, attempts))
          expect(orderFaults(await allOn(log))).toEqual([])
        }
      )
    )
  })

  it('lets one of any number of creators win, and refuses the others by the rule', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), delays, remembering, async (creators, delays, setup) => {
        const log = inMemoryEventLog()
        const answers = await Promise.all(
          Array.from({ length: creators }, (_, at) =>
            textHandler(slow(log, delays), { ...setup(), attempts: creators })(
              table('a', `party-${at}`),
              `tabling-${at}`
            )()
          )
        )
        const [won, ...more] = answers.filter(E.isRight).flatMap(({ right }) => right)
        expect(more).toEqual([])
        expect(won).toMatchObject({ type: 'TextTabled', version: 1 })
        const refusal = { type: 'TextAlreadyTabled', text: 'a', of: won?.type === 'TextTabled' ? won.data.of : [] }
        expect(answers.filter(E.isLeft)).toEqual(
          Array.from({ length: creators - 1 }, () => E.left({ type: 'Refused', refusal }))
        )
        expect(await historyOn(log)).toEqual([won])
      })
    )
  })

  it('records a command once that is sent many times at once, and gives every sender the same answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), delays, remembering, async (senders, delays, setup) => {
        const log = inMemoryEventLog()
        await textHandler(log)(table('a', 'chad', 'mali'), 'tabling')()
        const answers = await Promise.all(
          Array.from({ length: senders }, () => textHandler(slow(log, delays), setup())(signForAll('a'), 'signing')())
        )
        const onRecord = (await historyOn(log)).slice(1)
        expect(onRecord.map(({ id }) => id)).toEqual(['signing', 'signing-2'])
        for (const answer of answers) expect(answer).toEqual(E.right(onRecord))
      })
    )
  })

  it('answers commands that are sent together as it answers them one after another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sent, { maxLength: 40 }), delays, remembering, async (commands, delays, setup) => {
        const [apart, together] = [inMemoryEventLog(), inMemoryEventLog()]
        const oneByOne = textHandler(apart, setup())
        const expected: Array<unknown> = []
        for (const { command, id } of withIdsByStream(commands))
          expected.push(withoutPositions(await oneByOne(command, id)()))
        const log = slow(together, delays)
        // Several handlers on one log take turns, too.
        const handlers = Array.from({ length: 3 }, () => textHandler(log, { ...setup(), attempts: 1 }))
        const answers = await Promise.all(
          withIdsByStream(commands).map(async ({ command, id }, at) => handlers[at % 3]?.(command, id)())
        )
        expect(answers.map(withoutPositions)).toEqual(expected)
        expect((await allOn(together)).map(({ id }) => id).toSorted()).toEqual(
          (await allOn(apart)).map(({ id }) => id).toSorted()
        )
      }),
      { numRuns: 200 }
    )
  })
})
