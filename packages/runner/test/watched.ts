import type { Checkpoint, LeaseStore, ViewStore } from '@communique/kernel'
import { taskEither as TE } from 'fp-ts'

/** A store that calls back whenever other views answer. */
export const watchedViewStore = (
  store: ViewStore & LeaseStore,
  answersNow: (checkpoint: Checkpoint) => void
): ViewStore & LeaseStore => {
  const watched = <L>(saving: TE.TaskEither<L, Checkpoint>): TE.TaskEither<L, Checkpoint> =>
    TE.map((checkpoint: Checkpoint) => {
      if (checkpoint.live) answersNow(checkpoint)
      return checkpoint
    })(saving)
  return {
    ...store,
    save: (step) => watched(store.save(step)),
    goLive: (generation, lease) => watched(store.goLive(generation, lease))
  }
}
