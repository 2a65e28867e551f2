import { cooperationLedger, inMemoryEventLog } from '@communique/core'
import { must, recordStory, scaledHistory } from '@communique/fixtures'
import { fold, openReferences as openReferencesView } from '@communique/projections'
import { openReferencesIn } from '@communique/projections/advanced'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { searchable } from '@communique/wording/advanced'
import { packRecord, unpackRecord } from '../src/file/packed.ts'
import { languages } from '../src/language/language.ts'
import { readAddress, writeAddress } from '../src/model/address.ts'
import { calendarFile, csv } from '../src/model/downloads.ts'
import { wordsCited } from '../src/model/evidence.ts'
import { webAddress } from '../src/model/evidence.ts'
import { byOccurrence, type Item, newestFirst, recordAt, type RecordAt } from '../src/model/recordAt.ts'
import {
  facetNames,
  facetValues,
  type Finder,
  finder,
  type FindQuestion,
  inPeriod,
  spellings,
  textOf,
  wordsIn
} from '../src/model/search.ts'
import { changesSince, openReferences } from '../src/model/today.ts'
import type { ExplorerRecord } from '../src/record.ts'

const present = { known: null, published: null, occurred: null }
let record: ExplorerRecord
beforeAll(async () => {
  const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
  record = { history, organisation: 'icesco', texts: {} }
})

/** A search that is prepared to its end. */
const prepared = (at: RecordAt) => {
  const finding = finder(at)
  for (const _step of finding.prepare());
  return finding
}

const found = (words: string, facets: Readonly<Record<string, string>> = {}) =>
  prepared(recordAt(record, present)).find({ words, facets, from: '', until: '' }, 10_000).items

/** The items that answer a question, looked at one by one. */
const foundOracle = (at: RecordAt, { words, facets, from, until }: FindQuestion): ReadonlyArray<Item> =>
  newestFirst(at.ordered()).filter(
    (item) =>
      inPeriod(item, from, until) &&
      facetNames.every(
        (facet) => (facets[facet] ?? '') === '' || facetValues(item, facet).includes(facets[facet] ?? '')
      ) &&
      wordsIn(words).every(
        (word) =>
          textOf(item, at).includes(word) ||
          spellings(at).some(
            ({ key, spelling }) =>
              (item.links.includes(key) || item.sources.some((source) => key === `source/${source}`)) &&
              searchable(spelling).includes(word)
          )
      )
  )

describe('an address', () => {
  const part = fc.string({ unit: 'grapheme', minLength: 1 })

  it('reads as it was written', () => {
    fc.assert(
      fc.property(fc.array(part), fc.dictionary(part, part), (path, query) => {
        expect(readAddress(writeAddress({ path, query }))).toEqual({ path, query: { ...query } })
      })
    )
  })

  it('is read whatever somebody types', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const address = readAddress(`#${typed}`)
        expect(Array.isArray(address.path)).toBe(true)
      })
    )
  })
})

describe('a packed record', () => {
  it('unpacks as it was, in letters that HTML may hold', async () => {
    const packed = await packRecord(record)
    expect(packed).toMatch(/^[A-Za-z0-9+/=]+$/)
    expect(await unpackRecord(packed)).toEqual(JSON.parse(JSON.stringify(record)))
  })
})

