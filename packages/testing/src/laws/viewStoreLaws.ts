import { type LeaseStore, type ViewStore, type Lease, sameJson } from '@communique/kernel'
import * as fc from 'fast-check'
import { either as E } from 'fp-ts'
import { expectSame, expectThat } from '../failure/discrepancy.ts'
import { type AsyncLaw, asyncLawsOf, asyncRule, type AsyncRule, type Cases } from './asyncLaw.ts'
import { viewStoreModelLaw } from './viewStore/model.ts'
import type { ViewStoreLawName } from './viewStore/names.ts'
import { setAsideLaw } from './viewStore/setAside.ts'
import { viewStep } from './viewStore/steps.ts'
import { oddJson } from './eventLog/appends.ts'
import { answered, inTheEnd, turnOfOthers } from './eventLog/reading.ts'
import type { Checking } from './law.ts'

/** The settings of the laws of a view store. */
export interface ViewStoreLawOptions extends Checking<ViewStoreLawName> {
  /** The name of the store in failures. */
  readonly name?: string
}

interface StoreLaw<Case> {
  readonly name: ViewStoreLawName
  readonly means: string
  readonly cases: Cases<Case>
  readonly atMost?: number
  readonly story: (drawn: Case) => ReadonlyArray<string>
  /** @param own a name that no other case has */
  readonly check: (drawn: Case, store: ViewStore & LeaseStore, own: string) => Promise<void>
}

const storeLaw = <Case>(makeStore: () => Promise<ViewStore & LeaseStore>, { check, ...law }: StoreLaw<Case>) =>
  asyncRule({
    ...law,
    world: async () => ({ store: await makeStore(), cases: { count: 0 } }),
    check: (drawn, { store, cases }) => check(drawn, store, `case-${(cases.count += 1)}`)
  })

const long = 600_000

