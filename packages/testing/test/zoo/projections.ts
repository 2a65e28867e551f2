import { eventCodec, eventReader, upcaster, upcasterChain } from '@communique/core'
import { must } from '@communique/fixtures'
import { type Plan, type Sequence, sequence, together } from '@communique/projections'
import * as t from 'io-ts'
import type { ProjectionLawName } from '../../src/laws/projection/names.ts'
import { planLaws, type ProjectionLawOptions, projectionLaws } from '../../src/laws/projectionLaws.ts'
import {
  type Book,
  giftBook,
  type GiftEvent,
  giftOracle,
  type GiftProjection,
  GiftPromised,
  giftRecord,
  GiftReceived,
  GiftReturned,
  giftStream,
  occurrenceOf
} from '../gifts.ts'
import type { Beast } from './beast.ts'

type Options = Omit<ProjectionLawOptions<GiftEvent, never>, 'record'>

const beast = <View, Working, Row>(
  sabotage: string,
  law: ProjectionLawName,
  projection: Partial<GiftProjection<View, Working, Row>>,
  options: Options = {}
): Beast => ({
  sabotage,
  law,
  laws: (seed) =>
    projectionLaws({ ...giftBook, ...projection } as unknown as GiftProjection, {
      record: giftRecord,
      occurrenceOf,
      streamOf: giftStream,
      ...options,
      seed
    })
})

const givenBook = { oracle: giftOracle } as unknown as Options
const isPromise = (event: GiftEvent): event is GiftPromised => event.type === 'GiftPromised'
const byEvent = { routing: 'ByEvent' } as const

// What it depends on beside the history

const fromOutside: ReadonlyArray<Beast> = [
  beast<{ readonly at: number }, { at: number }, undefined>(
    'reads the clock',
    'the same history shows the same, at any time and in any place',
    {
      initialView: { at: 0 },
      when: {
        GiftPromised: (draft) => {
          draft.at = Date.now()
        }
      }
    }
  ),
  beast<{ readonly id: number }, { id: number }, undefined>(
    'draws lots for an identity',
    'the same history shows the same, at any time and in any place',
    {
      initialView: { id: 0 },
      when: {
        GiftPromised: (draft) => {
          draft.id = Math.random()
        }
      }
    }
  ),
  beast<{ readonly gifts: ReadonlyArray<string> }, { gifts: ReadonlyArray<string> }, undefined>(
    'sorts in the order of a locale',
    'the same history shows the same, at any time and in any place',
    {
      initialView: { gifts: [] },
      when: {
        GiftPromised: (draft, { data }) => {
          draft.gifts = [...draft.gifts, data.gift].toSorted((a, b) => a.localeCompare(b))
        }
      }
    }
  ),
  beast<{ readonly hour: number }, { hour: number }, undefined>(
    'reads the hour in the local time zone',
    'the same history shows the same, at any time and in any place',
    {
      initialView: { hour: 0 },
      when: {
        GiftPromised: (draft, { recordedAt }) => {
          draft.hour = new Date(recordedAt).getHours()
        }
      }
    }
  ),
  ((): Beast => {
    let number = 0
    return beast<{ readonly number: number }, { number: number }, undefined>(
      'numbers gifts by a counter that outlives the run',
      'the same history shows the same, at any time and in any place',
      {
        initialView: { number: 0 },
        when: {
          GiftPromised: (draft) => {
            draft.number = ++number
          }
        }
      }
    )
  })(),
  ((): Beast => {
    const worths = new Map<string, number>()
    return beast<Book, Book, undefined>(
      'keeps the first worth of a gift in a cache that outlives the run',
      'it agrees with its oracle',
      {
        when: {
          ...giftBook.when,
          GiftPromised: (draft, { data: { gift, worth, on } }) => {
            if (!worths.has(gift)) worths.set(gift, worth.amount)
            draft.promised[worth.in] += worths.get(gift) ?? 0
            if (draft.latest === null || draft.latest < on.edtf) draft.latest = on.edtf
          }
        }
      },
      givenBook
    )
  })()
]

// What it holds on to, or shares

