import * as fc from 'fast-check'
import { copyOf } from '../failure/copyOf.ts'
import { asCompared } from '../failure/comparison.ts'
import { differencesBetween } from '../failure/difference.ts'
import { Discrepancy, expectThat } from '../failure/discrepancy.ts'
import { eventLine, historyStory } from '../failure/historyStory.ts'
import { drawnOnceAndCopied } from '../histories/drawnOnce.ts'
import { type AsyncLaw, asyncLawsOf, type AsyncRule, asyncRule } from './asyncLaw.ts'
import { inAnotherEnvironmentLater, withClockStoppedLater } from './inAnotherEnvironment.ts'
import type { Checking } from './law.ts'
import { type DocumentStore, keepings, storeOf, type WatchedStore } from './projector/documentStore.ts'
import type { ProjectorLawName } from './projector/names.ts'
import {
  deliveries,
  type HistoryCase,
  justHistories,
  lawfulHistories,
  redelivered,
  redeliveryText
} from './reducer/case.ts'
import { coverageLawLater } from './reducer/coverage.ts'
import { demandingNamesLater, namesMeanNothing } from './reducer/demandingNames.ts'
import type { ForeignOptions } from './reducer/definition.ts'
import { foreignTypes } from './reducer/delivery.ts'
import { renamedWithin, renamings } from './reducer/identities.ts'

/** Handles one event, with the store that it was made with. */
export type Projector<Event> = (event: Event) => Promise<unknown>

/** The settings of the laws of a projector. */
export interface ProjectorLawOptions<Event> extends ForeignOptions<Event>, Checking<ProjectorLawName> {
  /** All documents by key, from the history alone, in other words than those of the projector. */
  readonly oracle?: (history: ReadonlyArray<Event>) => unknown
}

/**
 * The laws of an asynchronous projector with a store behind an interface, as `[name, check]` pairs for any runner
 * (`ProjectorLawName`). The laws bring the stores: of JSON, with fields in another order, slow ones, and one that fails
 * once, after which the event is delivered again to another instance.
 *
 * @param make another instance with this store, as after a restart
 * @example
 * import { type DocumentStore, projectorLaws } from '@communique/testing'
 * import * as fc from 'fast-check'
 *
 * type Added = { readonly type: 'Added'; readonly cartId: string }
 * const added = fc.record({ type: fc.constant('Added' as const), cartId: fc.constantFrom('a', 'b') })
 * const carts = (store: DocumentStore<{ readonly isUsed: true }>) => async (event: Added) => {
 *   if (event.type === 'Added') await store.save(event.cartId, { isUsed: true })
 * }
 * const laws = projectorLaws(carts, { name: 'carts', histories: fc.array(added, { maxLength: 6 }), numRuns: 20 })
 * for (const [, check] of laws) await check()
 * @category laws
 * @since 0.1.0
 */
