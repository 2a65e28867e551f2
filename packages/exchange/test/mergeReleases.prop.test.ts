import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compiledRelease,
  contentIn,
  type OcdsFields,
  type OcdsRelease,
  type OcdsVersion,
  takingAway,
  versionedRelease
} from '../src/ocds/mergeReleases.ts'

const text = fc.option(fc.constantFrom('a', 'b', 'c'), { freq: 3 })
const some = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<OcdsFields> =>
  fc.record(fields, { requiredKeys: [] })

const organisation = fc.record({ id: fc.constantFrom('x', 'y', 'z'), name: text }, { requiredKeys: ['id', 'name'] })
const listOf = <Item extends { readonly id: string }>(item: fc.Arbitrary<Item>) =>
  fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 3 })

const content = some({
  language: text,
  parties: listOf(
    fc.record(
      {
        id: fc.constantFrom('x', 'y', 'z'),
        name: text,
        roles: fc.option(fc.array(fc.constantFrom('buyer', 'supplier'), { minLength: 1, maxLength: 2 })),
        additionalIdentifiers: fc.array(some({ scheme: text }), { maxLength: 2 })
      },
      { requiredKeys: ['id', 'name'] }
    )
  ),
  buyer: some({ id: text, name: text }),
  contracts: listOf(
    fc.record(
      {
        id: fc.constantFrom('1', '2'),
        title: text,
        period: some({ startDate: text, endDate: text }),
        value: some({ amount: fc.option(fc.constantFrom(1, 2)), currency: text }),
        suppliers: listOf(organisation)
      },
      { requiredKeys: ['id', 'title'] }
    )
  )
})

/** Releases in any order, each of a day of its own. */
const releases = fc.uniqueArray(fc.tuple(fc.integer({ min: 10, max: 28 }), content), {
  selector: ([day]) => day,
  minLength: 1,
  maxLength: 6
})
const releasesOf = (days: ReadonlyArray<readonly [number, OcdsFields]>): ReadonlyArray<OcdsRelease> =>
  days.map(([day, fields]) => ({
    ocid: 'ocds-000000-1',
    id: `release-${day}`,
    date: `2024-06-${day}T00:00:00Z`,
    tag: ['contractUpdate'],
    ...fields
  }))

const isVersions = (value: unknown): value is ReadonlyArray<OcdsVersion> =>
  Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null && 'releaseID' in each)

const nothing = Symbol('no version so early')

/** The values up to a date: null where the last is null, `nothing` where no release had said anything. */
const cutAt = (value: unknown, date: string): unknown => {
  if (isVersions(value)) {
    const upTo = value.filter(({ releaseDate }) => releaseDate <= date).at(-1)
    return upTo === undefined ? nothing : upTo.value
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => cutAt(item, date)).filter((item) => item !== nothing)
    return items.length === 0 ? nothing : items
  }
  const { id, ...rest } = value as OcdsFields
  const plain = typeof id === 'string' ? { id } : {}
  const said = Object.entries(typeof id === 'string' ? rest : (value as OcdsFields))
    .map(([name, field]) => [name, cutAt(field, date)] as const)
    .filter(([, field]) => field !== nothing)
  if (said.length === 0) return nothing
  const left = said.filter(([, field]) => field !== null)
  // An object whose fields were all taken away is gone; an item of a list stays, with its identity.
  return left.length === 0 && typeof id !== 'string' ? null : { ...plain, ...Object.fromEntries(left) }
}

describe('releases of one process', () => {
  it('compiled from the first n are the versioned release cut at the nth', () => {
    fc.assert(
      fc.property(releases, (days) => {
        const sorted = releasesOf(days.toSorted(([a], [b]) => a - b))
        const { ocid: _ocid, ...versioned } = versionedRelease(releasesOf(days)) ?? {}
        for (const [at, { date }] of sorted.entries()) {
          const compiled = compiledRelease(releasesOf(days).filter((release) => release.date <= date))
          const cut = cutAt(versioned, date)
          expect(compiled, `the first ${at + 1}`).toEqual({
            ...(typeof cut === 'object' ? cut : {}),
            ocid: 'ocds-000000-1',
            id: `ocds-000000-1-${date}`,
            date,
            tag: ['compiled']
          })
        }
      }),
      { numRuns: 200 }
    )
  })

  it('have a version for each change of a field, and none for what stays', () => {
    fc.assert(
      fc.property(releases, (days) => {
        const [first] = days
        if (first === undefined) return
        const twice = releasesOf([first, [29, first[1]]])
        const versions = (value: unknown): ReadonlyArray<number> => {
          if (isVersions(value)) return value.length === 0 ? [] : [value.length]
          return typeof value === 'object' && value !== null ? Object.values(value).flatMap(versions) : []
        }
        expect(versions(versionedRelease(twice)).every((count) => count === 1)).toBe(true)
      }),
      { numRuns: 50 }
    )
  })

  it('give the later state, but for items of lists, where a release takes away all that is gone', () => {
    fc.assert(
      fc.property(content, content, (earlier, later) => {
        const withoutLists = ({ parties: _parties, contracts: _contracts, ...rest }: OcdsFields): OcdsFields => rest
        const stateOf = (days: Parameters<typeof releasesOf>[0]): OcdsFields =>
          contentIn(compiledRelease(releasesOf(days)))
        const [before, after] = [withoutLists(earlier), withoutLists(later)]
        const both = stateOf([
          [10, before],
          [11, takingAway(stateOf([[10, before]]), after)]
        ])
        expect(both).toEqual(stateOf([[11, after]]))
      }),
      { numRuns: 100 }
    )
  })

  it('are none of no releases', () => {
    expect(compiledRelease([])).toBe(null)
    expect(versionedRelease([])).toBe(null)
  })
})
