import { type Cursor, type EventLog, inMemoryEventLog, inMemoryViewStore } from '@communique/kernel'
import { readCooperationEvent } from '@communique/core/advanced'
import { must } from '@communique/fixtures'
import {
  agreementRegister,
  countryTimeline,
  fundingLedger,
  type FundingView,
  themeMentions,
  together
} from '@communique/projections'
import { type Stage, staged } from '@communique/projections/advanced'
import { cooperationRecord, denseCooperationRecord } from '@communique/testing'
import { either as E } from 'fp-ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flyingClock } from '../test/flyingClock.ts'
import { type Asking, type Mishap, mishapClock, mishapLog, mishapViewStore } from '../test/mishaps.ts'
import { watchedViewStore } from '../test/watched.ts'
import { answering } from '../test/answering.ts'
import { appendAll, type ExpectedRows, type OnRecord, recordOn, rowsOf, upTo } from '../test/recorded.ts'
import type { Runner } from './contract.ts'
import { runner } from './runner.ts'

/** The number of pledges that stand for each beneficiary. */
const standing: Stage<FundingView, { readonly pledges: number }> = {
  name: 'standing',
  version: 1,
  keys: (pledge) => (pledge.onRecord ? pledge.beneficiaries.countries : []),
  initialView: { pledges: 0 },
  include: (draft) => {
    draft.pledges += 1
  },
  exclude: (draft) => {
    draft.pledges -= 1
  }
}

const projections = {
  timelines: countryTimeline,
  agreements: { ...agreementRegister, provenance: true },
  'office/#1': together({ '#funding/%': fundingLedger, themes: themeMentions }),
  pledges: staged(fundingLedger, standing)
}
type Name = keyof typeof projections
const names = Object.keys(projections) as ReadonlyArray<Name>

/** The plan of each projection, and the place of the views of its parts. */
const expected: Readonly<Record<Name, ExpectedRows>> = {
  timelines: { plan: projections.timelines as never, parts: (folded) => ({ '': folded }) },
  agreements: { plan: projections.agreements as never, parts: (folded) => ({ '': folded }) },
  'office/#1': {
    plan: projections['office/#1'] as never,
    parts: (office: Readonly<Record<string, never>>) => ({
      '%23funding%2F%25/': office['#funding/%'] as never,
      'themes/': office['themes'] as never
    })
  },
  pledges: {
    plan: projections.pledges as never,
    parts: ({ first, second }: Readonly<Record<string, never>>) => ({
      'first/': first as never,
      'second/': second as never
    })
  }
}

type Doing =
  | { readonly type: 'Append'; readonly count: number }
  | { readonly type: 'Start' | 'Stop' | 'Kill'; readonly who: number }
  | { readonly type: 'Rebuild'; readonly who: number; readonly name: Name }
  | { readonly type: 'Mishaps'; readonly who: number; readonly mishaps: ReadonlyArray<Mishap> }
  | { readonly type: 'GoOn'; readonly rounds: number }

const who = fc.nat(1)
const doing: fc.Arbitrary<Doing> = fc.oneof(
  { withCrossShrink: true },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('Append'), count: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('Start'), who }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('GoOn'), rounds: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('Stop'), who }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('Kill'), who }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('Rebuild'),
      who,
      name: fc.constantFrom(...names)
    })
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('Mishaps'),
      who,
      mishaps: fc.array(fc.constantFrom<Mishap>('None', 'NotDone', 'AnswerLost'), { maxLength: 12 })
    })
  }
)

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** The timeline of a country, with recipes that throw on some events after they have written something. */
const frailTimeline = (throwsOn: (id: string) => boolean): typeof countryTimeline => ({
  ...countryTimeline,
  when: Object.fromEntries(
    Object.entries(countryTimeline.when).map(([type, recipe]) => [
      type,
      (draft: never, event: { readonly id: string }, key: never, row: never) => {
        ;(recipe as (...all: ReadonlyArray<unknown>) => void)(draft, event, key, row)
        if (throwsOn(event.id)) throw new Error('a bug')
      }
    ])
  )
})

/** A log that the runner reads ahead, unless it is read in the process. */
const readAs = (log: EventLog, inProcess: boolean): EventLog => ({
  ...log,
  capabilities: { ...log.capabilities, inProcess }
})

