import { either as E } from 'fp-ts'
import { readdirSync, readFileSync } from 'node:fs'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
// Of the fixtures this alone: their releases do not load while a shape is being changed.
import { must } from '@communique/fixtures'
import { codecLaws } from '@communique/testing'
import { readCooperationEvent } from '../../src/cooperationUpcasters.ts'
import { StoredEvent, validate } from '@communique/kernel'
import { goldenName, goldenNames, storedShapes } from './storedShapes.ts'
import { type Structure, structureOf, widens } from './structureOf.ts'

const folder = new URL('shapes/', import.meta.url)
const Golden = t.type({
  eventType: t.string,
  schemaVersion: t.number,
  structure: t.unknown,
  examples: t.array(t.unknown)
})
const golden = new Map(
  readdirSync(folder).map((name) => [
    name,
    must(validate(Golden)(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
  ])
)

const stored = (type: string, schemaVersion: number, data: unknown): StoredEvent =>
  must(
    validate(StoredEvent)({
      id: 'event-1',
      stream: 'meeting/meeting-1',
      version: 1,
      position: 1,
      recordedAt: '2024-06-03T09:00:00.000Z',
      recordedBy: 'registry',
      correlationId: 'june',
      causationId: null,
      citations: [],
      type,
      schemaVersion,
      data
    })
  )

describe('the shapes in which events are stored', () => {
  it('are kept for every event type, from the first version to that of today', () => {
    const shapes = storedShapes.flatMap(({ eventType, schemaVersion }) =>
      Array.from({ length: schemaVersion }, (_, index) => goldenName({ eventType, schemaVersion: index + 1 }))
    )
    expect(shapes.filter((name) => !golden.has(name))).toEqual([])
  })

  it.each(storedShapes.map((shape) => [goldenName(shape), shape] as const))(
    'only widen without a version of their own, and are kept as they are today: %s',
    (_name, shape) => {
      const today = structureOf(shape.data)
      const kept = goldenNames(shape, golden).map((name) => golden.get(name)?.structure as Structure) // structureOf wrote it
      for (const stored of kept) expect(widens(today, stored), JSON.stringify(today)).toBe(true)
      expect(kept.at(-1)).toEqual(today)
    }
  )

  it.each([...golden])('can be read for ever: %s', (name, { eventType, schemaVersion, examples }) => {
    expect(goldenNames({ eventType, schemaVersion }, golden)).toContain(name)
    expect(examples.length).toBeGreaterThan(0)
    for (const data of examples)
      expect(readCooperationEvent(stored(eventType, schemaVersion, data))).toEqual(E.right(expect.anything()))
  })
})

describe.each(storedShapes.map((shape) => [goldenName(shape), shape] as const))(
  'the shape in which events are written today, %s',
  (name, shape) => {
    const examples = Object.fromEntries(
      goldenNames(shape, golden).flatMap((file) =>
        (golden.get(file)?.examples ?? []).map((example, index) => [`${file}, example ${index + 1}`, example] as const)
      )
    )
    it.each(codecLaws(shape.data, { name, golden: examples, numRuns: 20 }))('%s', (_law, check) => check())
  }
)
