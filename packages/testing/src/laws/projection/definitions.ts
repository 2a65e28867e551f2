import { type AnyEvent, effectiveHistory } from '@communique/kernel'
import type { Definition, Mismatch } from '@communique/projections/advanced'
import { fold as foldOf, type Folded, type StoredView, type ViewStorage, viewStorage } from '@communique/projections'
import * as fc from 'fast-check'
import { Discrepancy, expectSame, expectThat } from '../../failure/discrepancy.ts'
import { throughJson } from '../../histories/throughJson.ts'
import { type Rule, rule } from '../law.ts'
import { justRecords, recordLaw } from './case.ts'
import type { ProjectionLawName } from './names.ts'
import { isFolded, type SomeProjection, type Subject } from './subject.ts'

const storageOf = <Event extends AnyEvent>(projection: SomeProjection<Event>) =>
  viewStorage<Event, object, object, unknown>(projection, { epoch: 'the log of this test' })

const nothing: Folded<object> = { views: {}, routes: {}, checkpoint: 0 }

const definitionsOf = <Event extends AnyEvent>(projection: SomeProjection<Event>): ReadonlyArray<Definition> =>
  storageOf<Event>(projection).store(nothing).definitions

const hashOf = <Event extends AnyEvent>(projection: SomeProjection<Event>): string | undefined =>
  definitionsOf<Event>(projection)[0]?.hash

/** A rule whose text is nobody's. */
const another = function anotherRule(): void {
  throw new Error('No event is folded by this rule')
}

/** Some other value that an initial view might have in the place of this one. */
const otherThan = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') return `${value}!`
  if (typeof value === 'boolean') return !value
  if (Array.isArray(value)) return [...(value as ReadonlyArray<unknown>), null]
  return value === null ? 0 : another
}

/** The parts of a projection that its hash is made of, each with the projection in which that part is another one. */
const withAnotherPart = <Event extends AnyEvent>(
  projection: SomeProjection<Event>
): ReadonlyArray<readonly [part: string, changed: SomeProjection<Event>]> => {
  const { when, forget, prepare, routing, initialView } = projection
  return [
    ...Object.keys(when).map((type) => [type, { ...projection, when: { ...when, [type]: another } }] as const),
    ['keys', { ...projection, keys: another as never }] as const,
    ['routing', { ...projection, routing: routing === 'ByEvent' ? 'ByStream' : 'ByEvent' }] as const,
    ...Object.entries(initialView).map(
      ([field, value]) =>
        [`initialView.${field}`, { ...projection, initialView: { ...initialView, [field]: otherThan(value) } }] as const
    ),
    ...(forget === undefined ? [] : [['forget', { ...projection, forget: another }] as const]),
    ...(prepare === undefined ? [] : [['prepare', { ...projection, prepare: another }] as const])
  ]
}

/** A stored view that was changed in one place, and the mismatch that restoring it must report. */
interface Tampered {
  readonly how: string
  readonly stored: unknown
  readonly mismatch: Mismatch | null
}

const tampered = (stored: StoredView<unknown>): ReadonlyArray<Tampered> => {
  const { definitions, epoch, checkpoint } = stored
  const named = (all: ReadonlyArray<Definition>): string =>
    all.map(({ part, projection }) => (part === '' ? projection : `${part}: ${projection}`)).join(', ')
  const otherNames = (found: ReadonlyArray<Definition>, how: string): Tampered => ({
    how,
    stored: { ...stored, definitions: found },
    mismatch: { part: 'Projection', of: '', expected: named(definitions), found: named(found) }
  })
  return [
    {
      how: 'of another epoch',
      stored: { ...stored, epoch: 'another' },
      mismatch: { part: 'Epoch', of: '', expected: epoch, found: 'another' }
    },
    {
      how: 'with another checkpoint than it says',
      stored: { ...stored, checkpoint: checkpoint + 1 },
      mismatch: { part: 'Checkpoint', of: '', expected: checkpoint, found: checkpoint + 1 }
    },
    ...definitions.flatMap(({ part, projection, version, hash }, at): ReadonlyArray<Tampered> => {
      const withOther = (other: Partial<Definition>) =>
        definitions.map((definition, index) => (index === at ? { ...definition, ...other } : definition))
      return [
        otherNames(withOther({ projection: `${projection}!` }), `of another projection in the place of ${projection}`),
        {
          how: `of a later version of ${projection}`,
          stored: { ...stored, definitions: withOther({ version: version + 1, hash: 'another' }) },
          mismatch: { part: 'Version', of: part, expected: version, found: version + 1 }
        },
        {
          how: `of another text of ${projection}`,
          stored: { ...stored, definitions: withOther({ hash: 'another' }) },
          mismatch: { part: 'Definition', of: part, expected: hash, found: 'another' }
        }
      ]
    }),
    otherNames(definitions.slice(1), 'with one projection less'),
    { how: 'that is nothing', stored: null, mismatch: null },
    { how: 'without views', stored: { definitions, epoch, checkpoint }, mismatch: null },
    { how: 'without a definition', stored: { ...stored, definitions: null }, mismatch: null }
  ]
}

