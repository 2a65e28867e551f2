// Writes a golden file for every shape of today that has none, or was widened since: its structure, and examples with every
// optional field set and unset. What was written once stays: events in that shape may be stored somewhere.
//
//   node --conditions=@communique/source scripts/goldenShapes.ts
import { arbitraryOf, denseArbitraries } from '@communique/fixtures'
import * as fc from 'fast-check'
import type * as t from 'io-ts'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { goldenName, goldenNames, storedShapes } from '../packages/core/test/golden/storedShapes.ts'
import { type Composite, type Structure, structureOf } from '../packages/core/test/golden/structureOf.ts'

const words: Readonly<Record<string, unknown>> = {
  Text: 'words',
  Edtf: '2024-05-30',
  Instant: '2024-06-03T09:00:00.000Z',
  IsoDay: '2024-05-30',
  LanguageTag: 'fr',
  Ordinal: 1,
  StreamName: 'meeting/meeting-1',
  // Content of a correction is read through the chain: it must be an event's.
  StoredContent: {
    type: 'AgreementExpired',
    schemaVersion: 1,
    data: {
      agreementId: 'agreement-1',
      on: { edtf: '2024-05-30', basis: 'Stated', words: null, note: null }
    }
  }
}

/** The example of a codec that is wanted: as little as it accepts, or all, with this member of every union. */
type Wanted = 'Little' | number

const sampled = (codec: t.Mixed, wanted: Wanted): unknown => {
  const samples = fc
    .sample(arbitraryOf(codec, denseArbitraries), { seed: 1, numRuns: 100 })
    .toSorted((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)
  return samples.at(wanted === 'Little' ? 0 : -1)
}

const exampleOf = (codec: t.Mixed, wanted: Wanted): unknown => {
  if (Object.hasOwn(words, codec.name)) return words[codec.name]
  // The codecs of io-ts tell by their tag which of its classes they are of.
  const composite = codec as unknown as Composite
  switch (composite._tag) {
    case 'InterfaceType':
      return Object.fromEntries(
        Object.entries(composite.props).map(([field, codec]) => [field, exampleOf(codec, wanted)])
      )
    case 'PartialType':
      return wanted === 'Little'
        ? {}
        : Object.fromEntries(Object.entries(composite.props).map(([field, codec]) => [field, exampleOf(codec, wanted)]))
    case 'IntersectionType':
      return Object.assign({}, ...composite.types.map((member) => exampleOf(member, wanted)))
    case 'ReadonlyArrayType':
      return wanted === 'Little' ? [] : [exampleOf(composite.type, wanted)]
    case 'UnionType': {
      const members = composite.types.filter(({ name }) => name !== 'null')
      if (wanted === 'Little' && members.length < composite.types.length) return null
      const member = members[wanted === 'Little' ? 0 : wanted % members.length]
      return member === undefined ? null : exampleOf(member, wanted)
    }
    case 'RefinementType': {
      const example = '_tag' in composite.type ? exampleOf(composite.type, wanted) : undefined
      return codec.is(example) ? example : sampled(codec, wanted)
    }
    default:
      return sampled(codec, wanted)
  }
}

const examplesOf = (codec: t.Mixed): ReadonlyArray<unknown> => {
  const examples = (['Little', 0, 1, 2, 3, 4] as const).map((wanted) => exampleOf(codec, wanted))
  return [...new Map(examples.map((example) => [JSON.stringify(example), example])).values()]
}

interface Golden {
  readonly eventType: string
  readonly schemaVersion: number
  readonly structure: Structure
  readonly examples: ReadonlyArray<unknown>
}

const folder = new URL('../packages/core/test/golden/shapes/', import.meta.url)
mkdirSync(folder, { recursive: true })
const kept = new Set(readdirSync(folder))
for (const shape of storedShapes) {
  const { eventType, schemaVersion, data } = shape
  const structure = structureOf(data)
  const names = goldenNames(shape, kept)
  const newest = names.at(-1)
  // Written by this script.
  const stored = newest === undefined ? null : (JSON.parse(readFileSync(new URL(newest, folder), 'utf8')) as Golden)
  if (isDeepStrictEqual(stored?.structure, structure)) continue
  const golden: Golden = { eventType, schemaVersion, structure, examples: examplesOf(data) }
  const name = goldenName(shape, names.length)
  // One line a file: nobody reads them, and a change shows as one changed file.
  writeFileSync(new URL(name, folder), `${JSON.stringify(golden)}\n`)
  console.log(`wrote ${name}`)
}
