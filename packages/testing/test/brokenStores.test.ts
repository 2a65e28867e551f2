import { type Checkpoints, inMemoryCheckpoints } from '@communique/core'
import { either as E, taskEither as TE } from 'fp-ts'
import { expect, it } from 'vitest'
import type { CheckpointsLawName } from '../src/laws/checkpoints/names.ts'
import { checkpointsLaws } from '../src/laws/checkpointsLaws.ts'

/** Stores of views with one fault each, and a law that does not let it pass. */
const faulty: ReadonlyArray<readonly [fault: string, law: CheckpointsLawName, make: () => Checkpoints]> = [
  [
    'lets the last one win',
    'of those who go on from the same revision one succeeds',
    () => {
      const store = inMemoryCheckpoints()
      return {
        ...store,
        save: (step) => async () => {
          const answer = await store.save(step)()
          if (E.isRight(answer) || answer.left.type !== 'CheckpointMoved') return answer
          return store.save({ ...step, revision: answer.left.found?.revision ?? 0 })()
        }
      }
    }
  ],
  [
    'forgets to remove views',
    'it keeps views as a plain table would',
    () => {
      const store = inMemoryCheckpoints()
      return { ...store, save: (step) => store.save({ ...step, removed: [] }) }
    }
  ],
  [
    'reads views one after the other',
    'views and checkpoint are of one moment',
    () => {
      const store = inMemoryCheckpoints()
      return {
        ...store,
        read: (projection, keys) => async () => {
          const first = await store.read(projection, keys.slice(0, 1))()
          await new Promise((resolve) => {
            setTimeout(resolve, 0)
          })
          const rest = await store.read(projection, keys.slice(1))()
          if (E.isLeft(first) || E.isLeft(rest) || first.right === null || rest.right === null) return first
          return E.right({ ...first.right, views: [...first.right.views, ...rest.right.views] })
        }
      }
    }
  ],
  [
    'takes every key and view for plain',
    'views are loaded as they were saved',
    () => {
      const store = inMemoryCheckpoints()
      return {
        ...store,
        load: (generation) =>
          TE.map((found: { readonly views: ReadonlyArray<readonly [string, unknown]> } | null) =>
            found === null
              ? null
              : (JSON.parse(JSON.stringify(found).replaceAll(/\\u(?:0000|d[89a-f]..)/g, '?')) as never)
          )(store.load(generation))
      }
    }
  ],
  [
    'gives a lease to everybody',
    'a lease is held by one at a time',
    () => {
      const store = inMemoryCheckpoints()
      return { ...store, acquire: (name, _holder, milliseconds) => store.acquire(name, 'all', milliseconds) }
    }
  ],
  [
    'asks for no lease when it saves',
    'nothing is saved under a lease that was lost',
    () => {
      const store = inMemoryCheckpoints()
      return {
        ...store,
        save: ({ projection, generation, cursor, madeBy, revision, changed, removed }) =>
          store.save({ projection, generation, cursor, madeBy, revision, changed, removed })
      }
    }
  ]
]

it.each(faulty)('a store that %s breaks the law that %s', async (_fault, law, make) => {
  const [only] = checkpointsLaws(make, { name: 'the faulty store' }).filter(([name]) => name === law)
  await expect(only?.[1]()).rejects.toThrow(`the faulty store breaks a law: ${law}.`)
})
