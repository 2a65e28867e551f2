import { isDeepStrictEqual } from 'node:util'
import type { CooperationEvent } from '@communique/core'
import type { Effective } from '@communique/kernel'
import { type CountryTimeline, countryTimeline } from '../src/views/countryTimeline/countryTimeline.ts'
import type { TimelineEntry, TimelineSubject } from '../src/timeline/entry.ts'
import { compareOccurrence } from '../src/shared/occurrenceOrder.ts'
import { fold } from '../src/engine/folding/fold.ts'
import { believed } from './histories.ts'
import { entryOf } from './entryOf.ts'

interface MutableTimeline {
  readonly entries: Array<TimelineEntry>
  readonly subjects: Map<string, TimelineSubject>
}

/** The place of an entry among entries in order: behind all that the order cannot tell from it. */
export const placeOf = (entries: ReadonlyArray<TimelineEntry>, entry: TimelineEntry): number => {
  const last = entries.at(-1)
  // Most news is the latest.
  if (last === undefined || compareOccurrence(last, entry) <= 0) return entries.length
  let [low, high] = [0, entries.length - 1]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareOccurrence(entries[middle] as TimelineEntry, entry) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

const none: ReadonlyArray<string> = []

/**
 * Country timelines as one would write them by hand for speed: a loop that writes to maps and arrays in place. Nothing
 * is published and nothing earlier stays, so it is what a fold costs at least.
 */
export const mutableLoop = () => {
  const countries = new Map<string, MutableTimeline>()
  const routes = new Map<string, Array<string>>()
  const timelineOf = (country: string): MutableTimeline => {
    let timeline = countries.get(country)
    if (timeline === undefined) countries.set(country, (timeline = { entries: [], subjects: new Map() }))
    return timeline
  }
  const timelines = {
    routeOf: (stream: string) => routes.get(stream) ?? none,
    subjectOf: (country: string, stream: string) => countries.get(country)?.subjects.get(stream),
    addRoute: (stream: string, country: string) => {
      const route = routes.get(stream)
      if (route === undefined) routes.set(stream, [country])
      else route.push(country)
    },
    setSubject: (country: string, stream: string, subject: TimelineSubject) => {
      timelineOf(country).subjects.set(stream, subject)
    },
    insert: (country: string, entry: TimelineEntry) => {
      const { entries } = timelineOf(country)
      const place = placeOf(entries, entry)
      if (place === entries.length) entries.push(entry)
      else entries.splice(place, 0, entry)
    }
  }
  return { countries, routes, take: (event: Effective<CooperationEvent>) => entryOf(timelines, event) }
}

/** All of a history, from nothing. */
export const loop = (history: Iterable<Effective<CooperationEvent>>) => {
  const timelines = mutableLoop()
  for (const event of history) timelines.take(event)
  return timelines
}

/** The timelines as a reader of views sees them. */
export const shownTimelines = ({ countries }: ReturnType<typeof loop>): Readonly<Record<string, CountryTimeline>> =>
  Object.fromEntries(
    Array.from(countries, ([country, { entries, subjects }]) => [
      country,
      { entries, subjects: Object.fromEntries(subjects) }
    ])
  )

/** Throws where these are other timelines than the fold gives: their times would say nothing about each other. */
export const mustBeTheViews = (history: ReadonlyArray<Effective<CooperationEvent>>, timelines: unknown): void => {
  const views = Object.entries(fold(countryTimeline)(history).views)
  // Read, since an entry yet to be read equals nothing.
  const read = Object.fromEntries(views.map(([country, { entries, subjects }]) => [country, { entries, subjects }]))
  if (!isDeepStrictEqual(timelines, read)) throw new Error('these are other timelines than those of the fold')
}

/** The loop, once it is known to give what the fold gives. */
export const checkedLoop = (): typeof loop => {
  const history = believed(10_000)
  mustBeTheViews(history, shownTimelines(loop(history)))
  return loop
}
