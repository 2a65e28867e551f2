import type { AnyEvent, Effective } from '@communique/kernel'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { planOf } from './plan.ts'
import type { Projection } from '../projection.ts'

interface Opened {
  readonly type: 'Opened'
  readonly data: { readonly owners: ReadonlyArray<string> }
}
interface Moved {
  readonly type: 'Moved'
  readonly data: { readonly coins: number }
}
interface Purse {
  readonly coins: number
  readonly owners: ReadonlyArray<string>
}

const purses = (routing: 'ByEvent' | 'ByStream'): Projection<Opened | Moved, Purse> => ({
  name: 'purses',
  version: 1,
  keys: (event) => (event.type === 'Opened' ? event.data.owners : []),
  routing,
  initialView: { coins: 0, owners: [] },
  when: {
    Opened: (draft, event, key) => {
      draft.owners.push(`${key} of ${event.data.owners.length}`)
    },
    Moved: (draft, event) => {
      draft.coins += event.data.coins
    }
  }
})

// What the kernel reads of an envelope: type, data, stream and position.
const recordedAs = <Event extends AnyEvent>(position: number, stream: string, event: Event) =>
  ({ ...event, id: `event-${position}`, position, stream, corrections: [] }) as unknown as Effective<Event>
const opened = (position: number, stream: string, ...owners: ReadonlyArray<string>) =>
  recordedAs<Opened>(position, stream, { type: 'Opened', data: { owners } })
const moved = (position: number, stream: string, coins: number) =>
  recordedAs<Moved>(position, stream, { type: 'Moved', data: { coins } })

const byStream = fold(purses('ByStream'))

describe('folding', () => {
  it('from nothing and nothing gives nothing', () => {
    expect(byStream([])).toEqual({ views: {}, routes: {}, checkpoint: 0 })
  })

  it('keeps a view for each key that events name', () => {
    const { views, checkpoint } = byStream([opened(1, 'purse/a', 'ann', 'bob', 'ann'), opened(4, 'purse/b', 'bob')])
    expect(views).toEqual({
      ann: { coins: 0, owners: ['ann of 3'] },
      bob: { coins: 0, owners: ['bob of 3', 'bob of 1'] }
    })
    expect(checkpoint).toBe(4)
  })

  it('leads an event that names no key to all keys of its stream', () => {
    const history = [opened(1, 'purse/a', 'ann', 'bob'), opened(2, 'purse/b', 'cid'), moved(3, 'purse/a', 5)]
    const { views, routes } = byStream(history)
    expect([views['ann']?.coins, views['bob']?.coins, views['cid']?.coins]).toEqual([5, 5, 0])
    expect(routes).toEqual({ 'purse/a': ['ann', 'bob'], 'purse/b': ['cid'] })
  })

  it('does not lead it anywhere where only the keys of the event count', () => {
    const { views, routes } = fold(purses('ByEvent'))([opened(1, 'purse/a', 'ann'), moved(2, 'purse/a', 5)])
    expect(views['ann']?.coins).toBe(0)
    expect(routes).toEqual({})
  })

  it('goes on from what was folded before, which it leaves as it was', () => {
    const before = byStream([opened(1, 'purse/a', 'ann')])
    const after = byStream([moved(2, 'purse/a', 5)], before)
    expect(before.views['ann']?.coins).toBe(0)
    expect(after.views['ann']?.coins).toBe(5)
    expect(after.checkpoint).toBe(2)
  })

  it('counts nothing twice: what stands at or before the checkpoint was folded already', () => {
    const history = [opened(1, 'purse/a', 'ann'), moved(2, 'purse/a', 5)]
    const once = byStream(history)
    expect(byStream(history, once)).toEqual(once)
  })

  it('keeps the view of a key that nothing new touches', () => {
    const before = byStream([opened(1, 'purse/a', 'ann'), opened(2, 'purse/b', 'bob')])
    const after = byStream([moved(3, 'purse/a', 5)], before)
    expect(after.views['bob']).toBe(before.views['bob'])
  })

  it('asks to forget the latest event of a stream first, and then all others of the stream', () => {
    const asked: Array<number> = []
    const forgetful: Projection<Opened | Moved, Purse> = {
      ...purses('ByStream'),
      forget: (draft, event) => {
        asked.push(event.position)
        if (event.type === 'Moved') draft.coins -= event.data.coins
        else draft.owners.pop()
      }
    }
    const folding = planOf<Opened | Moved, Purse>(forgetful).open(null, true)
    const events = [opened(1, 'purse/a', 'ann'), moved(2, 'purse/a', 5), moved(3, 'purse/b', 1), moved(4, 'purse/a', 7)]
    for (const event of events) folding.append(event)
    folding.revise(moved(2, 'purse/a', 5), null)
    expect(asked).toEqual([4, 2, 1])
    expect(folding.publish(4).result.views['ann']?.coins).toBe(7)
  })

  it('counts a type that the view has no answer for as seen, and no more', () => {
    const unknown = recordedAs(7, 'purse/a', { type: 'toString', data: {} }) as unknown as Effective<Moved> // of another domain
    expect(byStream([unknown])).toEqual({ views: {}, routes: {}, checkpoint: 7 })
  })

  it('takes any key for what it is', () => {
    const keys = ['constructor', '__proto__', 'toString', 'hasOwnProperty']
    const before = byStream([opened(1, 'constructor', ...keys)])
    const after = byStream([moved(2, 'constructor', 5), moved(3, '__proto__', 1)], before)
    expect(Object.keys(after.views)).toEqual(keys.toSorted())
    expect(Object.values(after.views).map(({ coins }) => coins)).toEqual([5, 5, 5, 5])
    expect(JSON.parse(JSON.stringify(after))).toEqual(after)
  })
})
