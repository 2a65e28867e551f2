import type { AnyEvent, Checkpoint } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { lastEventIn } from '../prepared/lastEvent.ts'
import type { RebuildReason } from '../progress.ts'
import type { Answer, Ask, Inspection, Stored } from './events.ts'
import { afterFailure } from './failure.ts'
import { type Generation, newGeneration } from './generation.ts'
import { type Rules, setWorker, type Turn } from './state.ts'
import { backOff, type LiveViews, type Opening, type ProjectionWorker } from './worker.ts'

const generationAfter = (checkpoints: ReadonlyArray<Checkpoint>): number =>
  1 + Math.max(0, ...checkpoints.map(({ generation }) => Number(generation)).filter(Number.isSafeInteger))

/** The reason why a stored generation cannot be continued; `null`: it can. */
export const reasonAgainst = <Event extends AnyEvent>(
  { compareCursors }: Pick<Rules, 'compareCursors'>,
  { prepared }: Pick<ProjectionWorker<Event>, 'prepared'>,
  { displaced, head: { cursor: end, epoch } }: Inspection,
  { cursor, fingerprint, generation }: Checkpoint
): RebuildReason | null => {
  const place = compareCursors(cursor, end)
  // A place beyond the end is of a log that was longer: this one has been restored, and so it has where another event
  // stands at the place.
  if (E.isLeft(place) || place.right > 0 || displaced.includes(generation)) return 'ForeignCursor'
  return prepared.reasonAgainst(fingerprint, epoch)
}

const liveOf = <Event extends AnyEvent>(
  rules: Rules,
  worker: ProjectionWorker<Event>,
  inspection: Inspection
): LiveViews | null => {
  const live = inspection.checkpoints.find(({ live }) => live)
  return live === undefined
    ? null
    : { cursor: live.cursor, isOurs: reasonAgainst(rules, worker, inspection, live) === null }
}

export const startOpening = <Event extends AnyEvent>(): Opening<Event> => ({
  inspected: false,
  toLoad: [],
  toDrop: [],
  generations: [],
  live: null,
  reason: null
})

/** The next request on the way to run a projection. */
export const openingAsk = <Event extends AnyEvent>(worker: ProjectionWorker<Event>): Ask => {
  const { prepared, opening, lease } = worker
  const { projection } = prepared
  if (opening === null) return { type: 'Acquire', projection }
  if (!opening.inspected || lease === null) return { type: 'Inspect', projection }
  const [load] = opening.toLoad
  if (load !== undefined) return { type: 'Load', checkpoint: load }
  const [drop] = opening.toDrop
  if (drop !== undefined) return { type: 'Drop', projection, generation: drop.generation, lease }
  return { type: 'CountCorrections' }
}

const running = <Event extends AnyEvent>(
  worker: ProjectionWorker<Event>,
  generations: ReadonlyArray<Generation<Event>>,
  live: LiveViews | null
): ProjectionWorker<Event> => ({
  ...worker,
  opening: null,
  holder: null,
  trouble: worker.leasesLost === 0 ? null : worker.trouble,
  tryAt: 0,
  isNew: false,
  generations,
  live
})

/** Ends the opening once nothing is left to load or drop, and there is a generation to continue. */
const opened = <Event extends AnyEvent>(worker: ProjectionWorker<Event>): ProjectionWorker<Event> => {
  const { opening } = worker
  if (opening === null || opening.toLoad.length + opening.toDrop.length > 0 || opening.generations.length === 0)
    return worker
  const { generations, live, reason } = opening
  const building = generations.map((each) => (each.live || live === null ? each : { ...each, reason }))
  return running(worker, building, live)
}

export const afterAcquire = <Event extends AnyEvent>(
  turn: Turn<Event>,
  worker: ProjectionWorker<Event>,
  since: number,
  { result }: Extract<Answer, { to: 'Acquire' }>
): void => {
  if (E.isRight(result))
    return setWorker(turn, {
      ...worker,
      lease: result.right,
      renewAt: since + turn.rules.settings.leaseFor / 3,
      opening: startOpening()
    })
  const { left } = result
  setWorker(
    turn,
    left.type === 'LogUnavailable'
      ? backOff(worker, 'Open', left.reason, turn.at)
      : { ...worker, holder: left.holder, opening: startOpening() }
  )
}