const sharing: ReadonlyArray<Beast> = [
  ((): Beast => {
    const rows = new Map<string, { times: number }>()
    return beast<{ readonly row: { readonly times: number } }, { row: { times: number } }, undefined>(
      'goes on changing a row after it was published',
      'published views never change',
      {
        initialView: { row: { times: 0 } },
        when: {
          GiftPromised: (draft, { data }, key) => {
            const row = rows.get(`${key} ${data.gift}`) ?? { times: 0 }
            rows.set(`${key} ${data.gift}`, row)
            row.times = draft.row.times + 1
            draft.row = row
          }
        }
      }
    )
  })(),
  beast<
    { readonly last: { readonly of: string; readonly times: number } },
    { last: { of: string; times: number } },
    { of: string; times: number }
  >('shares a row between keys, and changes it in the view of one', 'recipes do what immer does', {
    initialView: { last: { of: '', times: 0 } },
    row: ({ data }) => ({ of: data.gift, times: 0 }),
    when: {
      GiftPromised: (draft, _event, _key, row) => {
        draft.last = row
        draft.last.times += 1
      }
    }
  }),
  beast<{ readonly rank: number }, { rank: number }, { next: number }>(
    'counts along the keys of an event in what they share',
    'keys folded apart are the whole, put together',
    {
      initialView: { rank: 0 },
      row: () => ({ next: 1 }),
      when: {
        GiftPromised: (draft, _event, _key, row) => {
          draft.rank = row.next++
        }
      }
    }
  ),
  beast<{ readonly donors: ReadonlyArray<string> }, { donors: Array<string> }, undefined>(
    "takes over the event's own list, and adds to it",
    'the record stays as it was',
    {
      initialView: { donors: [] },
      when: {
        GiftPromised: (draft, { data }, key) => {
          draft.donors = data.by as unknown as Array<string>
          draft.donors.push(key)
        }
      }
    }
  ),
  ((): Beast => {
    let kept: { times: number } | null = null
    return beast<{ readonly times: number }, { times: number }, undefined>(
      'keeps hold of a draft',
      'recipes do what immer does',
      {
        initialView: { times: 0 },
        when: {
          GiftPromised: (draft) => {
            if (kept !== null) kept.times += 1
            kept = draft
          }
        }
      }
    )
  })(),
  beast<{ readonly gifts: ReadonlyArray<string> }, { gifts: ReadonlyArray<string> }, undefined>(
    'returns a new view instead of changing the draft',
    'recipes do what immer does',
    {
      initialView: { gifts: [] },
      when: {
        GiftPromised: (draft: { gifts: ReadonlyArray<string> }, { data }: GiftPromised) => ({
          gifts: [...draft.gifts, data.gift]
        })
      }
    }
  )
]

// What it forgets, and in which order

type GiftList = { readonly gifts: ReadonlyArray<string> }
type Sums = { readonly sum: number; readonly count: number }
type Place = { readonly on: string; readonly gift: string }

const revising: ReadonlyArray<Beast> = [
  beast<GiftList, { gifts: Array<string> }, undefined>(
    'lists gifts as they became known, and forgets them one by one',
    'late events land in their place',
    {
      ...byEvent,
      initialView: { gifts: [] },
      when: {
        GiftPromised: (draft, { id }) => {
          draft.gifts.push(id)
        }
      },
      forget: (draft, { id }) => {
        draft.gifts = draft.gifts.filter((gift) => gift !== id)
      }
    }
  ),
  beast<Sums, { sum: number; count: number }, undefined>(
    'forgets the sum and not the count',
    'what is taken back leaves no trace',
    {
      ...byEvent,
      initialView: { sum: 0, count: 0 },
      when: {
        GiftPromised: (draft, { data }) => {
          draft.sum += data.worth.amount
          draft.count += 1
        }
      },
      forget: (draft, event) => {
        if (isPromise(event)) draft.sum -= event.data.worth.amount
      }
    }
  ),
  beast<Sums, { sum: number; count: number }, undefined>(
    'forgets promises, and not what followed them',
    'what is taken back leaves no trace',
    {
      initialView: { sum: 0, count: 0 },
      when: {
        GiftPromised: (draft, { data }) => {
          draft.sum += data.worth.amount
        },
        GiftReceived: (draft) => {
          draft.count += 1
        }
      },
      forget: (draft, event) => {
        if (isPromise(event)) draft.sum -= event.data.worth.amount
      }
    }
  ),
  beast<{ readonly most: number }, { most: number }, undefined>(
    'forgets the greatest, without knowing the second',
    'followed, it shows what is believed in the end',
    {
      ...byEvent,
      initialView: { most: 0 },
      when: {
        GiftPromised: (draft, { data }) => {
          draft.most = Math.max(draft.most, data.worth.amount)
        }
      },
      forget: (draft, event) => {
        if (isPromise(event) && draft.most === event.data.worth.amount) draft.most = 0
      }
    }
  ),
  beast<{ readonly gifts: ReadonlyArray<Place> }, { gifts: Sequence<Place> }, undefined>(
    'cannot tell two gifts of one day apart',
    'what is taken back leaves no trace',
    {
      ...byEvent,
      initialView: { gifts: sequence<Place>((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1)) },
      when: {
        GiftPromised: (draft, { data }) => {
          draft.gifts.insert({ on: data.on.edtf, gift: data.gift })
        }
      },
      forget: (draft, event) => {
        if (isPromise(event)) draft.gifts.remove({ on: event.data.on.edtf, gift: event.data.gift })
      }
    }
  ),
  beast<{ readonly latest: string | null }, { latest: string | null }, undefined>(
    'takes the last one recorded for the latest',
    'the order of recording does not matter',
    {
      initialView: { latest: null },
      when: {
        GiftPromised: (draft, { data }) => {
          draft.latest = data.on.edtf
        }
      }
    }
  )
]

