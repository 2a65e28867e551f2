import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Surroundings } from '../surroundings.ts'
import { progressLine, progressOf } from './progress.ts'

/** A terminal that keeps what is written on its standard error, and a clock that is set by hand. */
const terminal = (columns = 80, showsProgress = true) => {
  const written: Array<string> = []
  let time = 0
  const surroundings: Surroundings = {
    stdout: () => {},
    stderr: (text) => void written.push(text),
    columns,
    isTerminal: true,
    showsProgress,
    env: {},
    folder: '.',
    now: () => new Date(time),
    version: '0.1.0',
    askedToEnd: () => Promise.resolve()
  }
  const pass = (milliseconds: number): void => {
    time += milliseconds
  }
  return { surroundings, written, pass }
}

describe('the progress of a task', () => {
  it('has how much is done, of how much, how fast, and the time that is left', () => {
    const reading = { done: 120_000, total: 1_000_000, unit: 'events', milliseconds: 500 }
    expect(progressLine('Reading', reading)).toBe('Reading: 120,000 of 1,000,000 events, 240,000 a second, 4 s left')
    expect(progressLine('Reading', { ...reading, milliseconds: 120_000 })).toContain('1,000 a second, 15 min left')
    expect(progressLine('Reading', { ...reading, milliseconds: 3_600_000 })).toContain('33 a second, 7.4 h left')
    expect(progressLine('Reading', { ...reading, total: null })).toBe('Reading: 120,000 events, 240,000 a second')
  })

  it('says nothing of a task that ends within half a second', () => {
    const { surroundings, written, pass } = terminal()
    const progress = progressOf(surroundings, 'Reading', 'events', 10)
    pass(499)
    progress.advance(10)
    progress.end()
    expect(written).toEqual([])
  })

  it('says nothing where standard error is no terminal', () => {
    const { surroundings, written, pass } = terminal(80, false)
    const progress = progressOf(surroundings, 'Reading', 'events', 10)
    pass(60_000)
    progress.advance(5)
    progress.end()
    expect(written).toEqual([])
  })

  it('stays on one line of the terminal, is shown ten times a second at most, and is taken away at the end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 120 }),
        fc.option(fc.nat(1_000_000_000)),
        fc.array(fc.tuple(fc.nat(400), fc.nat(1_000_000)), { maxLength: 40 }),
        (columns, total, steps) => {
          const { surroundings, written, pass } = terminal(columns)
          const progress = progressOf(surroundings, 'Reading /a/long/path/office.ndjson', 'bytes', total)
          let elapsed = 0
          for (const [milliseconds, by] of steps) {
            pass(milliseconds)
            elapsed += milliseconds
            progress.advance(by)
          }
          const shown = written.length
          for (const text of written) {
            const [begin, line, end] = [text.slice(0, 1), text.slice(1, -3), text.slice(-3)]
            expect([begin, end]).toEqual(['\r', '\u001b[K'])
            expect(line).not.toMatch(/[\r\n]/)
            expect(line.length).toBeLessThan(columns)
          }
          expect(shown).toBeLessThanOrEqual(Math.max(elapsed - 400, 0) / 100)
          progress.end()
          expect(written.slice(shown)).toEqual(shown === 0 ? [] : ['\r\u001b[K'])
        }
      )
    )
  })
})
