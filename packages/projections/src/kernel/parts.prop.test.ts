import { type CooperationEvent, countryLinks, type Theme, themesOf } from '@communique/core'
import { projectionLaws } from '@communique/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onRecord } from '../../test/histories.ts'
import { countryFigures } from '../cooperationFigures.ts'
import { everyEvent } from '../everyEvent.ts'
import { foldPart, mergedParts, spokenOf } from './parts.ts'
import type { Additive } from './projection.ts'

/** What adds up otherwise than by a sum: the last to be recorded, and a set. */
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

describe('a view that adds up otherwise than by sums', () => {
  const except = { 'the order of recording does not matter': 'it tells the last position' }
  it.each(projectionLaws(abroad, { except }))('%s', (_law, check) => check())
})

describe('parts of a record', () => {
  it('are nothing where there are none', () => {
    expect(mergedParts(countryFigures)([])).toEqual({ views: {}, routes: {}, checkpoint: 0 })
  })

  it('set nothing apart but what the ledger speaks of, and what it says', () => {
    fc.assert(
      fc.property(onRecord, (record) => {
        const spoken = spokenOf(record)
        const { apart } = foldPart(countryFigures)(record, spoken)
        for (const { id, type } of apart)
          expect(spoken.has(id) || type === 'EventCorrected' || type === 'EventRetracted').toBe(true)
      })
    )
  })
})
