import {
  type AnyEvent,
  type Checkpoint,
  type Cursor,
  type EventLog,
  type EventReader,
  type Head,
  type Lease,
  type LeaseStore,
  type LogUnavailable,
  sameJson,
  type ViewStore
} from '@communique/kernel'
import type { AnyProjection } from '@communique/projections/advanced'
import { either as E, type taskEither as TE } from 'fp-ts'
import type { ProjectionStopped, RunElsewhere } from '../contract.ts'
import { reasonAgainst } from '../machine/opening.ts'
import { prepareProjection } from '../prepared/preparedProjection.ts'
import { attempt } from '../running/attempt.ts'
import { type Clock, processClock } from '../running/clock.ts'
import { inspected, type Limited } from '../running/inspected.ts'
import { shareOfKeys } from './byKeys.ts'
import { additive, shareOfLog } from './byLog.ts'
import { keptLease } from './keptLease.ts'
import { savedRows } from './savedRows.ts'
import { begun, isShared, newName, type Sharing, sharingIn, withDone } from './sharing.ts'
import { madeWhole } from './wholeViews.ts'

/**
 * The parts and settings of a rebuild that several processes share. All processes name the same store, projection and number of
 * shares.
 *
 * @category running
 * @since 0.1.0
 */
export interface SharedRebuild<Event extends AnyEvent, Name extends string> {
  readonly log: EventLog
  readonly viewStore: ViewStore & LeaseStore
  readonly read: EventReader<Event>
  /** The name of the projection in the view store, as a runner has it. */
  readonly name: Name
  /** One projection; the parts of a plan of several are rebuilt one by one, or by a runner. */
  readonly projection: AnyProjection<Event>
  /**
   * The number of parts into which the work is divided: as many as there are processes.
   */
  readonly shares: number
  /** A name for this process that no other has. Default: a random one. */
  readonly holder?: string
  /** Events in a page. Default: 1,000. */
  readonly pageSize?: number
  /** Milliseconds for which a process that died keeps others from doing its share again. Default: 10,000. */
  readonly leaseFor?: number
  /** Milliseconds between looks for shares that others have given up. Default: 500. */
  readonly pollEvery?: number
  /** Milliseconds after which a request to log or store counts as failed. Default: 5,000. */
  readonly answerWithin?: number
  readonly clock?: Clock
}

/**
 * The reason why views were not rebuilt in shares. Shares that were done stay done: call again after `LogUnavailable`.
 *
 * - `ProjectionStopped`: an event cannot be taken. A runner rebuilds such views, since it can set events aside.
 * - `RunElsewhere`: a runner has the projection. Stop it first.
 *
 * @category running
 * @since 0.1.0
 */
export type NotRebuiltInShares<Name extends string> = ProjectionStopped<Name> | RunElsewhere<Name> | LogUnavailable

const isUnavailable = (failure: { readonly type: string }): failure is LogUnavailable =>
  failure.type === 'LogUnavailable'

/** Goes on after an outcome, as nearly all failures mean that another process was first. */
const goingOn = (outcome: E.Either<{ readonly type: string }, unknown>): E.Either<LogUnavailable, null> =>
  E.isLeft(outcome) && isUnavailable(outcome.left) ? E.left(outcome.left) : E.right(null)

/** The holder of the lease of a projection while processes rebuild it together: they hold it in common. */
const inCommon = 'a rebuild in shares'

/**
 * Rebuilds the views of one large projection together with the processes that do the same, on one machine or on several. A
 * process takes a share that nobody has, reads the log itself, folds the share and saves it beside the views that answer. The
 * process that finds all shares done lets the new views answer. A share whose process died is done again by another one.
 *
 * Where views add up (see `Additive`), a share is a stretch of the log, folded for all keys; else it is a range of keys, folded
 * over the whole log, which every process then reads.
 *
 * Where the views that answer are of this definition, reader and log already, nothing is done, so that a process may come
 * late. A runner on any process then goes on from them. Meanwhile runners of this projection stand by.
 *
 * Law: for every log, every number of shares and of processes, and whichever of them die, the views are those of a single fold
 * of the log up to the cursor that is answered.
 *
 * @example
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { readCooperationEvent } from '@communique/core/advanced'
 * import { must, recordStory } from '@communique/fixtures'
 * import { inMemoryViewStore } from '@communique/kernel'
 * import { countryTimeline } from '@communique/projections'
 * import { rebuildInShares } from '@communique/runner/advanced'
 * import assert from 'node:assert/strict'
 *
 * const log = inMemoryEventLog()
 * await recordStory(cooperationLedger({ log }))()
 * const viewStore = inMemoryViewStore()
 * const share = rebuildInShares({
 *   log, viewStore, read: readCooperationEvent, name: 'timelines', projection: countryTimeline, shares: 2
 * })
 *
 * // Each in a process of its own, as a rule.
 * const [one, other] = await Promise.all([share(), share()])
 * assert.deepEqual(must(one), must(other))
 * assert.deepEqual(must(await viewStore.read('timelines', ['UZ'])())?.views.length, 1)
 * @returns the place in the log that the views include.
 * @category running
 * @since 0.1.0
 */
