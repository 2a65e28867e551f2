import { must } from '@communique/fixtures'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fate, MachineWorld, settings } from '../../test/machineWorld.ts'
import { answering } from '../../test/answering.ts'
import { allOn } from '../../../kernel/test/sharedText.ts'
import type { Effect } from './events.ts'

type Action =
  | { readonly type: 'Append'; readonly count: number }
  | { readonly type: 'Answer'; readonly which: number; readonly fate: Fate }
  | { readonly type: 'Decode' | 'Start' | 'Stop' | 'Settle' }
  | { readonly type: 'Pass'; readonly milliseconds: number }
  | { readonly type: 'Rebuild' | 'Retry'; readonly projection: string }

const projection = fc.constantFrom('attendance', 'words')
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('Append'), count: fc.integer({ min: 1, max: 9 }) }) },
  {
    weight: 12,
    arbitrary: fc.record({
      type: fc.constant('Answer'),
      which: fc.nat(5),
      fate: fc.constantFrom('Answered', 'Answered', 'Answered', 'Answered', 'NotDone', 'AnswerLost')
    })
  },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('Decode') }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('Settle') }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('Pass'), milliseconds: fc.constantFrom(1, 200, 4_000, 20_000) })
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('Start', 'Stop') }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('Rebuild', 'Retry'), projection }) }
)

const act = async (world: MachineWorld, each: Action): Promise<void> => {
  const at = world.now
  switch (each.type) {
    case 'Append':
      return world.append(each.count)
    case 'Answer':
      return world.answer(each.which, each.fate)
    case 'Decode':
      return world.decodeAll()
    case 'Settle':
      return world.settle()
    case 'Pass':
      return world.pass(each.milliseconds)
    case 'Start':
      return world.dispatch({ type: 'Started', at })
    case 'Stop':
      return world.dispatch({ type: 'StopRequested', at })
    case 'Rebuild':
      return world.dispatch({ type: 'RebuildRequested', projection: each.projection, at })
    case 'Retry':
      return world.dispatch({ type: 'RetryRequested', projection: each.projection, at })
  }
}

/** Checks the invariants of every step. */
const lookAt = (world: MachineWorld, effects: ReadonlyArray<Effect>): void => {
  const { workers, phase } = world.state
  for (const effect of effects) {
    if (effect.type !== 'Ask') continue
    const { ask } = effect
    expect(effect.within).toBeGreaterThan(0)
    if (ask.type !== 'Save' && ask.type !== 'GoLive' && ask.type !== 'Drop') continue
    // Every request that changes stored views names the lease.
    expect(workers.find(({ prepared }) => prepared.projection === ask.projection)?.lease).toEqual(ask.lease)
  }
  for (const { tryAt, generations, lease, asking } of workers) {
    expect(tryAt - world.now).toBeLessThanOrEqual(10_000)
    expect(generations.filter(({ live }) => live).length).toBeLessThanOrEqual(1)
    if (lease === null) expect(generations).toEqual([])
    if (phase === 'Stopped') expect(asking).toBe(null)
  }
}

const run = async (world: MachineWorld, story: ReadonlyArray<Action>): Promise<void> => {
  world.dispatch({ type: 'Started', at: world.now })
  for (const each of story) await act(world, each)
}

/** Lets time pass and answers everything, until the machine has come to rest. */
const comeToRest = async (world: MachineWorld): Promise<void> => {
  world.dispatch({ type: 'Started', at: world.now })
  for (let round = 0; round < 12; round++) {
    await world.settle()
    world.pass(2_000)
  }
  await world.settle()
}

const asks = (world: MachineWorld, type: string) =>
  world.sent.flatMap((effect) => (effect.type === 'Ask' && effect.ask.type === type ? effect.ask : []))

