import { must } from '@communique/fixtures'
import { type EventReader, inMemoryEventLog, inMemoryViewStore } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { flyingClock } from '../test/flyingClock.ts'
import { borrowed, type BookLent, foldOf, readLoans, readLoansTrimmed, record } from '../test/lending.ts'
import { runner } from './runner.ts'
import type { RunnerSetup } from './runnerSetup.ts'

const setting = () => {
  const clock = flyingClock()
  const log = inMemoryEventLog()
  const viewStore = inMemoryViewStore({ now: clock.now })
  const started = (more: Partial<RunnerSetup<BookLent, 'borrowed'>> = {}) => {
    const running = runner({ log, viewStore, read: readLoans, projections: { borrowed }, clock, ...more })
    running.start()
    return running
  }
  return { clock, log, viewStore, started }
}

describe('views that were made by another reader', () => {
  it('are rebuilt once an upcaster was mended, with the reason', async () => {
    const { log, started } = setting()
    await record(log, 'a', 'BookLent', 1, { book: 'dune', who: ' amina' })
    for (const [read, reasons] of [
      [readLoans, []],
      [readLoans, []],
      [readLoansTrimmed, ['OtherReader']],
      [readLoansTrimmed, []]
    ] as const) {
      const seen = new Set<string>()
      const running = started({ read })
      running.onProgress(([progress]) => {
        if (progress?.state.type === 'Rebuilding') seen.add(progress.state.reason)
      })
      must(await running.caughtUp()())
      const views = must(await running.read('borrowed', ['amina', ' amina'])())?.views
      expect(views).toEqual(await foldOf(log, read, borrowed))
      await running.stop()
      expect([...seen]).toEqual(reasons)
    }
  })
})

describe('views that were made by another definition', () => {
  it('are marked for readers until those of this definition answer', async () => {
    const { log, started } = setting()
    await record(log, 'a', 'BookLent', 2, { book: 'dune', to: 'amina' })
    const before = started()
    must(await before.caughtUp()())
    await before.stop()

    const counting = { ...borrowed, version: 2, initialView: { books: ['all:'] } }
    const running = started({ projections: { borrowed: counting } })
    expect(await running.read('borrowed', ['amina'])()).toMatchObject(
      E.left({
        type: 'OtherDefinition',
        projection: 'borrowed',
        found: { views: { amina: { books: ['dune'] } } }
      })
    )
    must(await running.caughtUp()())
    expect(must(await running.read('borrowed', ['amina'])())?.views).toEqual({ amina: { books: ['all:', 'dune'] } })
    await running.stop()
  })

  it('are behind every place for a process that stands by', async () => {
    const { log, started } = setting()
    await record(log, 'a', 'BookLent', 2, { book: 'dune', to: 'amina' })
    const old = started()
    must(await old.caughtUp()())
    const standby = started({ projections: { borrowed: { ...borrowed, version: 2 } } })
    await expect.poll(() => standby.progress()[0]?.state).toMatchObject({ type: 'Standby', holder: expect.any(String) })
    expect(await standby.caughtUp({ within: 50 })()).toEqual(E.left({ type: 'StillBehind', projections: ['borrowed'] }))
    await standby.stop()
    await old.stop()
  })
})

describe('the parts into which an event is split', () => {
  it.each([false, true])(
    'are taken as a fold takes them, beside an event with a similar identity, restarted in between: %s',
    async (isRestarted) => {
      for (const split of ['First', 'Last']) {
        const { log, started } = setting()
        const both = () => record(log, 'x', 'BooksLent', 1, { first: 'one', second: 'two', to: 'amina' })
        const single = () => record(log, 'x-part2', 'BookLent', 2, { book: 'three', to: 'amina' })
        let running = started()
        for (const recorded of split === 'First' ? [both, single] : [single, both]) {
          await recorded()
          must(await running.caughtUp()())
          if (!isRestarted) continue
          await running.stop()
          running = started()
        }
        must(await running.caughtUp()())
        const views = must(await running.read('borrowed', ['amina'])())?.views
        expect(views).toEqual(await foldOf(log, readLoans, borrowed))
        await running.stop()
      }
    }
  )
})

describe('events that are set aside', () => {
  const frail =
    (mended: { isMended: boolean }): EventReader<BookLent> =>
    (stored) => {
      const { id: eventId, stream, version, position, type: eventType } = stored
      return !mended.isMended && eventId.startsWith('bad')
        ? E.left({ type: 'UnknownEventType', eventType, eventId, stream, version, position })
        : readLoans(stored)
    }

  it('are taken in their places by a retry once they can be read', async () => {
    const { log, started } = setting()
    const mended = { isMended: false }
    for (const [index, id] of ['bad-1', 'a', 'bad-2', 'b'].entries())
      await record(log, id, 'BookLent', 2, { book: String(index), to: 'amina' })
    const running = started({ read: frail(mended), onFault: { borrowed: 'SetAside' } })
    must(await running.caughtUp()())
    const books = async () => must(await running.read('borrowed', ['amina'])())?.views['amina']
    const pages = [
      must(await running.setAside('borrowed', { limit: 1 })()),
      must(await running.setAside('borrowed', { after: 1 })())
    ]
    expect(running.progress()[0]?.setAside).toBe(2)
    expect(pages.map(({ faults, total }) => [total, ...faults.map(({ eventId }) => eventId)])).toEqual([
      [2, 'bad-1'],
      [2, 'bad-2']
    ])
    expect(await books()).toEqual({ books: ['1', '3'] })

    expect(running.retry('borrowed')).toEqual(E.right(undefined))
    expect(running.progress()[0]?.state).toEqual({ type: 'Rebuilding', reason: 'Retry' })
    await expect.poll(() => running.progress()[0]?.state.type).toBe('Following')
    expect(await books()).toEqual({ books: ['1', '3'] })
    mended.isMended = true
    running.retry('borrowed')
    await expect.poll(() => running.progress()[0]?.state.type).toBe('Following')
    expect(await books()).toEqual({ books: ['0', '1', '2', '3'] })
    expect(running.progress()[0]?.setAside).toBe(0)
    expect(must(await running.setAside('borrowed')())).toEqual({ faults: [], total: 0 })
    await running.stop()
    expect(running.retry('borrowed')).toEqual(E.left({ type: 'NotRunning' }))
  })

  it('are written once and not with every save, however many there are', async () => {
    const { log, viewStore, started } = setting()
    for (let each = 0; each < 200; each++) await record(log, `bad-${each}`, 'BookLent', 2, { book: 'x', to: 'y' })
    let written = 0
    let largest = 0
    const running = started({
      read: frail({ isMended: false }),
      onFault: { borrowed: 'SetAside' },
      pageSize: 10,
      viewStore: {
        ...viewStore,
        save: (step) => {
          written += step.setAside?.length ?? 0
          largest = Math.max(largest, JSON.stringify(step.fingerprint).length)
          return viewStore.save(step)
        }
      }
    })
    must(await running.caughtUp()())
    for (let each = 0; each < 20; each++) {
      await record(log, `good-${each}`, 'BookLent', 2, { book: String(each), to: 'amina' })
      must(await running.caughtUp()())
    }
    expect(written).toBe(200)
    expect(largest).toBeLessThan(400)
    await running.stop()
    const again = started({ read: frail({ isMended: false }), onFault: { borrowed: 'SetAside' } })
    must(await again.caughtUp()())
    expect(again.progress()[0]?.setAside).toBe(200)
    await again.stop()
  })
})
