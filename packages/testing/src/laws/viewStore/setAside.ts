import type { Generation, SetAsideEvent } from '@communique/kernel/advanced'
import { type LeaseStore, sameJson, type ViewStore } from '@communique/kernel'
import * as fc from 'fast-check'
import { either as E } from 'fp-ts'
import { expectSame, expectThat } from '../../failure/discrepancy.ts'
import { asyncRule, type AsyncRule } from '../asyncLaw.ts'
import { oddJson } from '../eventLog/appends.ts'
import { answered } from '../eventLog/reading.ts'
import type { ViewStoreLawName } from './names.ts'
import { viewStep } from './steps.ts'

/** Made when a store is tested: texts of any characters take a second to be made. */
const steps = () =>
  fc.array(
    fc.record({
      resetSetAside: fc.constantFrom(false, false, true),
      setAside: fc.array(
        fc.record({
          // Few positions, so that some are set aside twice.
          position: fc.integer({ min: 1, max: 9 }),
          eventId: fc.string({ unit: 'binary', maxLength: 5 }),
          fault: oddJson
        }),
        { maxLength: 4 }
      ),
      isOutdated: fc.constantFrom(false, false, false, true)
    }),
    { minLength: 1, maxLength: 4 }
  )

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** Reads all pages of a generation, and compares the total that each of them states. */
const allPages = async (store: ViewStore, generation: Generation, limit: number, total: number) => {
  const events: Array<SetAsideEvent> = []
  for (;;) {
    const after = events.at(-1)?.position ?? 0
    const page = answered('Reading a page', await store.setAside(generation, after, limit)())
    expectSame('The total', total, page?.total)
    if (page === null || page.events.length === 0) return events
    expectThat('A page is larger than its limit', page.events.length <= limit)
    events.push(...page.events)
  }
}

/** Events that a generation sets aside come and go with its steps, and are dropped with it. */
export const setAsideLaw = (makeStore: () => Promise<ViewStore & LeaseStore>): AsyncRule<ViewStoreLawName> =>
  asyncRule({
    name: 'events set aside are stored with their step',
    means:
      'Each step adds the events that it sets aside, or replaces them, together with its views; pages of any size ' +
      'hold them in the order of their positions, and they are dropped with their generation.',
    cases: fc.record({ steps: steps(), limit: fc.integer({ min: 1, max: 4 }) }),
    story: ({ steps, limit }) => [...steps.map((step) => JSON.stringify(step)), `Pages of ${limit} are read.`],
    world: async () => ({ store: await makeStore(), cases: { count: 0 } }),
    check: async ({ steps, limit }, { store, cases }) => {
      const projection = `set-aside-${(cases.count += 1)}`
      const [first, second] = [
        { projection, generation: 'first' },
        { projection, generation: 'second' }
      ] as const
      expectSame('Of no generation', E.right(null), await store.setAside(first, 0, limit)())
      answered('Saving', await store.save(viewStep(projection, 'second', 0))())
      let revision = 0
      let expected = new Map<number, SetAsideEvent>()
      for (const { isOutdated, setAside, resetSetAside } of steps) {
        const from = isOutdated ? revision + 1 : revision
        const saved = await store.save(viewStep(projection, 'first', from, [], { setAside, resetSetAside }))()
        expectSame('Saved', !isOutdated, E.isRight(saved))
        if (isOutdated) continue
        revision += 1
        expected = new Map([
          ...(resetSetAside ? [] : expected),
          ...setAside.map((event): [number, SetAsideEvent] => [event.position, event])
        ])
      }
      if (revision > 0) {
        const inOrder = [...expected.values()].toSorted((one, other) => one.position - other.position)
        const found = await allPages(store, first, limit, expected.size)
        expectThat('The events set aside are not those of the steps', sameJson(plain(inOrder), plain(found)))
      }
      expectSame('Those of another generation', [], await allPages(store, second, limit, 0))
      answered('Going live', await store.goLive(second)())
      expectSame('Of a generation that was replaced', E.right(null), await store.setAside(first, 0, limit)())
      answered('Saving anew', await store.save(viewStep(projection, 'first', 0))())
      expectSame('Those of a generation that begins anew', [], await allPages(store, first, limit, 0))
    }
  })
