import { inMemoryEventLog } from '@communique/kernel'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codecLaws } from '../../src/laws/codecLaws.ts'
import { eventLogLaws } from '../../src/laws/eventLogLaws.ts'
import { GiftEvent } from '../gifts.ts'
import { soundCodec } from './codecs.ts'
import { soundDecider } from './deciders.ts'
import { soundLog } from './logs.ts'
import { soundProjections } from './projections.ts'
import { soundStore } from './stores.ts'
import { chase, row, zoo } from './zoo.ts'

// However wide the columns are.
const told = readFileSync(new URL('../../ZOO.md', import.meta.url), 'utf8').replaceAll(/ +/g, ' ')
const beasts = Object.values(zoo).flat()
const { giftBook, sums, plan } = soundProjections(7)

describe('a zoo of what is sabotaged', () => {
  it('has many of each kind, and no two alike', () => {
    for (const [kind, least] of [
      ['projections', 25],
      ['deciders', 15],
      ['codecs', 15],
      ['event logs', 15],
      ['stores of views', 6]
    ] as const) {
      const kinds = (zoo[kind] ?? []).map(({ sabotage }) => sabotage)
      expect(new Set(kinds).size).toBe(kinds.length)
      expect(kinds.length).toBeGreaterThanOrEqual(least)
    }
  })

  it('has a beast for every law', () => {
    const sound = [giftBook, sums, plan, soundDecider(7), soundCodec(7), soundLog(7), soundStore(7)]
    const laws = sound.flatMap((each) => each.map(([law]): string => law))
    const hunting = new Set(beasts.map(({ law }) => law))
    expect([...new Set(laws)].filter((law) => !hunting.has(law))).toEqual([])
  })

  it('has a table that tells of these and of no others', () => {
    const rows = told.split('\n').filter((line) => /^\| (?!sabotage|:)/.test(line))
    expect(rows.map((line) => line.split(' | ')[0])).toEqual(beasts.map(({ sabotage }) => `| ${sabotage}`))
  })

  it.each(beasts.map((beast) => [beast.sabotage, beast.law, beast] as const))(
    'does not hide one that %s, from any seed, and tells of the hunt in its table: %s',
    async (_sabotage, _law, beast) => {
      const hunt = await chase(beast)
      expect(hunt.runs).not.toContain(null)
      const rows = told.split('\n').filter((line) => line.startsWith(`| ${beast.sabotage} | ${beast.law} |`))
      // All but the time.
      expect(
        rows.map((line) => line.replace(/ [^|]+ \|$/, '')),
        'Write the table again: pnpm zoo'
      ).toContain(row(hunt))
    }
  )
})

describe('what is not sabotaged', () => {
  it.each([...giftBook])('is not accused, a projection: %s', (_law, check) => check())
  it.each([...sums])('is not accused, a projection that adds up: %s', (_law, check) => check())
  it.each([...plan])('is not accused, projections folded together: %s', (_law, check) => check())
  it.each([...soundDecider(7)])('is not accused, a decider: %s', (_law, check) => check())
  it.each([...soundCodec(7)])('is not accused, a codec: %s', (_law, check) => check())
  it.each([...soundLog(7)])('is not accused, an event log: %s', (_law, check) => check())
  it.each([...soundStore(7)])('is not accused, a store of views: %s', (_law, check) => check())
})

describe('laws that are asked by name', () => {
  it('are not asked of whoever is excepted from them, with the reason', () => {
    const encoding = 'what is decoded encodes to what it was'
    const laws = codecLaws(GiftEvent, { except: { [encoding]: 'fields that nobody knows are dropped' } })
    expect(laws.map(([name]) => name)).not.toContain(encoding)
    const waking = 'who listens is woken up'
    const names = eventLogLaws(inMemoryEventLog, { except: { [waking]: 'nobody does' } }).map(([name]) => name)
    expect(names).not.toContain(waking)
    expect(names).toContain('nobody has a hold on what is on record')
  })
})
