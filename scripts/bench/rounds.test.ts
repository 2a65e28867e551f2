import { describe, expect, it } from 'vitest'
import { takeRounds } from './rounds.ts'
import type { Instruments } from './turn.ts'

/** A clock that only what runs moves on, in milliseconds, and a heap that only it fills. */
const stage = () => {
  const calls: Array<string> = []
  let time = 0
  let heap = 0
  const instruments: Instruments = {
    now: () => time,
    collectGarbage: () => {
      calls.push('|')
    },
    retained: () => heap
  }
  const takes = (name: string, milliseconds: number) => () => {
    calls.push(name)
    time += milliseconds
  }
  const fills = (bytes: number) => () => {
    heap += bytes
  }
  return { calls, instruments, takes, fills }
}

describe('takeRounds', () => {
  it('lets everyone begin in turn, after all have warmed up', async () => {
    const { calls, instruments, takes } = stage()
    const contenders = { a: { run: takes('a', 100) }, b: { run: takes('b', 100) }, c: { run: takes('c', 100) } }
    await takeRounds({ title: '', contenders, reference: 'a', rounds: 2 }, instruments)
    expect(calls.join('')).toBe('|a|b|c|a|b|c|b|c|a|c|a|b')
  })

  it('counts as many rounds as were asked for, in microseconds a unit', async () => {
    const { instruments, takes } = stage()
    const contenders = { letters: { run: takes('letters', 50), units: 10 } }
    const costs = await takeRounds({ title: '', contenders, reference: 'letters', rounds: 3 }, instruments)
    expect(costs.get('letters')).toEqual([5_000, 5_000, 5_000])
  })

  it('repeats a short run until a turn lasts, and tells what one run costs', async () => {
    const { calls, instruments, takes } = stage()
    const contenders = { letter: { run: takes('letter', 0.125) } }
    const costs = await takeRounds({ title: '', contenders, reference: 'letter', rounds: 1 }, instruments)
    expect(costs.get('letter')).toEqual([125])
    const [lastTurn] = calls.join('').split('|').slice(-1)
    expect(lastTurn).toMatch(/^(letter){16,}$/)
  })

  it('waits for a promise', async () => {
    const { instruments, takes } = stage()
    const later = takes('later', 200)
    const contenders = { later: { run: () => new Promise((resolve) => setImmediate(resolve)).then(later) } }
    const costs = await takeRounds({ title: '', contenders, reference: 'later', rounds: 1 }, instruments)
    expect(costs.get('later')).toEqual([200_000])
  })

  it('takes what a run reports, in milliseconds or bytes', async () => {
    const { instruments } = stage()
    const contenders = { process: { run: async () => 50, units: 10 } }
    const reported = { title: '', contenders, reference: 'process', rounds: 2, isReported: true }
    expect((await takeRounds(reported, instruments)).get('process')).toEqual([5_000, 5_000])
    expect((await takeRounds({ ...reported, measures: 'bytes' }, instruments)).get('process')).toEqual([5, 5])
    const silent = { ...reported, contenders: { process: { run: () => 'nothing' } } }
    await expect(takeRounds(silent, instruments)).rejects.toThrow('no figure was reported, but nothing')
  })

  it('measures the memory kept, a unit', async () => {
    const { instruments, fills } = stage()
    const contenders = { archive: { run: fills(4_000), units: 4 } }
    const costs = await takeRounds(
      { title: '', contenders, reference: 'archive', rounds: 2, measures: 'bytes' },
      instruments
    )
    expect(costs.get('archive')).toEqual([1_000, 1_000])
  })
})
