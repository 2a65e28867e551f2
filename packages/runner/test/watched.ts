import type { Checkpoint, LeaseStore, ViewStore } from '@communique/kernel'
import { taskEither as TE } from 'fp-ts'

/** A store that has somebody told whenever other views answer. */
export const watchedViewStore = (
  store: ViewStore & LeaseStore,
  answersNow: (checkpoint: Checkpoint) => void
): ViewStore & LeaseStore => {
  const told = <L>(saving: TE.TaskEither<L, Checkpoint>): TE.TaskEither<L, Checkpoint> =>
    TE.map((checkpoint: Checkpoint) => {
      if (checkpoint.live) answersNow(checkpoint)
      return checkpoint
    })(saving)
  return {
    ...store,
    save: (step) => told(store.save(step)),
    goLive: (generation, lease) => told(store.goLive(generation, lease))
  }
}
