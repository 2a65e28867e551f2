import { type LeaseStore, type ViewStore, inMemoryViewStore } from '@communique/kernel'
import { either as E, taskEither as TE } from 'fp-ts'
import type { ViewStoreLawName } from '../../src/laws/viewStore/names.ts'
import { viewStoreLaws } from '../../src/laws/viewStoreLaws.ts'
import { type Mutant, sabotagedBy } from './mutant.ts'

/** Made anew for every seed, with a memory of its own. */
const mutant = (
  sabotage: string,
  law: ViewStoreLawName,
  sabotaged: (store: ViewStore & LeaseStore) => Partial<ViewStore & LeaseStore>
): Mutant => ({
  sabotage,
  law,
  laws: (trial) => viewStoreLaws(sabotagedBy(inMemoryViewStore, sabotaged), { name: 'the store', ...trial })
})

/** Sabotaged stores of views and checkpoints. */
export const storeMutants: ReadonlyArray<Mutant> = [
  mutant('lets the last one win', 'of writers from the same revision one succeeds', (store) => ({
    save: (step) => async () => {
      const answer = await store.save(step)()
      if (E.isRight(answer) || answer.left.type !== 'CheckpointMoved') return answer
      return store.save({ ...step, revision: answer.left.found?.revision ?? 0 })()
    }
  })),
  mutant('forgets to remove views', 'it keeps views as a plain table would', (store) => ({
    save: (step) => store.save({ ...step, removed: [] })
  })),
  mutant('removes a view and writes it in the wrong order', 'it keeps views as a plain table would', (store) => ({
    save: (step) => store.save({ ...step, changed: step.changed.filter(([key]) => !step.removed.includes(key)) })
  })),
  mutant('drops the generation that is live instead', 'it keeps views as a plain table would', (store) => ({
    drop: (generation, lease) => async () => {
      const found = await store.checkpoints(generation.projection)()
      const live = E.isRight(found) ? found.right.find((checkpoint) => checkpoint.live) : undefined
      return store.drop(live ?? generation, lease)()
    }
  })),
  mutant('reads views one after the other', 'views and checkpoint are of one moment', (store) => ({
    read: (projection, keys) => async () => {
      const first = await store.read(projection, keys.slice(0, 1))()
      await new Promise((resolve) => {
        setTimeout(resolve, 0)
      })
      const rest = await store.read(projection, keys.slice(1))()
      if (E.isLeft(first) || E.isLeft(rest) || first.right === null || rest.right === null) return first
      return E.right({ ...first.right, views: [...first.right.views, ...rest.right.views] })
    }
  })),
  mutant('takes every key and view for plain', 'views are loaded as they were saved', (store) => ({
    load: (generation) =>
      TE.map((found: { readonly views: ReadonlyArray<readonly [string, unknown]> } | null) =>
        found === null ? null : (JSON.parse(JSON.stringify(found).replaceAll(/\\u(?:0000|d[89a-f]..)/g, '?')) as never)
      )(store.load(generation))
  })),
  mutant('gives a lease to everybody', 'a lease is held by one at a time', (store) => ({
    acquire: (name, _holder, milliseconds) => store.acquire(name, 'all', milliseconds)
  })),
  mutant('asks for no lease when it saves', 'nothing is saved under a lease that was lost', (store) => ({
    save: ({ projection, generation, cursor, fingerprint, revision, changed, removed }) =>
      store.save({ projection, generation, cursor, fingerprint, revision, changed, removed })
  })),
  mutant(
    'keeps only the events that the last step set aside',
    'events set aside are stored with their step',
    (store) => ({
      save: (step) => store.save({ ...step, resetSetAside: true })
    })
  ),
  mutant('never forgets an event that was set aside', 'events set aside are stored with their step', (store) => ({
    save: (step) => store.save({ ...step, resetSetAside: false })
  }))
]

/** A store that is not sabotaged, under all laws. */
export const soundStore = (seed: number) => viewStoreLaws(inMemoryViewStore, { seed })
