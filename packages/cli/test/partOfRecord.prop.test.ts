// The index beside a record changes nothing in an answer, whatever is on record and however it grew.
import {
  commandContext,
  cooperationLedger,
  type CountryCode,
  countryLinks,
  inMemoryEventLog,
  ledgerCommand,
  type CooperationRecord,
  type Instant,
  type IsoDay
} from '@communique/core'
import { readCooperationEvent, schemaVersions } from '@communique/core/advanced'
import { must, recordStory, scaledHistory } from '@communique/fixtures'
import { type EventLog, isCorrectionEvent, storedEvent, type Text } from '@communique/kernel'
import { defaultRoles } from '@communique/projections'
import { type SqliteStore, sqliteStore } from '@communique/sqlite'
import { namesOf } from '@communique/wording'
import { latestOf, type Question, viewsOf } from '@communique/wording/advanced'
import * as fc from 'fast-check'
import { either as E } from 'fp-ts'
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { terminalText } from '../src/output/terminal.ts'
import { questionCommands as tableCommands } from '../src/program/questionCommands.ts'
import { typesReadFor } from '../src/questions/answer.ts'
import { keptAnswer } from '../src/questions/keptAnswer.ts'
import { run } from '../src/run.ts'
import { partOfRecord, type Wanted } from '../src/indexing/partOfRecord.ts'
import type { Surroundings } from '../src/surroundings.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'communique-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const surroundings: Surroundings = {
  stdout: () => {},
  stderr: () => {},
  columns: 100,
  isTerminal: false,
  env: {},
  folder: '.',
  now: () => new Date(0),
  version: '0.1.0',
  askedToEnd: () => Promise.resolve()
}

/** The same, where an index is asked however short the record is. */
const always: Surroundings = { ...surroundings, env: { COMMUNIQUE_INDEX: 'always' }, fingerprint: 'one' }

const append = async (log: EventLog, events: ReadonlyArray<CooperationRecord>): Promise<void> => {
  const [first, ...rest] = events
    .map((event) => storedEvent(event, schemaVersions))
    .map(({ position: _position, ...event }) => event)
  if (first !== undefined) must(await log.appendToStreams([first, ...rest])())
}

const questions: ReadonlyArray<Question> = [
  { known: null, published: null, occurred: null },
  { known: '2024-06-04T00:00:00.000Z' as Instant, published: null, occurred: null },
  { known: null, published: '2024-01-01' as IsoDay, occurred: null },
  { known: null, published: null, occurred: '2024-05-30' as IsoDay }
]

const timelineOf = (
  history: ReadonlyArray<CooperationRecord>,
  latest: string,
  country: CountryCode,
  question: Question
): string => {
  const views = viewsOf(history, question, latest)
  return terminalText(
    views,
    namesOf(views, 'icesco'),
    { overview: false, countries: [country], roles: defaultRoles },
    { columns: 100, colour: false }
  )
}

const wholeOf = async (log: EventLog): Promise<ReadonlyArray<CooperationRecord>> =>
  must(await log.readAll(null, 100_000)()).events.flatMap((event) => must(readCooperationEvent(event)))

const countriesIn = (history: ReadonlyArray<CooperationRecord>): ReadonlyArray<CountryCode> => [
  ...new Set(
    history.flatMap((event) => (isCorrectionEvent(event) ? [] : countryLinks(event).map(({ country }) => country)))
  )
]

const wanted = (...countries: ReadonlyArray<CountryCode>): Wanted => ({ countries, types: [], named: ['icesco'] })

/** Every timeline from the index is that of the whole record; a country of which nothing is on record has its empty one. */
const answersAlike = async (store: SqliteStore, path: string): Promise<number> => {
  const whole = await wholeOf(store.log)
  const countries = [...countriesIn(whole), 'AQ' as CountryCode]
  for (const country of countries) {
    const part = await partOfRecord(store, path, wanted(country), always)
    expect(part).not.toBeNull()
    if (part === null) continue
    expect(part.latest).toBe(latestOf(whole))
    for (const question of questions)
      expect(timelineOf(part.history() ?? [], part.latest, country, question)).toBe(
        timelineOf(whole, latestOf(whole), country, question)
      )
  }
  return countries.length
}

/** The questions that are about some subjects alone. */
const aboutSubjects = tableCommands.map(({ name }) => name).filter((name) => typesReadFor(name).length > 0)

const printed = async (args: ReadonlyArray<string>, index: 'always' | 'none'): Promise<string> => {
  let text = ''
  const print = (piece: string): void => void (text += piece)
  const code = await run(args, {
    ...surroundings,
    folder,
    env: { COMMUNIQUE_INDEX: index },
    stdout: print,
    stderr: print
  })
  return `${text}${code}`
}

