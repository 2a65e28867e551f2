import type { CooperationEvent } from '@communique/core'
import { effectiveHistory } from '@communique/kernel'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onRecord, throughJson } from '../../../test/histories.ts'
import { countryTimeline, type CountryTimeline } from '../../views/countryTimeline/countryTimeline.ts'
import { fold } from '../folding/fold.ts'
import { follow, resume } from '../following/follow.ts'
import { type Stage, staged } from './staged.ts'

interface Kinds {
  readonly countries: ReadonlyArray<string>
  readonly entries: number
}

/** With which countries did what kind of thing happen, how often? One view for each type of event. */
const kinds: Stage<CountryTimeline, Kinds> = {
  name: 'kinds',
  version: 1,
  keys: ({ entries }) => entries.map(({ fact }) => fact.type),
  initialView: { countries: [], entries: 0 },
  include: (draft, { entries }, country, type) => {
    draft.countries.push(country)
    draft.entries += entries.filter(({ fact }) => fact.type === type).length
  }
}
const kindsThatTakeOut: typeof kinds = {
  ...kinds,
  include: (draft, timeline, country, type) => {
    kinds.include(draft, timeline, country, type)
    draft.countries.sort()
  },
  exclude: (draft, { entries }, country, type) => {
    draft.countries = draft.countries.filter((other) => other !== country)
    draft.entries -= entries.filter(({ fact }) => fact.type === type).length
  }
}

/** The naive answer: look through every timeline for every type. */
const expected = (timelines: Readonly<Record<string, CountryTimeline>>) => {
  const types = Object.values(timelines).flatMap(({ entries }) => entries.map(({ fact }) => fact.type))
  return Object.fromEntries(
    types.map((type) => {
      const having = Object.entries(timelines).filter(([, { entries }]) =>
        entries.some(({ fact }) => fact.type === type)
      )
      const all = having.flatMap(([, { entries }]) => entries.filter(({ fact }) => fact.type === type))
      return [type, { countries: having.map(([country]) => country).toSorted(), entries: all.length }]
    })
  )
}

describe.each([
  ['that makes views again', kinds],
  ['that takes out what it took in', kindsThatTakeOut]
])('a projection over the views of another, %s', (_name, stage) => {
  const plan = staged<CooperationEvent, CountryTimeline, never, never, Kinds, Kinds>(countryTimeline as never, stage)

  it('has what looking through all views of the first finds, in however many steps it was folded', () => {
    fc.assert(
      fc.property(onRecord, fc.nat(20), fc.nat(20), (history, at, more) => {
        let followed = follow(plan)(history.slice(0, at))
        followed = follow(plan)(history.slice(at, at + more), followed)
        followed = follow(plan)(history.slice(at + more), followed)
        const whole = fold(plan)(effectiveHistory(history))
        expect(followed.folded.second.views).toEqual(whole.second.views)
        expect(whole.first).toEqual(fold(countryTimeline)(effectiveHistory(history)))
        expect(whole.second.views).toEqual(expected(whole.first.views))
      })
    )
  })

  it('goes on from stored text', () => {
    fc.assert(
      fc.property(onRecord, fc.nat(20), (record, at) => {
        const history = record.filter(({ id }, index) => record.findIndex((event) => event.id === id) === index)
        const stored = throughJson(follow(plan)(history.slice(0, at)).folded)
        const resumed = follow(plan)(
          history.slice(at),
          resume(plan)(stored, () => history)
        )
        expect(resumed.folded.second.views).toEqual(fold(plan)(effectiveHistory(history)).second.views)
      })
    )
  })
})