// What stands in its views

const inViews = (
  sabotage: string,
  value: (event: GiftPromised) => unknown,
  law: ProjectionLawName = 'a view survives JSON'
): Beast =>
  beast<{ readonly value: unknown }, { value: unknown }, undefined>(sabotage, law, {
    initialView: { value: null },
    when: {
      GiftPromised: (draft, event) => {
        draft.value = value(event)
      }
    }
  })

const showing: ReadonlyArray<Beast> = [
  inViews('shows a Map', ({ data }) => new Map([[data.gift, 1]])),
  inViews('shows a Date', ({ data }) => new Date(Date.UTC(2020, 0, data.worth.amount + 1))),
  inViews('shows undefined where nothing is known', ({ data }) => ({ of: data.gift, place: undefined })),
  inViews(
    'shows a share of nothing, which is no number',
    ({ data }) => data.worth.amount / data.by.filter((donor) => donor === 'a').length
  ),
  inViews('asks for the greatest of none', ({ data }) =>
    Math.max(...data.by.map((donor) => donor.length).filter((length) => length > 3))
  ),
  inViews('shows amounts that JSON cannot tell', ({ data }) => BigInt(data.worth.amount), 'no history makes it fail')
]

// What it makes of hostile facts

interface PerGift {
  readonly worths: Readonly<Record<string, { readonly sum: number }>>
}
interface PerGiftDraft {
  worths: Record<string, { sum: number }>
}

const meeting: ReadonlyArray<Beast> = [
  beast<PerGift, PerGiftDraft, undefined>('takes it that what comes was promised', 'no history makes it fail', {
    keys: ({ data }) => [data.gift],
    initialView: { worths: {} },
    when: {
      GiftReceived: (draft, { data }) => {
        ;(draft.worths[data.gift] as { sum: number }).sum = 0
      }
    }
  }),
  beast<{ readonly first: string }, { first: string }, undefined>(
    'asks for the first donor of none',
    'no history makes it fail',
    {
      keys: ({ data }) => [data.gift],
      initialView: { first: '' },
      when: {
        GiftPromised: (draft, { data }) => {
          draft.first = data.by.reduce((a, b) => (a < b ? a : b))
        }
      }
    }
  ),
  beast<Book, Book, undefined>(
    'mixes currencies',
    'it agrees with its oracle',
    {
      when: {
        ...giftBook.when,
        GiftPromised: (draft, { data: { worth, on } }) => {
          draft.promised.USD += worth.amount
          if (draft.latest === null || draft.latest < on.edtf) draft.latest = on.edtf
        }
      }
    },
    givenBook
  ),
  beast<Book, Book, undefined>(
    'has no answer for a type',
    'it agrees with its oracle',
    {
      when: { GiftPromised: giftBook.when.GiftPromised, GiftReceived: giftBook.when.GiftReceived } as never
    },
    givenBook
  ),
  beast<Book, Book, undefined>(
    'counts only what names a donor itself',
    'it agrees with its oracle',
    byEvent,
    givenBook
  ),
  beast<Book, Book, undefined>(
    'counts a gift that was returned as given once more',
    'it agrees with its oracle',
    {
      when: { ...giftBook.when, GiftReturned: giftBook.when.GiftReceived } as never
    },
    givenBook
  )
]

// What of its definition is not noticed

const counting = (step: number): GiftProjection<{ readonly count: number }>['when'] => ({
  GiftPromised: (draft) => {
    draft.count += step
  }
})
const count = (step: number): GiftProjection<{ readonly count: number }> => ({
  name: 'giftCount',
  version: 1,
  keys: giftBook.keys,
  routing: 'ByStream',
  initialView: { count: 0 },
  when: counting(step)
})

const defining: ReadonlyArray<Beast> = [
  beast<{ readonly count: number }, { count: number }, undefined>(
    'has bound recipes, which have no text',
    'another rule is another definition',
    {
      initialView: { count: 0 },
      when: {
        GiftPromised: function add(this: { step: number }, draft: { count: number }) {
          draft.count += this.step
        }.bind({ step: 1 })
      }
    }
  ),
  beast<{ readonly count: number }, { count: number }, undefined>(
    'has changed what a recipe calls, and not the version',
    'views of an earlier definition are refused',
    count(2),
    {
      earlier: [count(1) as never]
    }
  )
]