const tablesAlike = async (path: string, countries: ReadonlyArray<CountryCode>): Promise<void> => {
  const narrowed: ReadonlyArray<ReadonlyArray<string>> = [
    [],
    ['--occurred', '2024-05-30'],
    ...countries.slice(0, 1).map((country) => ['--country', country])
  ]
  for (const name of aboutSubjects)
    for (const options of narrowed) {
      const args = [name, ...(name === 'treaty' ? ['convention'] : []), '--store', path, '--markdown', ...options]
      expect(await printed(args, 'always'), args.join(' ')).toBe(await printed(args, 'none'))
    }
}

describe('an answer that was kept', () => {
  it('is given until something is recorded, or the program, the question or the paper is another one', async () => {
    const path = join(folder, 'record.db')
    const store = must(await sqliteStore(path)())
    const history = [...scaledHistory({ seed: 3, events: 200 })]
    await append(store.log, history.slice(0, 150))
    let made = 0
    const asking = async (change: Partial<Surroundings> = {}, ...options: ReadonlyArray<string>): Promise<string> => {
      let text = ''
      const kept = { fingerprint: 'one', env: { COMMUNIQUE_INDEX: 'always' }, folder, ...change }
      const answered = await keptAnswer(
        'timeline',
        options,
        { store: path },
        { ...surroundings, ...kept },
        async () => {
          made += 1
          const code = await run(['timeline', 'FR', '--store', path], {
            ...surroundings,
            ...kept,
            stdout: (piece) => void (text += piece)
          })
          expect(code).toBe(0)
          return E.right(text)
        }
      )
      return must(answered)
    }
    const first = await asking()
    expect([await asking(), made]).toEqual([first, 1])
    await asking({ fingerprint: 'another' })
    await asking({ columns: 60 })
    await asking({}, '--full')
    expect(made).toBe(4)
    expect([await asking(), made]).toEqual([first, 4])
    await asking({ env: { COMMUNIQUE_INDEX: 'none' } })
    expect(made).toBe(5)
    await append(store.log, history.slice(150))
    const later = await asking()
    expect(made).toBe(6)
    expect(later).toBe(await printed(['timeline', 'FR', '--store', path], 'none').then((text) => text.slice(0, -1)))
    expect([await asking(), made]).toEqual([later, 6])
    await store.close()
  })
})

describe('an answer about a part of the record', () => {
  it('is kept until something of that part is recorded', async () => {
    const path = join(folder, 'record.db')
    const store = must(await sqliteStore(path)())
    const ledger = cooperationLedger({ log: store.log })
    const visit = async (visitId: string, to: string, recordedAt = '2024-06-03T09:00:00.000Z') => {
      const context = commandContext({ commandId: visitId, recordedAt, recordedBy: 'desk', correlationId: 'desk' })
      const data = { visitId, visitor: 'bank', to, on: { edtf: '2024-05-30', basis: 'Stated' } }
      must(await ledger.record(must(ledgerCommand({ type: 'RecordVisit', data })), must(context))())
    }
    const party = { type: 'RegisterParty', data: { partyId: 'bank', name: 'The bank', kind: 'Bank' } }
    const envelope = { recordedAt: '2024-06-03T09:00:00.000Z', recordedBy: 'desk', correlationId: 'desk' }
    const context = must(commandContext({ commandId: 'bank', ...envelope }))
    must(await ledger.record(must(ledgerCommand(party)), context)())
    const asked = async (): Promise<string> => {
      let text = ''
      const kept = { ...always, fingerprint: 'one', folder, stdout: (piece: string) => void (text += piece) }
      expect(await run(['timeline', 'UZ', '--store', path], kept)).toBe(0)
      return text
    }
    const mark = (): void => {
      const database = new DatabaseSync(`${path}.index`)
      database.exec("update answers set answer = 'kept'")
      database.close()
    }
    await visit('tashkent', 'UZ')
    expect(await asked()).toContain('The bank visited Uzbekistan')
    mark()
    expect(await asked()).toBe('kept')
    await visit('tokyo', 'JP')
    expect(await asked()).toBe('kept')
    // The day of the latest news is the day for which duties are asked.
    await visit('osaka', 'JP', '2024-06-04T09:00:00.000Z')
    expect(await asked()).toContain('The bank visited Uzbekistan')
    mark()
    await visit('samarkand', 'UZ', '2024-06-04T09:00:00.000Z')
    expect(await asked()).toContain('2 entries')
    await store.close()
  })
})

