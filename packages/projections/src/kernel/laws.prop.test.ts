import type { CooperationEvent } from '@communique/core'
import { planLaws, projectionLaws } from '@communique/testing'
import { describe, it } from 'vitest'
import { crowded, plain, type Seen, structured } from '../../test/seen.ts'
import type { Projection } from './projection.ts'
import { type Stage, staged } from './staged.ts'
import { together } from './together.ts'

/** Who has been seen how often? Views of views: some take themselves out, some are made again. */
const byCount: Stage<Seen, { readonly seen: ReadonlyArray<string> }, { seen: Array<string> }> = {
  name: 'by count',
  version: 1,
  keys: ({ count }) => [count > 2 ? 'often' : 'seldom'],
  initialView: { seen: [] },
  takesIn: ({ seen }, _view, from) => {
    seen.push(from)
  }
}

const projections = [
  structured('ByEvent', false),
  structured('ByEvent', true),
  structured('ByStream', false),
  structured('ByStream', true),
  plain('ByEvent'),
  plain('ByStream')
].map((projection) => [projection.name, projection as unknown as Projection<CooperationEvent, object>] as const)

const except = { 'the order of recording does not matter': 'members tell their position, or who spoke last' }

describe.each(projections)('a projection, %s', (_name, projection) => {
  it.each(projectionLaws(projection, { except }))('%s', (_law, check) => check())
})

describe('a projection of many members', () => {
  const without = {
    ...except,
    'recipes do what immer does': 'few members show that as well, and do not take immer as long'
  }
  // Few records, since each is as large as many.
  it.each(projectionLaws(crowded, { except: without, numRuns: 6 }))('%s', (_law, check) => check())
})

const stages = staged(structured('ByEvent', true), byCount)
const office = together({
  first: structured('ByEvent', true),
  second: structured('ByStream', true),
  third: plain('ByStream'),
  fourth: stages
})

describe.each([
  ['projections together', planLaws(office, { except })],
  ['a projection over the views of another', planLaws(stages, { except })]
] as const)('%s', (_name, laws) => {
  it.each([...laws])('%s', (_law, check) => check())
})