export const rebuildInShares =
  <Event extends AnyEvent, Name extends string>({
    log,
    viewStore,
    read,
    name,
    projection,
    shares,
    holder: given,
    pageSize = 1_000,
    leaseFor = 10_000,
    pollEvery = 500,
    answerWithin = 5_000,
    clock = processClock
  }: SharedRebuild<Event, Name>): TE.TaskEither<NotRebuiltInShares<Name>, Cursor> =>
  async () => {
    const of = Math.max(1, Math.floor(shares))
    // One for each run of the task: two runs that had one name would take each other's leases.
    const holder = given ?? crypto.randomUUID()
    const prepared = prepareProjection<Event>(name, projection, 'Stop', read.fingerprint ?? '')
    const leaseName = `runner/${name}`
    const limited: Limited = (task) => attempt(clock, answerWithin, task)
    const acquire = () => limited(() => viewStore.acquire(leaseName, inCommon, leaseFor))
    type Outcome<A> = Promise<E.Either<NotRebuiltInShares<Name>, A>>

    const pause = async (): Outcome<null> => {
      await clock.wait(Math.min(pollEvery, leaseFor / 3)).over
      return E.right(null)
    }

    /**
     * Does what one process alone may do, under a lease of its own, unless another has done it since the generations were
     * looked at. (The lease that all have in common is taken by each of them, again and again, and fences nobody off.)
     */
    const alone = async (
      seen: ReadonlyArray<Checkpoint>,
      run: (lease: Lease) => Promise<E.Either<{ readonly type: string }, unknown>>
    ): Outcome<null> => {
      const lease = await limited(() => viewStore.acquire(`${leaseName}/whole`, holder, leaseFor))
      if (E.isLeft(lease)) return isUnavailable(lease.left) ? E.left(lease.left) : pause()
      const now = await limited(() => viewStore.checkpoints(name))
      const outcome = E.isLeft(now) || !sameJson(now.right, seen) ? now : await run(lease.right)
      await limited(() => viewStore.release(lease.right))
      return goingOn(outcome)
    }

    /** Begins views without any share. */
    const begin =
      ({ epoch, cursor }: Head) =>
      (lease: Lease) => {
        const fingerprint = begun(prepared.fingerprint(epoch, 0, null), of)
        const step = { projection: name, generation: newName(), cursor, fingerprint, revision: 0 }
        return limited(() => viewStore.save({ ...step, changed: [], removed: [], lease }))
      }

    /** Work that is to be done and that nobody else has: a share, or the whole once all are done; `null`: there is none. */
    const takeWork = async ({
      shares: { done }
    }: Sharing): Outcome<{ readonly index: number | null; readonly lease: Lease } | null> => {
      const open = Array.from({ length: of }, (_, index) => index).filter(
        (at) => !done.some(({ index }) => index === at)
      )
      for (const index of open.length === 0 ? [null] : open) {
        const part = index === null ? 'whole' : `${index + 1} of ${of}`
        const lease = await limited(() => viewStore.acquire(`${leaseName}/${part}`, holder, leaseFor))
        if (E.isRight(lease)) return E.right({ index, lease: lease.right })
        if (isUnavailable(lease.left)) return E.left(lease.left)
      }
      return E.right(null)
    }

    /** Does a share, or makes views whole that have all shares, unless another process has done it meanwhile. */
    const work = async (sharing: Sharing, index: number | null, lease: Lease): Outcome<null> => {
      const keep = keptLease({ viewStore, clock, limited, leaseFor, lease, renewCommon: acquire })
      const saving = { viewStore, clock, leaseFor, lease, keep }
      if (index === null)
        return goingOn(await madeWhole(sharing, projection, prepared, { ...saving, load: viewStore.load, limited }))
      const { upTo, checkpoint } = sharing
      const share = { index, of, upTo, apart: sharing.shares.apart }
      const setup = { log, read, clock, limited, name, projection, pageSize, share, keep }
      const adding = additive(projection)
      const made = await (adding === null ? shareOfKeys(setup) : shareOfLog(adding, setup))
      if (E.isLeft(made)) {
        if (made.left.type !== 'ProjectionStopped') return goingOn(made)
        await limited(() => viewStore.drop(checkpoint))
        const common = await acquire()
        if (E.isRight(common)) await limited(() => viewStore.release(common.right))
        return E.left(made.left)
      }
      const { rows, ...end } = made.right
      return goingOn(
        await savedRows(saving, checkpoint, rows, [], (found) => withDone(sharing, found, { index, ...end }))
      )
    }

    /** Does the next thing that is to be done, and gives the place of the views once they answer. */
    const goOn = async (): Outcome<Cursor | null> => {
      const lease = await acquire()
      const inspection = await inspected({ log, viewStore }, name, limited)
      if (E.isLeft(inspection)) return inspection
      const { checkpoints, head } = inspection.right
      const usable = checkpoints.filter((each) => reasonAgainst(log, { prepared }, inspection.right, each) === null)
      const live = usable.find((each) => each.live)
      if (live !== undefined) {
        if (E.isRight(lease)) await limited(() => viewStore.release(lease.right))
        return E.right(live.cursor)
      }
      if (E.isLeft(lease))
        return E.left(
          isUnavailable(lease.left) ? lease.left : { type: 'RunElsewhere', projection: name, holder: lease.left.holder }
        )
      const whole = usable.find(isShared)
      if (whole !== undefined) return alone(checkpoints, (own) => limited(() => viewStore.goLive(whole, own)))
      const ours = prepared.fingerprint(head.epoch, 0, null)
      const sharing = await sharingIn(log, checkpoints, ours, of, head, limited)
      if (E.isLeft(sharing)) return sharing
      if (sharing.right === null) return alone(checkpoints, begin(head))
      const taken = await takeWork(sharing.right)
      if (E.isLeft(taken)) return taken
      if (taken.right === null) return pause()
      const own = taken.right
      const outcome = await work(sharing.right, own.index, own.lease)
      await limited(() => viewStore.release(own.lease))
      return outcome
    }

    for (;;) {
      const outcome = await goOn()
      if (E.isLeft(outcome)) return outcome
      if (outcome.right !== null) return E.right(outcome.right)
    }
  }
