import { cooperationLedger } from '@communique/core'
import { must, recordStory, scaledHistory } from '@communique/fixtures'
import { inMemoryEventLog, type Instant } from '@communique/kernel'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Question, type Views, viewsOf } from './views.ts'

const present: Question = { known: null, published: null, occurred: null }

/** All views, folded. */
const allOf = (views: Views): object => JSON.parse(JSON.stringify(views)) as object

let story: Parameters<typeof viewsOf>[0] = []
beforeAll(async () => {
  story = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
})

describe('the views of a record that grows', () => {
  it('are those of the whole record, wherever they go on, corrections among the news or not', () => {
    const cuts = fc.array(fc.nat({ max: story.length }), { minLength: 1, maxLength: 3 })
    const question = fc.constantFrom(present, { ...present, known: '2024-06-03T23:59:59.999Z' as Instant })
    fc.assert(
      fc.property(cuts, question, fc.boolean(), (places, asked, isRead) => {
        const [first = 0, ...rest] = places.toSorted((a, b) => a - b)
        let views = viewsOf(story.slice(0, first), asked)
        for (const place of [...rest, story.length]) {
          // A view that nobody read is folded anew.
          if (isRead) allOf(views)
          views = views.next(story.slice(0, place))
        }
        expect(allOf(views)).toEqual(allOf(viewsOf(story, asked)))
      }),
      { numRuns: 10 }
    )
  })

  it('share what news leaves as it was', () => {
    const history = [...scaledHistory({ seed: 7, events: 400 })]
    const before = viewsOf(history.slice(0, -1), present)
    const countries = Object.keys(before.timelines)
    const after = before.next(history)
    const touched = countries.filter((country) => before.timelines[country] !== after.timelines[country])
    expect(countries.length).toBeGreaterThan(touched.length + 5)
  })
})