describe('the step of a runner', () => {
  it('loses and repeats no event, and saves under its lease alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 60, size: 'max' }), fc.boolean(), async (story, readsAhead) => {
        const world = new MachineWorld(lookAt, { readsAhead })
        await run(world, story)
        await comeToRest(world)
        const stored = await allOn(world.log)
        const ids = stored.map(({ id }) => String(id))
        const head = must(await world.log.head()()).cursor
        const rows = (await answering(world.store, 'words'))?.rows
        expect(rows ?? {}).toEqual(ids.length === 0 ? (rows ?? {}) : { all: { comments: ids } })
        if (ids.length > 0) expect((await answering(world.store, 'attendance'))?.cursor).toBe(head)
        const requests = world.sent.flatMap((effect) => (effect.type === 'Ask' ? effect.request : []))
        expect(new Set(requests).size).toBe(requests.length)
      }),
      { numRuns: 150 }
    )
  })

  it('promotes a generation at most once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 60, size: 'max' }), async (story) => {
        const world = new MachineWorld()
        const promoted = new Map<string, number>()
        const goLive = world.store.goLive
        Object.assign(world.store, {
          goLive:
            (...[generation, lease]: Parameters<typeof goLive>) =>
            async () => {
              const answer = await goLive(generation, lease)()
              const name = `${generation.projection} ${generation.generation}`
              if (answer._tag === 'Right') promoted.set(name, (promoted.get(name) ?? 0) + 1)
              return answer
            }
        })
        // Without answers that are lost, after which a promotion has to be tried again.
        await run(
          world,
          story.map((each) =>
            each.type === 'Answer' && each.fate === 'AnswerLost' ? { ...each, fate: 'NotDone' } : each
          )
        )
        await comeToRest(world)
        expect([...promoted.values()].every((times) => times === 1)).toBe(true)
      }),
      { numRuns: 100 }
    )
  })

  it('backs off for at most ten seconds, and each time twice as long', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (failures) => {
        const world = new MachineWorld(lookAt)
        world.dispatch({ type: 'Started', at: 0 })
        const times: Array<number> = []
        for (let each = 0; each < failures; each++) {
          await world.answer(0, 'NotDone')
          await world.answer(0, 'NotDone')
          const [worker] = world.state.workers
          times.push((worker?.tryAt ?? 0) - world.now)
          world.pass(times.at(-1) ?? 0)
        }
        expect(times).toEqual(times.map((_, index) => Math.min(10_000, 100 * 2 ** index)))
      })
    )
  })

  it('stops when asked to, within its time limit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 40 }), fc.boolean(), async (story, isAnswered) => {
        const world = new MachineWorld(lookAt)
        await run(world, story)
        world.dispatch({ type: 'Started', at: world.now })
        world.sent.length = 0
        world.dispatch({ type: 'StopRequested', at: world.now })
        if (isAnswered) await world.settle()
        else world.pass(settings.stopWithin)
        expect(world.sent.filter(({ type }) => type === 'Ended').length).toBeGreaterThanOrEqual(1)
        expect(world.state.phase).toBe('Stopped')
        expect(world.state.workers.every(({ lease }) => lease === null)).toBe(true)
      }),
      { numRuns: 150 }
    )
  })

  it.each([
    ['while it decodes one, where it reads ahead', true],
    ['once it has taken one, where it does not', false]
  ])('requests the next page %s', async (_when, readsAhead) => {
    const world = new MachineWorld(lookAt, { readsAhead })
    await world.append(9)
    await run(world, [])
    while (world.decoding.length === 0) await world.answer(0, 'Answered')
    const isRequested = () => world.asked.some(({ ask }) => ask.type === 'ReadPage')
    expect(isRequested()).toBe(readsAhead)
    world.decodeAll()
    // It saves first.
    for (let each = 0; each < 9 && !isRequested(); each++) await world.answer(0, 'Answered')
    expect(isRequested()).toBe(true)
    expect(world.decoding).toEqual([])
  })

  it('starts again after a stop that was requested just before', async () => {
    const world = new MachineWorld(lookAt)
    await world.append(4)
    await run(world, [])
    await world.settle()
    world.dispatch({ type: 'StopRequested', at: world.now })
    world.dispatch({ type: 'Started', at: world.now })
    expect(world.state.phase).toBe('Stopping')
    await world.settle()
    expect(world.state.phase).toBe('Running')
    expect(asks(world, 'Acquire').length).toBe(4)
  })
})
