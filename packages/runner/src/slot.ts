import type { AnyEvent, Cursor, Lease } from '@communique/core'
import type { Making } from './making.ts'
import type { Progress, ProjectionState, Trouble } from './progress.ts'
import type { Run } from './run.ts'

/** Where a projection stands in this process. */
export interface Slot<Event extends AnyEvent> {
  readonly run: Run<Event>
  /** Without it another process runs the projection, or may. */
  lease: Lease | null
  renewAt: number
  /** Who has the lease instead. */
  holder: string | null
  /** The epoch of the log that its views are made of. */
  epoch: string
  /** What is being made: the views that answer, those that are to replace them, or both. */
  makings: ReadonlyArray<Making<Event>>
  /** Up to where the views go that answer, whoever makes them. */
  answered: Cursor | null
  /** Whether there are views that answer. */
  answers: boolean
  /** The number of the next generation. */
  nextGeneration: number
  read: number
  trouble: Trouble | null
  /** When to try again what did not work, or to ask for the lease again. */
  tryAt: number
}

export const newSlot = <Event extends AnyEvent>(run: Run<Event>): Slot<Event> => ({
  run,
  lease: null,
  renewAt: 0,
  holder: null,
  epoch: '',
  makings: [],
  answered: null,
  answers: false,
  nextGeneration: 1,
  read: 0,
  trouble: null,
  tryAt: 0
})

/** What was made goes on where it still has its place: it has none once the projection was given up meanwhile. */
export const replace = <Event extends AnyEvent>(slot: Slot<Event>, making: Making<Event>): void => {
  slot.makings = slot.makings.map((each) => (each.generation === making.generation ? making : each))
}

/** Lets go of what was being made; what is saved stays, for whoever goes on. */
export const giveUp = <Event extends AnyEvent>(slot: Slot<Event>, tryAt: number): void => {
  slot.lease = null
  slot.makings = []
  slot.tryAt = tryAt
}

const stateOf = <Event extends AnyEvent>({ lease, makings, holder, answers }: Slot<Event>): ProjectionState => {
  if (lease === null) return { type: 'Standby', holder }
  const stopped = makings.find(({ stopped }) => stopped !== null)?.stopped ?? null
  const building = makings.find(({ live, stopped }) => !live && stopped === null)
  if (building !== undefined) return { type: answers ? 'Rebuilding' : 'CatchingUp' }
  if (stopped !== null) return { type: 'Stopped', fault: stopped }
  return { type: makings.every(({ atEnd }) => atEnd) ? 'Following' : 'CatchingUp' }
}

export const progressOf = <Event extends AnyEvent, Name extends string>(slot: Slot<Event>): Progress<Name> => {
  // The views to come, where there are any: those that answer are far ahead of them.
  const latest = slot.makings.at(-1)
  return {
    projection: slot.run.projection as Name,
    state: stateOf(slot),
    cursor: slot.answered,
    behind: latest?.behind ?? null,
    read: slot.read,
    setAside: latest?.setAside ?? [],
    trouble: slot.trouble
  }
}