describe('the part of a record that an index finds', () => {
  it('gives the timelines of the ten releases, and of what corrected them later, as the whole record does', async () => {
    const story = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
    const firstCorrection = story.findIndex(isCorrectionEvent)
    const path = join(folder, 'record.db')
    const store = must(await sqliteStore(path)())
    await append(store.log, story.slice(0, firstCorrection))
    expect(await answersAlike(store, path)).toBeGreaterThan(10)
    await append(store.log, story.slice(firstCorrection))
    expect(await answersAlike(store, path)).toBeGreaterThan(10)
    await store.close()
    expect(aboutSubjects.length).toBeGreaterThan(10)
    await tablesAlike(path, countriesIn(story))
  })

  it('has the registrations that were corrected or taken back', async () => {
    const path = join(folder, 'record.db')
    const store = must(await sqliteStore(path)())
    const ledger = cooperationLedger({ log: store.log })
    must(await recordStory(ledger)())
    const before = await wholeOf(store.log)
    const registered = before.filter(({ type }) => type === 'PartyRegistered' || type === 'PersonRegistered')
    for (const { id, stream } of registered.filter((_, at) => at % 2 === 0)) {
      const context = {
        commandId: `retract-${id}`.slice(0, 64),
        recordedAt: '2030-01-01T00:00:00.000Z',
        recordedBy: 'desk',
        correlationId: 'desk',
        causationId: null,
        citations: []
      }
      const retraction = { type: 'RetractEvent' as const, data: { stream, retracts: id, reason: 'A slip' as Text } }
      must(await ledger.record(retraction, must(commandContext(context)))())
    }
    expect((await wholeOf(store.log)).length).toBeGreaterThan(before.length + 5)
    await answersAlike(store, path)
    await store.close()
  })

  it('gives the timelines of any record as the whole does, in however many steps it grew', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 1_000_000 }), fc.integer({ min: 1, max: 119 }), async (seed, cut) => {
        const history = [...scaledHistory({ seed, events: 120 })]
        const path = join(folder, `record-${(run += 1)}.db`)
        const store = must(await sqliteStore(path)())
        for (const events of [history.slice(0, cut), history.slice(cut)]) {
          await append(store.log, events)
          await answersAlike(store, path)
        }
        await store.close()
        await tablesAlike(path, countriesIn(history).slice(0, 1))
      }),
      { numRuns: 5 }
    )
  })

  it('is the one that is read at once, in however many steps it was kept', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 1_000_000 }), async (seed) => {
        const history = [...scaledHistory({ seed, events: 150 })]
        const [country] = countriesIn(history)
        if (country === undefined) return
        const path = join(folder, `steps-${(run += 1)}.db`)
        const store = must(await sqliteStore(path)())
        // More steps than are kept one by one; some add nothing to the part.
        const size = 6
        for (let at = 0; at < history.length; at += size) {
          await append(store.log, history.slice(at, at + size))
          const grown = await partOfRecord(store, path, wanted(country), always)
          const { fingerprint: _fingerprint, ...never } = always
          const atOnce = await partOfRecord(store, path, wanted(country), never)
          expect(grown?.digest).toBe(atOnce?.digest)
          expect(grown?.history()).toEqual(atOnce?.history())
        }
        await store.close()
      }),
      { numRuns: 4 }
    )
  })

  it('is kept whole where it has more events than are written as one text', async () => {
    const history = [...scaledHistory({ seed: 11, events: 900 })]
    const path = join(folder, 'long.db')
    const store = must(await sqliteStore(path)())
    await append(store.log, history)
    const all = wanted(...countriesIn(history))
    const { fingerprint: _fingerprint, ...never } = always
    const read = (await partOfRecord(store, path, all, never))?.history() ?? []
    expect(read.length).toBeGreaterThan(600)
    // The first answer keeps it, the second one is given from what was kept.
    for (const _answer of ['first', 'second'])
      expect((await partOfRecord(store, path, all, always))?.history()).toEqual(read)
    await store.close()
  })

  it('is read from the start again when the index is of another record, and not at all when it is no index', async () => {
    const story = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
    const [one, other] = [join(folder, 'one.db'), join(folder, 'other.db')]
    const [first, second] = [must(await sqliteStore(one)()), must(await sqliteStore(other)())]
    await append(first.log, story)
    await append(second.log, [...scaledHistory({ seed: 7, events: 100 })])
    await answersAlike(first, one)
    expect(existsSync(`${one}.index`)).toBe(true)
    copyFileSync(`${one}.index`, `${other}.index`)
    await answersAlike(second, other)
    writeFileSync(`${other}.index`, 'no index at all, but text of some length that an officer put there')
    expect(await partOfRecord(second, other, wanted('UZ' as CountryCode), always)).toBeNull()
    const nowhere = join(folder, 'no', 'folder.db')
    expect(await partOfRecord(second, nowhere, wanted('UZ' as CountryCode), always)).toBeNull()
    expect(await partOfRecord(second, other, wanted('UZ' as CountryCode), surroundings)).toBeNull()
    await first.close()
    await second.close()
  })
})
