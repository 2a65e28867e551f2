import type { AnyEvent, Cursor } from '@communique/kernel'
import type { Making } from './making.ts'
import type { Slot } from './slot.ts'

/** Makings at one place in the log: one page serves them all. */
export interface Group<Event extends AnyEvent> {
  readonly cursor: Cursor | null
  readonly members: ReadonlyArray<{ readonly slot: Slot<Event>; readonly making: Making<Event> }>
}

/** Who reads on from where: all that run, are not stopped, and do not wait to try something again. */
export const groupsOf = <Event extends AnyEvent>(
  slots: ReadonlyArray<Slot<Event>>,
  now: number
): ReadonlyArray<Group<Event>> => {
  const groups = new Map<Cursor | null, Array<Group<Event>['members'][number]>>()
  for (const slot of slots) {
    if (slot.lease === null || slot.tryAt > now) continue
    for (const making of slot.makings) {
      if (making.stopped !== null) continue
      const there = groups.get(making.cursor)
      if (there === undefined) groups.set(making.cursor, [{ slot, making }])
      else there.push({ slot, making })
    }
  }
  return Array.from(groups, ([cursor, members]) => ({ cursor, members }))
}
