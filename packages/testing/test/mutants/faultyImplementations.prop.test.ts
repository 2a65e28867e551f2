import { inMemoryEventLog } from '@communique/kernel'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { codecLaws } from '../../src/laws/codecLaws.ts'
import type { Replay } from '../../src/failure/lawBroken.ts'
import { eventLogLaws } from '../../src/laws/eventLogLaws.ts'
import { GiftEvent } from '../gifts.ts'
import { soundCodec } from './codecs.ts'
import { soundDecider } from './deciders.ts'
import { soundLog } from './logs.ts'
import { soundProjections } from './projections.ts'
import { soundStore } from './stores.ts'
import { detect, faultyImplementations, seedsUpTo, withoutShrinking } from './faultyImplementations.ts'
import { fourths } from './fourths.ts'
import { refusalOf } from './mutant.ts'

const mutants = Object.values(faultyImplementations).flat()
const { giftBook, sums, plan } = soundProjections(7)

/** The option that a message ends with, read as code. */
const pastedFrom = (message: string): Replay => {
  const [, option] = /^\s*replay: (\{ law: .* \})$/m.exec(message) ?? []
  return runInNewContext(`(${option})`) as Replay
}

/** A line without the present, which some faulty codecs read. */
const withoutToday = (line: string): string =>
  line.replaceAll(new RegExp(`${new Date().getUTCFullYear()}-\\d\\d-\\d\\dT[\\d:.]+Z`, 'gi'), 'now')

describe('faulty implementations', () => {
  it('are many of each kind, and no two alike', () => {
    for (const [kind, least] of [
      ['projections', 25],
      ['deciders', 15],
      ['codecs', 15],
      ['event logs', 15],
      ['stores of views', 6]
    ] as const) {
      const kinds = (faultyImplementations[kind] ?? []).map(({ sabotage }) => sabotage)
      expect(new Set(kinds).size).toBe(kinds.length)
      expect(kinds.length).toBeGreaterThanOrEqual(least)
    }
  })

  it('break every law', () => {
    const sound = [giftBook, sums, plan, soundDecider(7), soundCodec(7), soundLog(7), soundStore(7)]
    const laws = sound.flatMap((each) => each.map(([law]): string => law))
    const covered = new Set(mutants.map(({ law }) => law))
    expect([...new Set(laws)].filter((law) => !covered.has(law))).toEqual([])
  })

  // `pnpm mutants` tries thirty seeds.
  it.each(mutants.map((mutant) => [mutant.sabotage, mutant.law, mutant] as const))(
    'are caught, and seen again by the line that is printed, one that %s by the law: %s',
    async (_sabotage, _law, mutant) => {
      const refusal = await refusalOf(mutant, { seed: 1 })
      expect(refusal).not.toBeNull()
      // As it stands in the message, in another place than the one that found it.
      const replay = pastedFrom(refusal?.message ?? '')
      const again = await refusalOf(mutant, { seed: 4711, replay })
      expect(again).not.toBeNull()
      if (mutant.remembers) return
      // A law about all histories together has no case of its own.
      expect([1, refusal?.fault.runs]).toContain(again?.fault.runs)
      expect(withoutToday(again?.fault.finding ?? '')).toBe(withoutToday(refusal?.fault.finding ?? 'none'))
      expect(again?.fault.story.map(withoutToday)).toEqual(refusal?.fault.story.map(withoutToday))
    }
  )
})

describe('faults at the fourth event of a kind on one key', () => {
  // `pnpm mutants` tries thirty seeds.
  it.each(fourths.map((mutant) => [mutant.sabotage, mutant] as const))('are caught: %s', async (_sabotage, mutant) => {
    const { runs } = await withoutShrinking(() => detect(mutant, seedsUpTo(1)))
    expect(runs).not.toContain(null)
  })
})

describe('sound implementations', () => {
  it.each([...giftBook])('pass, a projection: %s', (_law, check) => check())
  it.each([...sums])('pass, a projection that adds up: %s', (_law, check) => check())
  it.each([...plan])('pass, projections folded together: %s', (_law, check) => check())
  it.each([...soundDecider(7)])('pass, a decider: %s', (_law, check) => check())
  it.each([...soundCodec(7)])('pass, a codec: %s', (_law, check) => check())
  it.each([...soundLog(7)])('pass, an event log: %s', (_law, check) => check())
  it.each([...soundStore(7)])('pass, a store of views: %s', (_law, check) => check())
})

describe('exceptions', () => {
  it('leave a law out by its name, with the reason', () => {
    const encoding = 'encoding a decoded value restores its input'
    const laws = codecLaws(GiftEvent, { except: { [encoding]: 'fields that nobody knows are dropped' } })
    expect(laws.map(([name]) => name)).not.toContain(encoding)
    const waking = 'a listener is woken up'
    const names = eventLogLaws(inMemoryEventLog, { except: { [waking]: 'nobody does' } }).map(([name]) => name)
    expect(names).not.toContain(waking)
    expect(names).toContain('callers cannot change stored events')
  })
})
