import type { Checkpoint, Checkpoints } from '@communique/core'
import { taskEither as TE } from 'fp-ts'

/** A store that has somebody told whenever other views answer. */
export const watchedCheckpoints = (store: Checkpoints, answersNow: (checkpoint: Checkpoint) => void): Checkpoints => {
  const told = TE.map((checkpoint: Checkpoint) => {
    if (checkpoint.live) answersNow(checkpoint)
    return checkpoint
  })
  return {
    ...store,
    save: (step) => told(store.save(step)) as ReturnType<Checkpoints['save']>,
    goLive: (generation, lease) => told(store.goLive(generation, lease)) as ReturnType<Checkpoints['goLive']>
  }
}