/** The law of stored definitions: a view of another definition is recognised. */
const definitionLaw = <Event extends AnyEvent>({ projection, plan, record }: Subject<Event>): Rule<ProjectionLawName> =>
  recordLaw({
    name: 'views of another definition or log are refused',
    means:
      'A view stored by another projection, version or text, or from another log, is refused with the parts that differ.',
    cases: justRecords(record),
    check: (drawn) => {
      const refused = (storage: ViewStorage<unknown>, folded: unknown): void => {
        const stored = throughJson(storage.store(folded))
        expectThat('What was just stored is refused', storage.restore(stored)._tag === 'Right')
        for (const { how, stored: other, mismatch } of tampered(stored)) {
          const answer = storage.restore(other)
          if (answer._tag === 'Right') throw new Discrepancy(`A stored view ${how} is taken for one of its own`, [])
          const { left } = answer
          if (mismatch === null) expectSame(`The answer to one ${how}`, 'NotAStoredView', left.type)
          else expectSame(`The answer to one ${how}`, { type: 'StaleView', mismatches: [mismatch] }, left)
        }
      }
      const history = effectiveHistory<Event>(drawn.record)
      if (projection === null) refused(viewStorage(plan, { epoch: 'the log of this test' }), foldOf(plan)(history))
      else
        refused(
          storageOf<Event>(projection) as unknown as ViewStorage<unknown>,
          foldOf<Event, object, object, unknown>(projection)(history)
        )
    }
  })

/** The paths in a result at which views of one projection stand. */
const namesOfParts = (result: unknown, path: ReadonlyArray<string> = []): ReadonlyArray<string> => {
  if (typeof result !== 'object' || result === null) return []
  return isFolded(result)
    ? [path.join('/')]
    : Object.entries(result).flatMap(([name, part]) => namesOfParts(part, [...path, name]))
}

/** Functions made by `bind`, and functions of the engine, have no text. */
const hasText = (value: unknown): boolean =>
  typeof value !== 'function' || !/\{\s*\[native code\]\s*\}$/.test(String(value))

/** Laws of the definition that is stored with a view, so that no stale view is returned. */
export const definitionLaws = <Event extends AnyEvent>(
  subject: Subject<Event>
): ReadonlyArray<Rule<ProjectionLawName>> => {
  const { name, projection, plan, record, earlier, whole, shown } = subject
  if (projection === null)
    return [
      definitionLaw(subject),
      rule({
        name: 'another rule is another definition',
        means: 'Each part of a plan has a name of its own, under which its definition is stored.',
        cases: fc.constant(plan.definitions().map(({ part }) => part)),
        once: true,
        story: (names) => [`Its parts are ${names.join(', ')}.`],
        check: (names) => {
          expectSame('Names of its parts', [...new Set(names)], names)
          expectThat('A part has no name', names.length === 1 || !names.includes(''))
          const unnamed = namesOfParts(subject.fold([])).filter((part) => !names.includes(part))
          expectSame('Parts of what it shows without a definition', [], unnamed)
        }
      })
    ]
  const { when, forget, prepare, keys } = projection
  const functions = { ...when, keys, forget, prepare }
  const parts = withAnotherPart<Event>(projection)
  return [
    definitionLaw(subject),
    rule({
      name: 'another rule is another definition',
      means:
        'Whichever recipe changes, the hash stored with views changes: a rule has a text of its own, which no bound function has.',
      cases: fc.constant(parts),
      once: true,
      story: () => ['Every function of the projection was replaced by another, one by one.'],
      check: () => {
        for (const [part, changed] of parts) {
          const original = (functions as Readonly<Record<string, unknown>>)[part]
          expectThat(`It has no text, so that no change of it is noticed: ${part}`, hasText(original))
          expectThat(
            `With another rule in its place, the hash is the same: ${part}`,
            hashOf(changed) !== hashOf(projection)
          )
        }
        const inAnotherOrder = Object.fromEntries(
          Object.entries(projection).toReversed()
        ) as unknown as typeof projection
        expectSame('The hash of the same definition', hashOf(projection), hashOf({ ...projection }))
        expectSame(
          'The name of its part, alone',
          [''],
          definitionsOf<Event>(projection).map(({ part }) => part)
        )
        const excepted = { ...projection, except: { ...projection.except, 'some law': 'some reason' } }
        expectSame('The hash of the same definition, with other exceptions', hashOf(projection), hashOf(excepted))
        expectSame('The hash of the same definition, in another order', hashOf(projection), hashOf(inAnotherOrder))
      }
    }),
    ...(earlier.length === 0
      ? []
      : [
          recordLaw({
            name: 'views of an earlier definition are refused',
            means:
              'Views stored by an earlier definition are not continued where the present one shows something else.',
            cases: justRecords(record),
            check: (drawn) => {
              for (const before of earlier) {
                const folded = foldOf<Event, object, object, unknown>(before)(effectiveHistory<Event>(drawn.record))
                const stored = throughJson(storageOf<Event>(before).store(folded))
                const restored = storageOf<Event>(projection).restore(stored)
                if (restored._tag === 'Right')
                  expectSame(
                    `Views of ${before.name} in version ${before.version} are taken for those of ${name}`,
                    shown(whole(drawn.record)),
                    shown({ only: restored.right })
                  )
              }
            }
          })
        ])
  ]
}