describe('a runner', () => {
  it('keeps the views of a fresh fold through appends, stops, kills, races and refusals', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(denseCooperationRecord(), cooperationRecord),
        fc.array(doing, { maxLength: 24 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(0, 1_000),
        fc.boolean(),
        async (events, story, pageSize, saveEvery, inProcess) => {
          const clock = flyingClock()
          const log = readAs(inMemoryEventLog(), inProcess)
          const cursors = new Map<Name, Cursor>()
          const wentBack: Array<string> = []
          const viewStore = watchedViewStore(inMemoryViewStore({ now: clock.now }), ({ projection, cursor }) => {
            const before = cursors.get(projection as Name)
            if (before !== undefined && must(log.compareCursors(before, cursor)) > 0) wentBack.push(projection)
            cursors.set(projection as Name, cursor)
          })
          let processes = 0
          const started = () => {
            const asking: Asking = { mishaps: [], dead: false }
            const running: Runner<Name> = runner({
              log: mishapLog(log, asking),
              viewStore: mishapViewStore(viewStore, asking),
              read: readCooperationEvent,
              projections,
              holder: `process ${(processes += 1)}`,
              pageSize,
              saveEvery,
              clock: mishapClock(clock, asking)
            })
            running.start()
            return { asking, running }
          }
          const runners: Array<ReturnType<typeof started> | null> = [null, null]

          /** Checks that the views that answer are a fold of the log up to their cursor. */
          const look = async (): Promise<void> => {
            const record = await recordOn(log)
            for (const name of names) {
              const now = await answering(viewStore, name)
              if (now !== null) expect(now.rows).toEqual(rowsOf(expected[name], upTo(log, record, now.cursor)))
            }
          }

          let appended = 0
          for (const each of story) {
            switch (each.type) {
              case 'Append':
                await appendAll(log, events.slice(appended, (appended += each.count)))
                break
              case 'Start':
                runners[each.who] ??= started()
                break
              case 'Stop':
                await runners[each.who]?.running.stop()
                runners[each.who] = null
                break
              case 'Kill': {
                const killed = runners[each.who]
                if (killed) killed.asking.dead = true
                runners[each.who] = null
                break
              }
              case 'Rebuild':
                void runners[each.who]?.running.rebuild(each.name)()
                break
              case 'Mishaps':
                runners[each.who]?.asking.mishaps.push(...each.mishaps)
                break
              case 'GoOn':
                for (let round = 0; round < each.rounds; round++) await breathe()
            }
            await look()
          }
          await appendAll(log, events.slice(appended))
          const last = runners[0] ?? started()
          const { cursor } = must(await log.head()())
          expect(await last.running.caughtUp({ cursor })()).toMatchObject({ _tag: 'Right' })
          for (const each of [last, runners[1]]) await each?.running.stop()

          await look()
          expect(wentBack).toEqual([])
          for (const each of names) expect(cursors.get(each)).toBe(cursor)
          expect(must(await viewStore.checkpoints('timelines')()).filter(({ live }) => live)).toHaveLength(1)
        }
      ),
      { numRuns: 150 }
    )
  })

  it('shows every event but those set aside, or every event before the one that stops it', async () => {
    await fc.assert(
      fc.asyncProperty(
        denseCooperationRecord(),
        fc.infiniteStream(fc.constantFrom('Sound', 'Sound', 'Sound', 'Sound', 'Unreadable', 'ReaderThrows', 'Throws')),
        fc.integer({ min: 1, max: 20 }),
        fc.nat(20),
        fc.boolean(),
        async (events, fates, pageSize, restartAt, inProcess) => {
          const clock = flyingClock()
          const log = readAs(inMemoryEventLog(), inProcess)
          const viewStore = inMemoryViewStore({ now: clock.now })
          await appendAll(log, events)
          const record = await recordOn(log)
          const fateOf = new Map<string, string>(record.map(({ id }) => [id, fates.next().value]))
          const frail = frailTimeline((id) => fateOf.get(id) === 'Throws')
          const started = () => {
            const running = runner({
              log,
              viewStore,
              read: (stored) => {
                const { id: eventId, stream, version, position, type: eventType } = stored
                if (fateOf.get(eventId) === 'ReaderThrows') throw new Error('a bug of an upcaster')
                return fateOf.get(eventId) === 'Unreadable'
                  ? E.left({ type: 'UnknownEventType', eventType, eventId, stream, version, position })
                  : readCooperationEvent(stored)
              },
              projections: { stops: frail, goesOn: frail, sound: fundingLedger },
              onFault: { goesOn: 'SetAside', sound: 'SetAside' },
              pageSize,
              saveEvery: 0,
              clock
            })
            running.start()
            return running
          }
          const first = started()
          for (let round = 0; round < restartAt; round++) await breathe()
          await first.stop()
          const last = started()
          expect(await last.caughtUp({ projections: ['goesOn', 'sound'] })()).toMatchObject({ _tag: 'Right' })
          const stopped = await last.caughtUp({ projections: ['stops'] })()
          const [, goesOn] = last.progress()
          const { faults, total } = must(await last.setAside('goesOn', { limit: 1_000 })())
          expect([total, goesOn?.setAside]).toEqual([faults.length, faults.length])
          await last.stop()

          const holds = async (projection: string, of: ExpectedRows, record: ReadonlyArray<OnRecord>) =>
            expect((await answering(viewStore, projection))?.rows).toEqual(rowsOf(of, record))
          const isReadable = (id: string): boolean => !['Unreadable', 'ReaderThrows'].includes(fateOf.get(id) ?? '')
          const readable = record.filter(({ id }) => isReadable(id))
          await holds('sound', { ...expected.timelines, plan: fundingLedger as never }, readable)
          const aside = new Set<string>(faults.map(({ eventId }) => eventId))
          await holds(
            'goesOn',
            expected.timelines,
            record.filter(({ id }) => !aside.has(id))
          )
          for (const { id } of record) if (!isReadable(id)) expect(aside).toContain(id)
          // A correction of an event has it folded once more, and then it may throw.
          for (const { id, type } of record)
            if (aside.has(id) && !type.startsWith('Event')) expect(fateOf.get(id)).not.toBe('Sound')
          const [fault] = faults
          if (fault === undefined) expect(stopped._tag).toBe('Right')
          else expect(stopped).toEqual(E.left({ type: 'ProjectionStopped', projection: 'stops', fault }))
        }
      ),
      { numRuns: 100 }
    )
  })
})
