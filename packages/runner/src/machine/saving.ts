import type { AnyEvent, Cursor } from '@communique/kernel'
import { either as E } from 'fp-ts'
import type { Answer, Ask } from './events.ts'
import { afterFailure } from './failure.ts'
import type { Generation } from './generation.ts'
import { type Rules, setWorker, type Turn } from './state.ts'
import { clearBackOff, keepLease, type ProjectionWorker, replaceGeneration } from './worker.ts'

/** A place that is not known to come before the other. Places of another epoch are no reason to wait. */
const isAtLeast = ({ compareCursors }: Rules, one: Cursor, other: Cursor): boolean => {
  const order = compareCursors(one, other)
  return E.isLeft(order) || order.right >= 0
}

/** There is something to save, and now is the time for it. */
const isDue = <Event extends AnyEvent>(
  rules: Rules,
  { cursor, saved, until, atEnd, stopped, saveFrom }: Generation<Event>,
  at: number
): boolean =>
  cursor !== null &&
  cursor !== saved.cursor &&
  (until === null || isAtLeast(rules, cursor, until)) &&
  (atEnd || stopped !== null || at >= saveFrom)

/** A generation has come to where it can answer in the place of the live one. */
const canAnswer = <Event extends AnyEvent>(
  rules: Rules,
  { generations }: ProjectionWorker<Event>,
  { cursor, saved, live, atEnd }: Generation<Event>
): boolean => {
  const other = generations.find((each) => each.live)?.cursor ?? null
  return (
    !live && atEnd && cursor !== null && cursor === saved.cursor && (other === null || isAtLeast(rules, cursor, other))
  )
}

/**
 * The next save or promotion that is due for a projection; `null`: neither is.
 *
 * @param at the time. At the last opportunity, all that is unsaved is due: that is at infinity.
 */
export const saveOrPromotion = <Event extends AnyEvent>(
  rules: Rules,
  worker: ProjectionWorker<Event>,
  at: number
): Ask | null => {
  const { prepared, lease, generations, epoch } = worker
  const { projection } = prepared
  if (lease === null) return null
  for (const generation of generations) {
    const { name, revision, cursor, followed, saved, setAside, last } = generation
    if (cursor !== null && isDue(rules, generation, at))
      return {
        type: 'Save',
        projection,
        generation: name,
        cursor,
        fingerprint: prepared.fingerprint(epoch, followed.checkpoint, last),
        revision,
        lease,
        before: saved.result,
        after: followed.folded,
        setAside: setAside.unsaved.map((fault) => ({ position: fault.position, eventId: fault.eventId, fault })),
        resetSetAside: setAside.resets
      }
    if (canAnswer(rules, worker, generation)) return { type: 'GoLive', projection, generation: name, lease }
  }
  return null
}

/** Notes that views were saved, or why they were not. */
export const afterSave = <Event extends AnyEvent>(
  turn: Turn<Event>,
  worker: ProjectionWorker<Event>,
  since: number,
  { generation: name, result, changed }: Extract<Answer, { to: 'Save' }>
): void => {
  const { at } = turn
  const { projection } = worker.prepared
  const generation = worker.generations.find((each) => each.name === name)
  if (generation === undefined || generation.cursor === null) return
  const { cursor, revision, followed } = generation
  if (E.isLeft(result)) {
    const { left } = result
    // The answer of an earlier attempt was lost, and what it saved is there: nobody else may save it by the lease.
    const isOurs =
      left.type === 'CheckpointMoved' && left.found?.revision === revision + 1 && left.found.cursor === cursor
    if (!isOurs) return setWorker(turn, afterFailure(turn, worker, 'Save', left))
  }
  const saved: Generation<Event> = {
    ...generation,
    revision: revision + 1,
    saved: { result: followed.folded, cursor },
    until: null,
    setAside: { ...generation.setAside, unsaved: [], resets: false },
    saveFrom: at + Math.max(turn.rules.settings.saveEvery, 9 * (at - since))
  }
  const kept = replaceGeneration(keepLease(clearBackOff(worker, 'Save')), saved)
  setWorker(turn, saved.live ? { ...kept, live: { cursor, isOurs: true } } : kept)
  turn.effects.push({ type: 'Measure', measure: { measure: 'ViewsSaved', count: changed.length, projection } })
  if (saved.live) turn.effects.push({ type: 'NotifyViewsSaved', saved: { projection, cursor, changed } })
}

/** Notes that a generation answers from now on, in the place of all others. */
export const afterGoLive = <Event extends AnyEvent>(
  turn: Turn<Event>,
  worker: ProjectionWorker<Event>,
  { generation: name, result }: Extract<Answer, { to: 'GoLive' }>
): void => {
  const { projection } = worker.prepared
  const generation = worker.generations.find((each) => each.name === name)
  if (E.isLeft(result)) return setWorker(turn, afterFailure(turn, worker, 'GoLive', result.left))
  if (generation === undefined || generation.saved.cursor === null) return
  const { cursor } = generation.saved
  setWorker(turn, {
    ...clearBackOff(worker, 'GoLive'),
    generations: [{ ...generation, live: true, reason: null }],
    live: { cursor, isOurs: true }
  })
  turn.effects.push({ type: 'NotifyViewsSaved', saved: { projection, cursor, changed: null } })
}
