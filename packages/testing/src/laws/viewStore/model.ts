import type { Checkpoint, LeaseStore, ViewStore } from '@communique/kernel'
import * as fc from 'fast-check'
import { either as E } from 'fp-ts'
import { expectSame } from '../../failure/discrepancy.ts'
import { asyncRule, type AsyncRule } from '../asyncLaw.ts'
import { answered } from '../eventLog/reading.ts'
import type { ViewStoreLawName } from './names.ts'
import { viewStep } from './steps.ts'

/** Generations of one projection, each with its checkpoint and its views. */
interface Model {
  readonly projection: string
  generations: ReadonlyMap<string, { readonly checkpoint: Checkpoint; readonly views: ReadonlyMap<string, unknown> }>
}

type Step = fc.AsyncCommand<Model, ViewStore & LeaseStore>
const always = (run: Step['run'], text: string): Step => ({ check: () => true, run, toString: () => text })

const sorted = (views: ReadonlyMap<string, unknown>) => [...views].toSorted(([one], [other]) => (one < other ? -1 : 1))

interface Saved {
  readonly generation: string
  /** The distance from the current revision; 0: it is the right one. */
  readonly off: number
  readonly changed: ReadonlyArray<readonly [key: string, view: number]>
  readonly removed: ReadonlyArray<string>
}

const save = ({ generation, off, changed, removed }: Saved): Step =>
  always(
    async (model, store) => {
      const known = model.generations.get(generation)
      const there = known?.checkpoint.revision ?? 0
      const step = viewStep(model.projection, generation, Math.max(0, there + off), changed, { removed })
      const found = await store.save(step)()
      if (step.revision !== there) {
        const moved = { type: 'CheckpointMoved', expected: step.revision, found: known?.checkpoint ?? null }
        return expectSame('Saving came to', E.left(moved), found)
      }
      const { cursor, fingerprint } = step
      const checkpoint: Checkpoint = {
        projection: model.projection,
        generation,
        cursor,
        fingerprint,
        live: known?.checkpoint.live ?? false,
        revision: there + 1
      }
      expectSame('Saving came to', E.right(checkpoint), found)
      const views = new Map(known?.views)
      for (const key of removed) views.delete(key)
      for (const [key, view] of changed) views.set(key, view)
      model.generations = new Map([...model.generations, [generation, { checkpoint, views }]])
    },
    `save ${JSON.stringify({ generation, off, changed, removed })}`
  )

const byName = (checkpoints: ReadonlyArray<Checkpoint>) =>
  checkpoints.toSorted((one, other) => (one.generation < other.generation ? -1 : 1))

const expectLoaded = async (model: Model, store: ViewStore & LeaseStore, generation: string): Promise<void> => {
  const { projection } = model
  const kept = model.generations.get(generation)
  const expected = kept === undefined ? null : { checkpoint: kept.checkpoint, views: sorted(kept.views) }
  expectSame('Loaded', expected, answered('Loading', await store.load({ projection, generation })()))
  expectSame(
    'The checkpoints',
    byName(Array.from(model.generations.values(), ({ checkpoint }) => checkpoint)),
    byName(answered('Asking for checkpoints', await store.checkpoints(projection)()))
  )
}

const load = (generation: string): Step =>
  always((model, store) => expectLoaded(model, store, generation), `load ${generation}`)

const read = (keys: ReadonlyArray<string>): Step =>
  always(
    async (model, store) => {
      const live = [...model.generations.values()].find(({ checkpoint }) => checkpoint.live)
      const expected =
        live === undefined
          ? null
          : { checkpoint: live.checkpoint, views: sorted(live.views).filter(([key]) => keys.includes(key)) }
      expectSame('Read', expected, answered('Reading', await store.read(model.projection, keys)()))
    },
    `read ${keys.join(', ')}`
  )

const goLive = (generation: string): Step =>
  always(async (model, store) => {
    const { projection } = model
    const kept = model.generations.get(generation)
    const found = await store.goLive({ projection, generation })()
    if (kept === undefined)
      return expectSame('Going live came to', E.left({ type: 'NoSuchGeneration', projection, generation }), found)
    const checkpoint = { ...kept.checkpoint, live: true }
    expectSame('Going live came to', E.right(checkpoint), found)
    model.generations = new Map([[generation, { ...kept, checkpoint }]])
  }, `${generation} goes live`)

const drop = (generation: string): Step =>
  always(async (model, store) => {
    answered('Dropping', await store.drop({ projection: model.projection, generation })())
    model.generations = new Map([...model.generations].filter(([name]) => name !== generation))
  }, `drop ${generation}`)

const generationNames = ['first', 'second']
const generations = fc.constantFrom(...generationNames)
const keys = fc.constantFrom('JP', 'NE', 'UZ', '')

const saves = fc
  .record({
    generation: generations,
    off: fc.constantFrom(0, 0, 0, 0, 1, -1),
    changed: fc.array(fc.tuple(keys, fc.nat(9)), { maxLength: 3 }),
    // Often, and of existing keys: otherwise a view that wrongly stays is hardly ever seen.
    removed: fc.subarray(['JP', 'NE', 'UZ', ''])
  })
  .map(save)

const steps = fc.commands<Model, ViewStore & LeaseStore, false>(
  // Mostly saves: only stored views can go wrong.
  [
    saves,
    saves,
    saves,
    generations.map(load),
    fc.uniqueArray(keys).map(read),
    generations.map(goLive),
    generations.map(drop)
  ],
  { maxCommands: 25, size: 'max' }
)

/** A store behaves as a plain table does, whatever the operations. */
export const viewStoreModelLaw = (makeStore: () => Promise<ViewStore & LeaseStore>): AsyncRule<ViewStoreLawName> =>
  asyncRule({
    name: 'it keeps views as a plain table would',
    means: 'Whatever is saved, dropped and made live, in whatever order, the store answers as a plain table would.',
    cases: steps,
    story: (commands) => [...commands].map(String),
    world: async () => ({ store: await makeStore(), cases: { count: 0 } }),
    check: async (commands, { store, cases }) => {
      const model: Model = { projection: `projection-${(cases.count += 1)}`, generations: new Map() }
      await fc.asyncModelRun(() => ({ model, real: store }), commands)
      // Nobody may have looked since what was done last.
      for (const generation of generationNames) await expectLoaded(model, store, generation)
    }
  })
