import { type CooperationEvent, countryLinks, type Theme, themesOf } from '@communique/core'
import type { Effective } from '@communique/kernel'
import { type Law, planLaws, projectionLaws } from '@communique/testing'
import { brokenRecipeLaws } from './brokenRecipes.ts'
import { crowded, desk, plain, type Seen, stack, structured } from '../seen.ts'
import { everyEvent } from '../../src/shared/everyEvent.ts'
import { fold } from '../../src/engine/folding/fold.ts'
import type { Additive, Projection } from '../../src/engine/projection.ts'
import { type Stage, staged } from '../../src/engine/staging/staged.ts'
import { together } from '../../src/engine/folding/together.ts'

/** Counts how often each key has been seen, in views of views that are made again. */
const byCount: Stage<Seen, { readonly seen: ReadonlyArray<string> }, { seen: Array<string> }> = {
  name: 'by count',
  version: 1,
  keys: ({ count }) => [count > 2 ? 'often' : 'seldom'],
  initialView: { seen: [] },
  include: ({ seen }, _view, from) => {
    seen.push(from)
  }
}

/** Views that merge otherwise than by a sum: the last to be recorded, and a set. */
interface Abroad {
  readonly lastPosition: number
  readonly countries: ReadonlyArray<string>
}
const abroad: Additive<CooperationEvent, Abroad> = {
  name: 'abroad',
  version: 1,
  keys: (event) => themesOf(event).map((theme: Theme) => (theme.type === 'Kept' ? theme.theme : theme.tag)),
  routing: 'ByEvent',
  initialView: { lastPosition: 0, countries: [] },
  when: everyEvent((draft, event) => {
    draft.lastPosition = Math.max(draft.lastPosition, event.position)
    draft.countries = [
      ...new Set([...draft.countries, ...countryLinks(event).map(({ country }) => country)])
    ].toSorted()
  }),
  merge: (a, b) => ({
    lastPosition: Math.max(a.lastPosition, b.lastPosition),
    countries: [...new Set([...a.countries, ...b.countries])].toSorted()
  })
}

const except = { 'the order of recording does not matter': 'members tell their position, or who spoke last' }
const ofDesk = {
  ...except,
  'fields have no order': 'it moves the fields of a table about',
  'names mean nothing': 'it removes the stream whose name sorts first'
}

const lawsOf = <View, Working, Prepared>(
  projection: Projection<CooperationEvent, View, Working, Prepared>
): ReadonlyArray<Law> => projectionLaws(projection, { except })

const stages = () => staged(structured('ByEvent', true), byCount)

/** Counts views by how often each was seen, in views of views with an inverse. */
const countOf: Stage<Seen, { readonly views: number }, { views: number }> = {
  name: 'count of',
  version: 1,
  keys: ({ count }) => [count > 2 ? 'often' : 'seldom'],
  initialView: { views: 0 },
  include: (draft) => {
    draft.views += 1
  },
  exclude: (draft) => {
    draft.views -= 1
  }
}

type History = ReadonlyArray<Effective<CooperationEvent>>

/** The expected views of both stages. */
const ofStages =
  (view: (seen: ReadonlyArray<string>) => object) =>
  (history: History): unknown => {
    const { views, routes } = fold(structured('ByEvent', true))(history)
    const named = (often: boolean) =>
      Object.entries(views)
        .filter(([, { count }]) => count > 2 === often)
        .map(([key]) => key)
        .toSorted()
    const second = [
      ['often', named(true)],
      ['seldom', named(false)]
    ] as const
    return {
      first: { views, routes },
      second: {
        views: Object.fromEntries(second.filter(([, seen]) => seen.length > 0).map(([key, seen]) => [key, view(seen)])),
        routes: {}
      }
    }
  }

/**
 * The laws of everything the engine can fold, one of each kind. Each is made anew each time, so that nothing of
 * the engine was run before.
 */
export const engineLaws: Readonly<Record<string, () => ReadonlyArray<Law>>> = {
  'structured, by event': () => lawsOf(structured('ByEvent', false)),
  'structured, by event, with a memory': () => lawsOf(structured('ByEvent', true)),
  'structured, by stream': () => lawsOf(structured('ByStream', false)),
  'structured, by stream, with a memory': () => lawsOf(structured('ByStream', true)),
  'structured, by event, with provenance': () => lawsOf({ ...structured('ByEvent', true), provenance: true }),
  'structured, by stream, with provenance': () => lawsOf({ ...structured('ByStream', false), provenance: true }),
  'plain, by event': () => lawsOf(plain('ByEvent')),
  'plain, by stream': () => lawsOf(plain('ByStream')),
  'a list undone from its end, by event': () => lawsOf(stack('ByEvent')),
  'a list undone from its end, by stream': () => lawsOf(stack('ByStream')),
  'of values moved about': () => projectionLaws(desk, { except: ofDesk }),
  'of values moved about, with provenance': () => projectionLaws({ ...desk, provenance: true }, { except: ofDesk }),
  'of broken recipes': () => brokenRecipeLaws,
  'of many members': () =>
    projectionLaws(crowded, {
      except: {
        ...except,
        'recipes do what immer does': 'few members show that as well, and do not take immer as long'
      },
      // Few records, since each is as large as many.
      numRuns: 6
    }),
  'that adds up otherwise than by sums': () =>
    projectionLaws(abroad, { except: { 'the order of recording does not matter': 'it tells the last position' } }),
  'together with others': () =>
    planLaws(
      together({
        first: structured('ByEvent', true),
        second: structured('ByStream', true),
        third: plain('ByStream'),
        fourth: stages()
      }),
      { except }
    ),
  'over the views of another': () => planLaws(stages(), { except, oracle: ofStages((seen) => ({ seen })) }),
  'over the views of another, with a memory': () =>
    planLaws(staged(structured('ByEvent', true), countOf), {
      except,
      oracle: ofStages((seen) => ({ views: seen.length }))
    })
}
