import {
  type CooperationEvent,
  countryLinks,
  effectiveHistory,
  type EventId,
  type Theme,
  themesOf
} from '@communique/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { believed, type OnRecord, onRecord, throughJson } from '../../test/histories.ts'
import { countryFigures } from '../cooperationFigures.ts'
import { everyEvent } from '../everyEvent.ts'
import { fold } from './fold.ts'
import type { Folded } from './folded.ts'
import { foldPart, mergedParts, mergedRecord, spokenOf } from './parts.ts'
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

type Some = Additive<CooperationEvent, object, object, unknown>
const projections = [countryFigures, abroad] as unknown as ReadonlyArray<Some>
const projection = fc.constantFrom(...projections)

/** To which part each event goes: neither even nor in one piece. */
const places = fc.array(fc.nat(3), { minLength: 1, maxLength: 40 })
const dividedAt = <Event>(
  history: ReadonlyArray<Event>,
  at: ReadonlyArray<number>
): ReadonlyArray<ReadonlyArray<Event>> =>
  [0, 1, 2, 3].map((part) => history.filter((_, index) => at[index % at.length] === part))

/** Identities that stand in more than one part; a log has none. */
const inSeveral = (parts: ReadonlyArray<OnRecord>): ReadonlyArray<EventId> => {
  const ids = parts.flatMap((part) => [...new Set(part.map(({ id }) => id))])
  return ids.filter((id, at) => ids.indexOf(id) !== at)
}

const plain = ({ views, routes, checkpoint }: Folded<unknown>) => throughJson({ views, routes, checkpoint })

describe('parts of a history, folded apart', () => {
  it('are the whole once they are merged, in whatever order and grouping', () => {
    fc.assert(
      fc.property(believed, places, projection, fc.nat(3), fc.nat(3), (history, at, projection, first, split) => {
        const merged = mergedParts(projection)
        const parts = dividedAt(history, at).map((part) => fold(projection)(part))
        const turned = [...parts.slice(first), ...parts.slice(0, first)]
        const whole = plain(fold(projection)(history))
        expect(plain(merged(turned))).toEqual(whole)
        expect(plain(merged([merged(turned.slice(0, split)), merged(turned.slice(split))]))).toEqual(whole)
        expect(plain(merged(throughJson(turned)))).toEqual(whole)
      })
    )
  })

  it('can be gone on from, and are not changed by being merged', () => {
    fc.assert(
      fc.property(believed, places, projection, fc.nat(20), (history, at, projection, until) => {
        const parts = dividedAt(history.slice(0, until), at).map((part) => fold(projection)(part))
        const before = throughJson(parts)
        const after = fold(projection)(history, mergedParts(projection)(parts))
        expect(plain(after)).toEqual(plain(fold(projection)(history)))
        expect(throughJson(parts)).toEqual(before)
      })
    )
  })

  it('are nothing where there are none', () => {
    expect(mergedParts(countryFigures)([])).toEqual({ views: {}, routes: {}, checkpoint: 0 })
  })
})

describe('parts of a record, corrections and retractions among them', () => {
  it('are, put together, what is believed of the whole, whatever speaks of what from which part', () => {
    fc.assert(
      fc.property(onRecord, places, projection, (record, at, projection) => {
        const parts = dividedAt(record, at)
        const apart = new Set([...parts.flatMap((part) => [...spokenOf(part)]), ...inSeveral(parts)])
        const folded = parts.map((part) => foldPart(projection)(part, apart))
        const whole = plain(fold(projection)(effectiveHistory(record)))
        expect(plain(mergedRecord(projection)(folded))).toEqual(whole)
        expect(plain(mergedRecord(projection)(throughJson(folded)))).toEqual(whole)
      }),
      { numRuns: 500 }
    )
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