const rulesFor = (makeStore: () => Promise<ViewStore & LeaseStore>): ReadonlyArray<AsyncRule<ViewStoreLawName>> => [
  viewStoreModelLaw(makeStore),
  storeLaw(makeStore, {
    name: 'views are loaded as they were saved',
    means: 'Whatever JSON a view is, and whatever its key and what made it are called, it is loaded as it was saved.',
    cases: fc.tuple(
      fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 9 }), oddJson), { maxLength: 4 }),
      oddJson
    ),
    story: ([views, fingerprint]) => [JSON.stringify({ views, fingerprint })],
    check: async ([views, fingerprint], store, own) => {
      const step = viewStep(`${own} \u0000`, '\ud800', 0, views, { fingerprint })
      const saved = answered('Saving', await store.save(step)())
      answered('Going live', await store.goLive(step)())
      const expected = [...new Map(views)].toSorted(([one], [other]) => (one < other ? -1 : 1))
      const keys = expected.map(([key]) => key)
      const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
      for (const found of [
        answered('Loading', await store.load(step)()),
        answered('Reading', await store.read(step.projection, keys)())
      ]) {
        expectSame('The checkpoint', plain({ ...saved, live: true }), plain(found?.checkpoint))
        expectThat('The views are not what was saved', sameJson(plain(expected), plain(found?.views)))
      }
    }
  }),
  storeLaw(makeStore, {
    name: 'of writers from the same revision one succeeds',
    means: 'However many save at once from where the views stand, one of them succeeds, and the views are his.',
    cases: fc.record({ racers: fc.integer({ min: 2, max: 12 }), known: fc.nat(2) }),
    story: ({ racers, known }) => [`${racers} save from revision ${known} at once.`],
    check: async ({ racers, known }, store, own) => {
      for (let revision = 0; revision < known; revision += 1)
        answered('Saving', await store.save(viewStep(own, 'first', revision))())
      const answers = await Promise.all(
        Array.from({ length: racers }, (_, racer) => store.save(viewStep(own, 'first', known, [['who', racer]]))())
      )
      const won = answers.flatMap((answer, racer) => (E.isRight(answer) ? [racer] : []))
      expectSame('How many succeeded', 1, won.length)
      for (const answer of answers)
        if (E.isLeft(answer))
          expectSame(
            'The failures of the others',
            ['CheckpointMoved', known],
            [answer.left.type, answer.left.type === 'CheckpointMoved' ? answer.left.expected : null]
          )
      const found = answered('Loading', await store.load({ projection: own, generation: 'first' })())
      expectSame('The views', [['who', won[0]]], found?.views)
      expectSame('The revision', known + 1, found?.checkpoint.revision)
    }
  }),
  storeLaw(makeStore, {
    name: 'views and checkpoint are of one moment',
    means:
      'A reader beside a writer that saves views and swaps generations sees the views of the checkpoint that it sees.',
    cases: fc.constant(null),
    atMost: 3,
    story: () => ['A writer saves and swaps, and four read.'],
    check: async (_, store, own) => {
      const keys = ['a', 'b', 'c']
      let written = false
      const write = async () => {
        for (let revision = 0; revision < 40; revision += 1) {
          const generation = `g${Math.floor(revision / 10)}`
          const at = revision % 10
          const value = `${generation}-${at + 1}`
          const step = viewStep(
            own,
            generation,
            at,
            keys.map((key) => [key, value] as const)
          )
          answered('Saving', await store.save(step)())
          if (at === 0) answered('Going live', await store.goLive(step)())
          await turnOfOthers()
        }
      }
      const readAll = async () => {
        for (;;) {
          if (written) return
          const found = answered('Reading', await store.read(own, keys)())
          if (found !== null) {
            const { generation, revision } = found.checkpoint
            expectSame(
              'The views',
              keys.map((key) => [key, `${generation}-${revision}`]),
              found.views
            )
          }
          await turnOfOthers()
        }
      }
      const writing = write().finally(() => {
        written = true
      })
      await Promise.all([writing, ...Array.from({ length: 4 }, readAll)])
    }
  }),
  storeLaw(makeStore, {
    name: 'a lease is held by one at a time',
    means:
      'Of those who want a lease at once one has it; the next one has it once it was given back, with a greater token.',
    cases: fc.integer({ min: 2, max: 8 }),
    atMost: 10,
    story: (racers) => [`${racers} want it at once.`],
    check: async (racers, store, own) => {
      let token = 0
      for (let round = 0; round < 2; round += 1) {
        const answers = await Promise.all(
          Array.from({ length: racers }, (_, racer) => store.acquire(own, `holder-${racer}`, long)())
        )
        const [lease, ...more] = answers.filter(E.isRight).map(({ right }) => right)
        expectSame('More than one has it', [], more)
        expectThat('Nobody has it', lease !== undefined)
        if (lease === undefined) return
        const held = E.left({ type: 'LeaseHeld', name: own, holder: lease.holder })
        expectSame(
          'The failures of the others',
          Array.from({ length: racers - 1 }, () => held),
          answers.filter(E.isLeft)
        )
        expectThat('The token did not grow', lease.token > token)
        expectSame('Renewed', E.right(lease), await store.renew(lease, long)())
        token = lease.token
        const again = answered('Taking it anew', await store.acquire(own, lease.holder, long)())
        expectThat('The token did not grow', again.token > token)
        token = again.token
        answered('Giving back what was lost', await store.release(lease)())
        expectThat('It was given back by another one', E.isLeft(await store.acquire(own, 'another', long)()))
        answered('Giving it back', await store.release(again)())
      }
    }
  }),
  storeLaw(makeStore, {
    name: 'nothing is saved under a lease that was lost',
    means: 'Once a lease was given back or is another one’s, nothing is saved, swapped or dropped under it.',
    cases: ['It was given back', 'It is another one’s'] as const,
    story: (how) => [how],
    check: async (how, store, own) => {
      const lease = answered('Acquiring', await store.acquire(own, 'one', long)())
      answered('Saving', await store.save(viewStep(own, 'first', 0, [['a', 1]], { lease }))())
      answered('Giving it back', await store.release(lease)())
      const next: Lease | null =
        how === 'It was given back' ? null : answered('Acquiring', await store.acquire(own, 'two', long)())
      const lost = E.left({ type: 'LeaseLost', lease })
      const first = { projection: own, generation: 'first' }
      expectSame('Saved', lost, await store.save(viewStep(own, 'first', 1, [['a', 2]], { lease }))())
      expectSame('Gone live', lost, await store.goLive(first, lease)())
      expectSame('Dropped', lost, await store.drop(first, lease)())
      expectSame('Renewed', lost, await store.renew(lease, long)())
      expectSame('The views', [['a', 1]], answered('Loading', await store.load(first)())?.views)
      if (next === null) return
      answered('Saving', await store.save(viewStep(own, 'first', 1, [['a', 3]], { lease: next }))())
      // One that runs out is lost, too, where the store has a clock.
      const brief = answered('Acquiring', await store.acquire(`${own}-brief`, 'one', 1)())
      const runsOut = async (): Promise<boolean> => E.isLeft(await store.renew(brief, 1)())
      if (E.isLeft(await store.acquire(`${own}-brief`, 'two', 1)())) return
      await inTheEnd('A lease that ran out is renewed', runsOut)
    }
  }),
  setAsideLaw(makeStore)
]

/**
 * The laws of every store of views and checkpoints, as `[name, check]` pairs for any runner: a step is saved as a whole or
 * not at all, and only from the current revision; and the rest of `ViewStoreLawName`.
 *
 * @example
 * import { inMemoryViewStore } from '@communique/kernel'
 * import { viewStoreLaws } from '@communique/testing'
 *
 * for (const [, check] of viewStoreLaws(inMemoryViewStore, { numRuns: 3 })) await check()
 * @param makeStore makes a store with nothing in it; it is called once for each law.
 * @category laws
 * @since 0.1.0
 */
export const viewStoreLaws = (
  makeStore: () => (ViewStore & LeaseStore) | Promise<ViewStore & LeaseStore>,
  { name = 'the store', ...checking }: ViewStoreLawOptions = {}
): ReadonlyArray<AsyncLaw<ViewStoreLawName>> =>
  asyncLawsOf(
    rulesFor(async () => makeStore()),
    name,
    'viewStoreLaws',
    checking
  )
