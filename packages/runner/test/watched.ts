import type { Checkpoint, Checkpoints } from '@communique/kernel'
import { taskEither as TE } from 'fp-ts'

/** A store that has somebody told whenever other views answer. */
export const watchedCheckpoints = (store: Checkpoints, answersNow: (checkpoint: Checkpoint) => void): Checkpoints => {
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
