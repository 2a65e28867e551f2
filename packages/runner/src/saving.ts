import type { AnyEvent, Cursor, EventLog } from '@communique/kernel'
import { either as E } from 'fp-ts'
import type { Making } from './making.ts'
import { ask, type Ports, troubled, worked } from './ports.ts'
import { giveUp, makingOf, replace, type Slot } from './slot.ts'
import { changedEntries, type EntriesChanged, viewKeys } from './storedEntries.ts'

/** What is not known to come before the other; places of another epoch are no reason to wait. */
const isAtLeast = (log: EventLog, one: Cursor, other: Cursor): boolean => {
  const order = log.compareCursors(one, other)
  return E.isLeft(order) || order.right >= 0
}

/** Whether there is something to save, and now is the time for it. */
const isDue = <Event extends AnyEvent>(log: EventLog, making: Making<Event>, now: number): boolean => {
  const { cursor, saved, until, atEnd, stopped, saveFrom } = making
  return (
    cursor !== null &&
    cursor !== saved.cursor &&
    (until === null || isAtLeast(log, cursor, until)) &&
    (atEnd || stopped !== null || now >= saveFrom)
  )
}

/** Saves what changed and where it stands; `false`: that did not work, or is another's to do. */
const save = async <Event extends AnyEvent>(
  ports: Ports,
  slot: Slot<Event>,
  making: Making<Event>
): Promise<Making<Event> | null> => {
  const { viewStore, clock, settings, teller } = ports
  const { run, lease } = slot
  const { generation, revision, cursor, followed, saved, setAside } = making
  const { projection } = run
  if (cursor === null || lease === null) return null
  const fingerprint = run.fingerprint(slot.epoch, followed.checkpoint, setAside)
  const since = clock.now()
  let entries: EntriesChanged = { changed: [], removed: [] }
  const result = await teller.span(
    'communique.runner.save',
    { projection, generation },
    () =>
      ask(() => {
        // Views are put together when they are read: what throws there troubles this projection and no other.
        entries = changedEntries(saved.result, followed.folded)
        return viewStore.save({ projection, generation, cursor, fingerprint, revision, lease, ...entries })
      }),
    () => ({ changed: entries.changed.length, removed: entries.removed.length })
  )
  if (E.isLeft(result)) {
    const { left } = result
    // Where the answer of an earlier try was lost, what it saved is there: by the lease nobody else was to save it.
    const isOurs =
      left.type === 'CheckpointMoved' && left.found?.revision === revision + 1 && left.found.cursor === cursor
    if (!isOurs) {
      if (left.type === 'LogUnavailable') troubled(ports, slot, 'Save', left)
      else giveUp(slot, clock.now())
      return null
    }
  }
  const now = clock.now()
  worked(slot, 'Save')
  const kept: Making<Event> = {
    ...making,
    revision: revision + 1,
    saved: { result: followed.folded, cursor },
    until: null,
    saveFrom: now + Math.max(settings.saveEvery, 9 * (now - since))
  }
  replace(slot, kept)
  const keys = viewKeys([...entries.changed.map(([key]) => key), ...entries.removed])
  teller.viewsSaved(keys.length, projection)
  if (kept.live) {
    slot.answered = cursor
    ports.viewsSaved({ projection, cursor, changed: keys })
  }
  return kept
}

/** Whether a making has come to where it can answer in the place of the one that does. */
const canAnswer = <Event extends AnyEvent>(log: EventLog, slot: Slot<Event>, making: Making<Event>): boolean => {
  const { cursor, saved, live, atEnd } = making
  const other = slot.makings.find((each) => each.live)?.cursor ?? null
  return (
    !live && atEnd && cursor !== null && cursor === saved.cursor && (other === null || isAtLeast(log, cursor, other))
  )
}

const goLive = async <Event extends AnyEvent>(
  ports: Ports,
  slot: Slot<Event>,
  making: Making<Event>
): Promise<void> => {
  const { projection } = slot.run
  const { lease } = slot
  if (lease === null || making.cursor === null) return
  const result = await ask(() => ports.viewStore.goLive({ projection, generation: making.generation }, lease))
  if (E.isLeft(result)) {
    if (result.left.type === 'LogUnavailable') troubled(ports, slot, 'GoLive', result.left)
    else giveUp(slot, ports.clock.now())
    return
  }
  worked(slot, 'GoLive')
  slot.makings = [{ ...making, live: true }]
  slot.answers = true
  slot.answered = making.cursor
  ports.viewsSaved({ projection, cursor: making.cursor, changed: null })
}

/**
 * Saves what is due of a projection, and lets new views answer once they have caught up.
 *
 * @param last whether it is the last opportunity: then whatever is not saved is due.
 */
export const settle = async <Event extends AnyEvent>(ports: Ports, slot: Slot<Event>, last = false): Promise<void> => {
  const { log, clock } = ports
  for (const each of slot.makings) {
    const now = clock.now()
    if (slot.lease === null || slot.tryAt > now) return
    const making = makingOf(slot, each)
    if (making === undefined) continue
    const kept = isDue(log, making, last ? Number.POSITIVE_INFINITY : now) ? await save(ports, slot, making) : making
    if (kept !== null && canAnswer(log, slot, kept)) await goLive(ports, slot, kept)
  }
}