export const projectorLaws = <Document, Event>(
  make: (store: DocumentStore<Document>) => Projector<Event>,
  options: ProjectorLawOptions<Event>
): ReadonlyArray<AsyncLaw<ProjectorLawName>> => {
  const histories = drawnOnceAndCopied(options.histories)
  const { handles, identities, longestName = 64, compare = {}, oracle } = options
  const typeOf = options.typeOf ?? ((event) => String((event as { readonly type?: unknown }).type))
  const withType = options.withType ?? ((event, type) => ({ ...event, type }))
  const isDelivered = (event: Event): boolean => handles === undefined || handles.includes(typeOf(event))

  const expectSame = (finding: string, expected: unknown, found: unknown): void => {
    const differences = differencesBetween(asCompared(expected, compare), asCompared(found, compare))
    if (differences.length > 0) throw new Discrepancy(finding, differences)
  }
  const deliver = async (
    history: ReadonlyArray<Event>,
    store: WatchedStore<Document> = storeOf()
  ): Promise<unknown> => {
    const handle = make(store)
    for (const event of history) if (isDelivered(event)) await handle(copyOf(event))
    return store.content()
  }
  const law = <Case extends HistoryCase<Event>>(
    name: ProjectorLawName,
    means: string,
    cases: fc.Arbitrary<Case>,
    check: (drawn: Case) => Promise<void>,
    taken: (drawn: Case) => ReadonlyArray<string> = () => [],
    more: { readonly basic?: true; readonly remedy?: string } = {}
  ): AsyncRule<ProjectorLawName> =>
    asyncRule<ProjectorLawName, Case, null>({
      name,
      means,
      ...more,
      cases,
      world: () => Promise.resolve(null),
      story: (drawn) => [...historyStory(drawn.history), ...taken(drawn)],
      check
    })
  const alone = justHistories(histories)
  const rules: ReadonlyArray<AsyncRule<ProjectorLawName>> = [
    law(
      'no history makes it fail',
      'Whatever happened, it handles every event.',
      alone,
      async ({ history }) => {
        await deliver(history)
      },
      () => [],
      { basic: true, remedy: lawfulHistories }
    ),
    law(
      'the same history shows the same, at any time and in any place',
      'Documents are made of the history alone: of no clock, chance, language or time zone, and of no earlier run.',
      alone,
      async ({ history }) => {
        const [once, again] = await withClockStoppedLater(async () => [await deliver(history), await deliver(history)])
        expectSame('Handled once more, it shows something else', once, again)
        const elsewhere = await inAnotherEnvironmentLater(() => deliver(history))
        expectSame('Handled years later, in another time zone and language, it shows something else', once, elsewhere)
      }
    ),
    law(
      'documents survive any store',
      'However the store keeps documents, as they are, as JSON or with fields in another order, it shows the same.',
      alone,
      async ({ history }) => {
        const expected = await deliver(history)
        for (const [text, keep] of keepings)
          expectSame(`With a store that keeps documents ${text}`, expected, await deliver(history, storeOf({ keep })))
      }
    ),
    law(
      'an event is handled when it says so',
      'No call of the store is still open when the handler has answered: nothing is forgotten to be awaited.',
      alone,
      async ({ history }) => {
        const store = storeOf<Document>({ slow: true })
        const handle = make(store)
        for (const [index, event] of history.slice(0, 8).entries())
          if (isDelivered(event)) {
            await handle(copyOf(event))
            expectThat(
              `After #${index + 1}, calls of the store are still open: ${eventLine(event)}`,
              store.open() === 0
            )
          }
      }
    ),
    law(
      'events delivered again change nothing',
      'Stores deliver at least once: an event or a batch that comes again leaves everything as it is.',
      redelivered(histories),
      async (drawn) => {
        expectSame('Delivered again', await deliver(drawn.history), await deliver(deliveries(drawn)))
      },
      redeliveryText
    ),
    law(
      'it continues after a failure of the store',
      'A call of the store that fails is reported, and once the event is delivered again, it shows what it would have shown.',
      fc
        .tuple(histories, fc.noBias(fc.integer({ min: 1, max: 40 })))
        .map(([history, failing]) => ({ history, failing })),
      async ({ history, failing }) => {
        const store = storeOf<Document>({ failing })
        let [handle, isRepeated] = [make(store), false]
        for (const event of history.filter(isDelivered)) {
          try {
            await handle(copyOf(event))
          } catch (error) {
            if (!store.hasFailed() || isRepeated) throw error
            isRepeated = true
            handle = make(store)
            await handle(copyOf(event))
          }
        }
        expectSame('After the failure', await deliver(history), store.content())
      },
      ({ failing }) => [`Call ${failing} of the store failed; the event was then delivered again.`]
    ),
    law(
      'restarted after any event, it shows the same',
      'Everything that it needs is in the store: another instance goes on where one has stopped.',
      alone,
      async ({ history }) => {
        const store = storeOf<Document>()
        for (const event of history.filter(isDelivered)) await make(store)(copyOf(event))
        expectSame('With another instance for every event', await deliver(history), store.content())
      }
    ),
    law(
      'instances do not affect one another',
      'Two instances with stores of their own, taking turns, show what each shows alone.',
      fc.tuple(histories, histories).map(([history, beside]) => ({ history, beside })),
      async ({ history, beside }) => {
        const stores = [storeOf<Document>(), storeOf<Document>()] as const
        const [handle, handleBeside] = [make(stores[0]), make(stores[1])]
        for (let index = 0; index < Math.max(history.length, beside.length); index++)
          await Promise.all([
            ...history
              .slice(index, index + 1)
              .filter(isDelivered)
              .map((event) => handle(copyOf(event))),
            ...beside
              .slice(index, index + 1)
              .filter(isDelivered)
              .map((event) => handleBeside(copyOf(event)))
          ])
        expectSame('Beside another instance', await deliver(history), stores[0].content())
      },
      ({ beside }) => [`Beside it, another instance handled a history of ${beside.length} events.`]
    ),
    ...(handles !== undefined
      ? []
      : [
          law(
            'an event of an unknown type changes nothing',
            'A stream may hold events that this code does not know: they leave no trace.',
            alone,
            async ({ history }) => {
              const expected = await deliver(history)
              for (const event of history.slice(-1))
                for (const type of foreignTypes(typeOf(event)))
                  expectSame(
                    `An event of the type ${type} came last`,
                    expected,
                    await deliver([...history, withType(copyOf(event), type)])
                  )
            }
          )
        ]),
    ...(identities?.length === 0
      ? []
      : [
          demandingNamesLater(
            law(
              'names mean nothing',
              namesMeanNothing,
              renamings(histories, identities, longestName),
              async ({ namings }) => {
                for (const { plain, hostile, names, text } of namings)
                  expectSame(`Renamed, ${text}`, renamedWithin(await deliver(plain), names), await deliver(hostile))
              }
            ),
            histories,
            identities
          )
        ]),
    coverageLawLater(
      'every type of event changes something',
      { histories, typeOf, handles, ignores: options.ignores, isDelivered },
      async (history) => {
        const store = storeOf<Document>()
        const handle = make(store)
        const course = [store.content()]
        for (const event of history) {
          if (isDelivered(event)) await handle(copyOf(event))
          course.push(store.content())
        }
        return course
      }
    ),
    ...(oracle === undefined
      ? []
      : [
          law(
            'it agrees with its oracle',
            'It shows what another, plainer account of the same history says.',
            alone,
            async ({ history }) => {
              expectSame('The oracle says otherwise', oracle(history), await deliver(history))
            }
          )
        ])
  ]
  return asyncLawsOf(rules, options.name, 'projectorLaws', options)
}