describe('find', () => {
  it('finds a party under every spelling on record, and a country in three languages', () => {
    const { findNames } = prepared(recordAt(record, present))
    expect(findNames('ICESCO').map(({ key }) => key)).toContain('party/icesco')
    expect(findNames('islamic world educational').map(({ key }) => key)).toContain('party/icesco')
    for (const name of ['Niger', 'niger', 'النيجر']) expect(findNames(name)[0]?.key).toBe('country/NE')
    expect(findNames('cote divoire').map(({ key }) => key)).toEqual(['country/CI'])
    expect(findNames('')).toEqual([])
  })

  it('narrows: each facet and word leaves a part of what was found before', () => {
    const all = found('')
    const signed = found('', { strength: 'Signed' })
    expect(all.length).toBe(recordAt(record, present).items().length)
    expect(signed.length).toBeGreaterThan(0)
    expect(signed.every(({ strength }) => strength === 'Signed')).toBe(true)
    expect(
      found('memorandum', { strength: 'Signed', country: 'NE' }).every((item) =>
        signed.some(({ index }) => index === item.index)
      )
    ).toBe(true)
    expect(found('no such words anywhere')).toEqual([])
  })

  it('answers every question as looking at each item does, and counts the values of each facet', () => {
    const at = recordAt(record, present)
    const finding = prepared(at)
    const values = (facet: (typeof facetNames)[number]) =>
      fc.constantFrom('', 'nowhere', ...new Set(at.items().flatMap((item) => facetValues(item, facet))))
    const question = fc.record({
      words: fc.constantFrom(
        '',
        'm',
        'me',
        'memo',
        'memorandum',
        'memorandum n',
        'memorandum niger',
        'niger',
        'النيجر',
        'icesco of',
        'e',
        'zzz',
        "cote d'ivoire"
      ),
      facets: fc.record(
        Object.fromEntries(facetNames.map((facet) => [facet, fc.option(values(facet), { nil: '', freq: 1 })]))
      ),
      from: fc.constantFrom('', '2023', '2024'),
      until: fc.constantFrom('', '2023', '2024')
    })
    fc.assert(
      fc.property(question, fc.nat(40), (asked, most) => {
        const plain = foundOracle(at, asked)
        const { total, items, marks } = finding.find(asked, most)
        expect([total, items.map(({ index }) => index)]).toEqual([
          plain.length,
          plain.slice(0, most).map(({ index }) => index)
        ])
        for (const facet of facetNames) {
          const counted = finding.counts(facet, marks)
          const all = plain.flatMap((item) => facetValues(item, facet))
          expect(new Map(counted)).toEqual(
            new Map([...new Set(all)].map((value) => [value, all.filter((one) => one === value).length]))
          )
          expect(counted.map(([, count]) => count)).toEqual(counted.map(([, count]) => count).toSorted((a, b) => b - a))
        }
      }),
      { numRuns: 60 }
    )
  })

  it('answers from the items prepared so far, and goes on where it stopped', () => {
    const finding = finder(recordAt(record, present))
    const all = { words: '', facets: {}, from: '', until: '' }
    expect([finding.find(all, 5).total, finding.findNames('niger')]).toEqual([0, []])
    const first = finding.prepare()
    for (let step = 0; step < 150; step += 1) first.next()
    const soFar = finding.find(all, 5).total
    for (const _step of finding.prepare());
    expect([finding.isPrepared(), finding.find(all, 5).total > soFar]).toEqual([true, true])
    expect(finding.find(all, 1e6).items).toEqual(newestFirst(recordAt(record, present).ordered()))
  })

  it('compares texts without case, accents and apostrophes, whatever they are', () => {
    expect(searchable('Oʻzbekiston')).toBe(searchable("O'ZBEKISTON"))
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchable(searchable(text))).toBe(searchable(text))
      })
    )
  })
})

describe('a record that grows', () => {
  const steps = (finding: Finder, most: number): void => {
    const preparing = finding.prepare()
    for (let step = 0; step < most && preparing.next().done !== true; step += 1);
  }
  const asked = ['', 'memo', 'niger', 'of morocco', 'icesco'].map((words) => ({
    words,
    facets: {},
    from: '',
    until: ''
  }))

  it('has the items, names and answers of the whole record, wherever it goes on and however much was prepared', () => {
    const whole = prepared(recordAt(record, present))
    const cuts = fc.array(fc.tuple(fc.nat({ max: record.history.length }), fc.nat(800)), {
      minLength: 1,
      maxLength: 4
    })
    fc.assert(
      fc.property(cuts, (places) => {
        let at: RecordAt | null = null
        let finding: Finder | null = null
        for (const [place, most] of places.toSorted(([a], [b]) => a - b)) {
          at = recordAt({ ...record, history: record.history.slice(0, place) }, present, at)
          finding = finder(at, finding)
          steps(finding, most)
        }
        at = recordAt(record, present, at)
        finding = finder(at, finding)
        steps(finding, Infinity)
        expect(at.items()).toEqual(whole.at.items())
        expect(new Map(at.keys())).toEqual(new Map(whole.at.keys()))
        for (const question of asked) {
          expect(finding.find(question, 1e6).items).toEqual(whole.find(question, 1e6).items)
          const keys = (search: Finder) => search.findNames(question.words).map(({ key, spelling }) => [key, spelling])
          expect(keys(finding)).toEqual(keys(whole))
        }
        const counts = (search: Finder) => {
          const { marks } = search.find(asked[0] as FindQuestion, 0)
          return facetNames.map((facet) => search.counts(facet, marks))
        }
        expect(counts(finding)).toEqual(counts(whole))
      }),
      { numRuns: 12 }
    )
  })

  it('keeps the items and the search of what reads as before', () => {
    const history = [...scaledHistory({ seed: 7, events: 400 })]
    const before = prepared(recordAt({ history: history.slice(0, -1), organisation: null }, present))
    const after = finder(recordAt({ history, organisation: null }, present, before.at), before)
    expect(after.at.items().slice(0, -1)).toEqual(before.at.items())
    expect(after.at.items()[0]).toBe(before.at.items()[0])
    expect(after.find(asked[0] as FindQuestion, 1).total).toBe(before.at.items().length)
  })
})