// Plans made by hand

type BookPlan = Plan<GiftEvent, unknown, unknown>
const bookPlan = together({ book: giftBook } as never) as unknown as BookPlan

const madeByHand = (sabotage: string, law: ProjectionLawName, plan: Partial<BookPlan>): Beast => ({
  sabotage,
  law,
  laws: (seed) =>
    planLaws<GiftEvent, unknown, unknown>(
      { ...bookPlan, ...plan },
      {
        record: giftRecord,
        occurrenceOf,
        streamOf: giftStream,
        seed
      }
    )
})

const planned: ReadonlyArray<Beast> = [
  madeByHand('is off by one at a split', 'folded in parts, it shows what it shows folded whole', {
    checkpointOf: (result) => bookPlan.checkpointOf(result) + 1
  }),
  madeByHand('forgets how far it came, and counts duplicates', 'a repeated event changes nothing', {
    checkpointOf: (result) => Math.max(0, bookPlan.checkpointOf(result) - 1)
  }),
  madeByHand('counts what a correction says, and what it corrects', 'followed, it shows what is believed in the end', {
    open: (from, revisable) => {
      const open = bookPlan.open(from, revisable)
      return { ...open, revise: (_before, after) => open.revise(null, after) }
    }
  }),
  madeByHand('never lets go of what had not occurred yet', 'as of a date, it shows the history cut there', {
    open: (from, revisable) => {
      const open = bookPlan.open(from, revisable)
      return {
        ...open,
        revise: (before, after) => {
          if (after !== null) open.revise(before, after)
        }
      }
    }
  }),
  madeByHand('takes every type for one it knows', 'an event of an unknown type changes nothing', {
    open: (from, revisable) => {
      const open = bookPlan.open(from, revisable)
      return {
        ...open,
        append: (event) =>
          open.append('worth' in event.data ? ({ ...event, type: 'GiftPromised' } as typeof event) : event)
      }
    }
  })
]

// Shapes of an earlier day

const GiftPromisedV1 = eventCodec(
  'GiftPromised',
  1,
  t.type({
    gift: GiftPromised.props.data.props.gift,
    by: GiftPromised.props.data.props.by,
    dollars: t.number,
    on: GiftPromised.props.data.props.on
  })
)
const GiftPromisedV2 = Object.assign(t.type({ ...GiftPromised.props }, 'GiftPromised'), {
  eventType: 'GiftPromised' as const,
  schemaVersion: 2
})
const versions = { GiftPromised: 2, GiftReceived: 1, GiftReturned: 1 }
const readingBy = (amountOf: (dollars: number) => number) =>
  eventReader<GiftEvent>({
    codecs: { GiftPromised: GiftPromisedV2, GiftReceived, GiftReturned },
    chain: must(
      upcasterChain({
        current: versions,
        steps: [
          upcaster({
            from: GiftPromisedV1,
            to: [GiftPromisedV2],
            upcast: ({ dollars, ...data }) => [
              { type: 'GiftPromised', data: { ...data, worth: { amount: amountOf(dollars), in: 'USD' as const } } }
            ]
          })
        ]
      })
    )
  })

const aged = (sabotage: string, amountOf: (dollars: number) => number): Beast =>
  beast(
    sabotage,
    'events of old shapes fold as those of today',
    {},
    {
      oldShapes: { read: readingBy(amountOf), schemaVersions: versions, shapes: [GiftPromisedV1] }
    }
  )

const old: ReadonlyArray<Beast> = [
  aged('makes of an old shape what no event of today looks like', (dollars) =>
    dollars > 3 ? (null as never) : dollars
  )
]

/** Sabotaged projections. */
export const projectionBeasts: ReadonlyArray<Beast> = [
  ...fromOutside,
  ...sharing,
  ...revising,
  ...showing,
  ...meeting,
  ...defining,
  ...planned,
  ...old
]

/** What is not sabotaged, under all laws. */
export const soundProjections = (seed: number) => ({
  giftBook: projectionLaws(giftBook, {
    record: giftRecord,
    occurrenceOf,
    streamOf: giftStream,
    oracle: giftOracle,
    earlier: [{ ...giftBook, version: 0 } as never],
    oldShapes: { read: readingBy((dollars) => dollars), schemaVersions: versions, shapes: [GiftPromisedV1] },
    seed
  }),
  plan: planLaws<GiftEvent, unknown, unknown>(bookPlan, {
    record: giftRecord,
    occurrenceOf,
    streamOf: giftStream,
    seed
  })
})
