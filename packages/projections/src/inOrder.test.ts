import { must } from '@communique/fixtures'
import { isoDay } from '@communique/core'
import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { byOccurrence, type Placed, withEntry } from './inOrder.ts'

const placed = (day: string, position: number): Placed => ({
  date: { earliest: must(isoDay(day)), latest: must(isoDay(day)) },
  position
})

const later = placed('2024-06-01', 1)
const earlier = placed('2024-05-01', 2)
const between = placed('2024-05-15', 3)

describe('entries in the order of occurrence', () => {
  it('take late news in its place, and what stood before stays as it was', () => {
    const before = { entries: [later] as Array<Placed> }
    const after = produce(before, (draft) => {
      draft.entries = withEntry(draft.entries, earlier)
      draft.entries = withEntry(draft.entries, between)
    })
    expect(after.entries).toEqual([earlier, between, later])
    expect(before.entries).toEqual([later])
  })

  it('hold what was put in before in the same recipe', () => {
    const after = produce({ entries: [] as Array<Placed> }, (draft) => {
      draft.entries.push(later)
      draft.entries = withEntry(draft.entries, earlier)
    })
    expect(after.entries).toEqual([earlier, later])
  })

  it('take ten thousand late arrivals', () => {
    const count = 10_000
    const { entries } = produce({ entries: [] as Array<Placed> }, (draft) => {
      for (let at = 0; at < count; at += 1) {
        const day = `2024-01-${String(1 + ((at * 7) % 28)).padStart(2, '0')}`
        draft.entries = withEntry(draft.entries, placed(day, at))
      }
    })
    expect(entries).toEqual(entries.toSorted(byOccurrence))
  })
})