describe('a timeline', () => {
  it('stands in the order of the library, and the newest first is the same the other way round', () => {
    const items = recordAt(record, present).itemsAbout('country/UZ')
    expect(items.length).toBeGreaterThan(5)
    expect(items.toSorted(byOccurrence)).toEqual(items)
    const placed = items.filter(({ date }) => date !== null && (date.earliest ?? date.latest) !== null)
    expect(newestFirst(items).slice(0, placed.length)).toEqual(placed.toReversed())
  })
})

describe('today', () => {
  it('counts everything recorded after an instant once, the latest first', () => {
    const all = changesSince(record.history, '')
    expect(all.map(({ statement }) => statement.id)).toEqual(record.history.map(({ id }) => id).toReversed())
    expect(changesSince(record.history, '2024-06-03T23:59:59.999Z').some(({ as }) => as === 'Corrected')).toBe(true)
    expect(changesSince(record.history, '9999')).toEqual([])
  })

  it('names what nothing on record introduces', () => {
    expect(openReferences(recordAt(record, present))).not.toContain('party/icesco')
    const history = record.history.filter(({ type, id }) => type !== 'PartyRegistered' || !id.includes('icesco'))
    const without = { ...record, history: history.filter(({ id }) => id !== 'icesco') }
    expect(openReferences(recordAt(without, present))).toContain('party/icesco')
  })

  it('leaves open what the view of the library does, but the events that others follow up', () => {
    fc.assert(
      fc.property(fc.subarray([...record.history], { minLength: 1 }), (history) => {
        const at = recordAt({ ...record, history }, present)
        const views = fold(openReferencesView)(at.views.believed).views
        const open = openReferencesIn(views, at.views.believed)
        expect(openReferences(at).toSorted()).toEqual(
          open.flatMap(({ kind, id }) => (kind === 'event' ? [] : [`${kind}/${id}`])).toSorted()
        )
      }),
      { numRuns: 10 }
    )
  })

  it('shows an empty record', () => {
    const empty = recordAt({ history: [], organisation: null }, present)
    expect([empty.items(), openReferences(empty), empty.itemsAbout('country/UZ')]).toEqual([[], [], []])
  })
})

describe('evidence', () => {
  it('marks the words at a position, counted in code points', () => {
    const text = 'Before 𝔸 the words stand here. After.'
    const start = Array.from(text).join('').indexOf('the') - 1 // the letter before is two units long
    const citation = { source: 's', digest: 'd', position: { start, end: start + 9 }, quote: null } as never
    const words = wordsCited(citation, { d: text })
    expect(words).toEqual({ before: 'Before 𝔸 ', marked: 'the words', after: ' stand here. After.' })
    expect(wordsCited(citation, {})).toBe(null)
  })

  it('follows addresses of the web alone', () => {
    expect(webAddress('https://example.org/a b')).toBe('https://example.org/a%20b')
    for (const where of [
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      'data:text/html,x',
      ' https://x',
      'https://',
      null
    ])
      expect(webAddress(where)).toBe(null)
  })
})

describe('files', () => {
  it('write cells that no spreadsheet runs', () => {
    expect(csv(['a'], [['=1+1'], ['say "no", please'], [-5]])).toBe(
      '\ufeffa\r\n\'=1+1\r\n"say ""no"", please"\r\n-5\r\n'
    )
  })

  it('fold the lines of calendars at 75 octets, and lose nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (summary) => {
        const file = calendarFile([{ uid: 'u', first: '2024-12-31', last: '2024-12-31', summary }], '2024-06-30')
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        const unfolded = file.replaceAll('\r\n ', '')
        expect(unfolded).toContain('DTEND;VALUE=DATE:20250101')
        const said = unfolded.split('\r\n').find((line) => line.startsWith('SUMMARY:')) ?? ''
        const plain = summary.replaceAll(/\r?\n/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, ' ')
        expect(
          said
            .slice(8)
            .replaceAll('\\n', '\n')
            .replaceAll(/\\([\\;,])/g, '$1')
        ).toBe(
          plain.includes('\\')
            ? said
                .slice(8)
                .replaceAll('\\n', '\n')
                .replaceAll(/\\([\\;,])/g, '$1')
            : plain
        )
      })
    )
  })
})

describe('a language', () => {
  it.each(Object.values(languages))('$code says dates with Gregorian months and Latin digits', ({ date, words }) => {
    expect(date('2024-05-30')).toMatch(/^30 \S+ 2024$/)
    expect(date('../2024-05-30')).toMatch(/2024$/)
    expect(words('Today')).not.toBe('')
  })
})