/** Notes the stored generations: to continue from them, or to know on standby which views answer. */
export const afterInspect = <Event extends AnyEvent>(
  turn: Turn<Event>,
  worker: ProjectionWorker<Event>,
  { result }: Extract<Answer, { to: 'Inspect' }>
): void => {
  const { rules, at } = turn
  if (E.isLeft(result)) return setWorker(turn, backOff(worker, 'Open', result.left.reason, at))
  const { checkpoints, head } = result.right
  const live = liveOf(rules, worker, result.right)
  if (worker.lease === null)
    return setWorker(turn, {
      ...worker,
      opening: null,
      isNew: false,
      live,
      trouble: null,
      leasesLost: 0,
      tryAt: at + rules.settings.pollEvery
    })
  const usable = (checkpoint: Checkpoint) => reasonAgainst(rules, worker, result.right, checkpoint) === null
  const liveCheckpoint = checkpoints.find((each) => each.live)
  const others = checkpoints.filter((each) => !each.live)
  // A rebuild that was interrupted goes on.
  const candidates = [
    ...(liveCheckpoint !== undefined && usable(liveCheckpoint) ? [liveCheckpoint] : []),
    ...others.filter(usable).slice(0, 1)
  ]
  setWorker(
    turn,
    opened({
      ...worker,
      epoch: head.epoch,
      nextGeneration: generationAfter(checkpoints),
      opening: {
        inspected: true,
        toLoad: candidates,
        // The views that answer go on answering until others replace them, however they were made.
        toDrop: others.filter((each) => !candidates.includes(each)),
        generations: [],
        live,
        reason:
          liveCheckpoint === undefined
            ? null
            : (reasonAgainst(rules, worker, result.right, liveCheckpoint) ?? 'Requested')
      }
    })
  )
}

const continued = <Event extends AnyEvent>(
  { prepared, epoch }: ProjectionWorker<Event>,
  { checkpoint, views, setAside }: Stored
): Generation<Event> | null => {
  const { generation: name, live, revision, cursor, fingerprint } = checkpoint
  const restored = prepared.resumed({ fingerprint, views }, epoch)
  if (E.isLeft(restored)) return null
  const followed = restored.right
  return {
    ...newGeneration(prepared, name, false),
    live,
    revision,
    cursor,
    last: lastEventIn(fingerprint),
    followed,
    saved: { result: followed.folded, cursor },
    setAside: { total: setAside, unsaved: [], resets: false }
  }
}

export const afterLoad = <Event extends AnyEvent>(
  turn: Turn<Event>,
  worker: ProjectionWorker<Event>,
  { checkpoint, result }: Extract<Answer, { to: 'Load' }>
): void => {
  const { opening } = worker
  if (opening === null) return
  if (E.isLeft(result)) return setWorker(turn, backOff(worker, 'Open', result.left.reason, turn.at))
  const generation = result.right === null ? null : continued(worker, result.right)
  const isStale = generation === null
  setWorker(
    turn,
    opened({
      ...worker,
      opening: {
        ...opening,
        toLoad: opening.toLoad.filter((each) => each !== checkpoint),
        toDrop: isStale && !checkpoint.live ? [...opening.toDrop, checkpoint] : opening.toDrop,
        generations: isStale ? opening.generations : [...opening.generations, generation],
        live: isStale && checkpoint.live && opening.live !== null ? { ...opening.live, isOurs: false } : opening.live,
        reason: isStale && checkpoint.live ? 'NotStored' : opening.reason
      }
    })
  )
}

export const afterDrop = <Event extends AnyEvent>(
  turn: Turn<Event>,
  worker: ProjectionWorker<Event>,
  { result }: Extract<Answer, { to: 'Drop' }>
): void => {
  const { opening } = worker
  if (opening === null) return
  if (E.isRight(result))
    return setWorker(turn, opened({ ...worker, opening: { ...opening, toDrop: opening.toDrop.slice(1) } }))
  setWorker(turn, afterFailure(turn, worker, 'Open', result.left))
}

/** Begins at the start of the log. The record is kept from there where something is corrected, or that is not known. */
export const afterCountCorrections = <Event extends AnyEvent>(
  turn: Turn<Event>,
  worker: ProjectionWorker<Event>,
  { result }: Extract<Answer, { to: 'CountCorrections' }>
): void => {
  const { opening, prepared, nextGeneration } = worker
  if (opening === null) return
  const keepsRecord = E.isLeft(result) || result.right > 0
  const generation = newGeneration(prepared, String(nextGeneration), keepsRecord, opening.reason)
  setWorker(turn, running({ ...worker, nextGeneration: nextGeneration + 1 }, [generation], opening.live))
}
