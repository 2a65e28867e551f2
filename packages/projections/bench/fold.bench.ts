import { test } from 'vitest'
import { cooperationAsOf } from '../src/cooperationAsOf.ts'
import { countryTimeline } from '../src/countryTimeline/countryTimeline.ts'
import { fold } from '../src/kernel/fold.ts'
import { date, happened, link, recorded } from '../test/record.ts'

const countries = ['UZ', 'JP', 'NE', 'MA', 'DE', 'LB', 'IR', 'RU']
const day = (at: number): string => new Date(Date.UTC(2000, 0, at)).toISOString().slice(0, 10)

/** Meetings, each with one of some countries; one in ten is news of ten days ago. */
const meetings = (count: number, of: ReadonlyArray<string> = countries) =>
  recorded(
    ...Array.from({ length: count }, (_, at) =>
      happened('MeetingHeld', {
        meetingId: `meeting-${at}`,
        on: date(day((Math.floor(at / 8) % 9000) - (at % 10 === 0 ? 10 : 0))),
        countries: [link(of[at % of.length] ?? 'UZ', 'Counterpart')]
      })
    )
  )

const small = cooperationAsOf(meetings(1_000), {})
const large = cooperationAsOf(meetings(10_000), {})
const timelines = fold(countryTimeline)

test('country timelines from nothing', async ({ bench }) => {
  await bench.compare(
    bench('1,000 events', () => {
      timelines(small)
    }),
    bench('10,000 events', () => {
      timelines(large)
    })
  )
})

test('one country that all was about', async ({ bench }) => {
  const withOne = cooperationAsOf(meetings(10_000, ['UZ']), {})
  await bench.compare(
    bench('10,000 events of eight countries', () => {
      timelines(large)
    }),
    bench('10,000 events of one country', () => {
      timelines(withOne)
    })
  )
})

test('one more event on ten thousand', async ({ bench }) => {
  const before = timelines(large.slice(0, -1))
  await bench.compare(
    bench('from the stored views', () => {
      timelines(large.slice(-1), before)
    }),
    bench('from nothing', () => {
      timelines(large)
    })
  )
})
