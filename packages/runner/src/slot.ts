import type { AnyEvent, Cursor, Lease } from '@communique/kernel'
import type { Fault } from './fault.ts'
import type { Making } from './making.ts'
import type { Progress, ProjectionState, Trouble } from './progress.ts'
import type { PreparedProjection } from './preparedProjection.ts'

/** Where a projection stands in this process. */
export interface Slot<Event extends AnyEvent> {
  readonly run: PreparedProjection<Event>
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

export const newSlot = <Event extends AnyEvent>(run: PreparedProjection<Event>): Slot<Event> => ({
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

/** A making as it is now, which goes on while others are waited for; `undefined`: it was given up meanwhile. */
export const makingOf = <Event extends AnyEvent>(
  { makings }: Slot<Event>,
  { generation }: Pick<Making<Event>, 'generation'>
): Making<Event> | undefined => makings.find((each) => each.generation === generation)

/** What stops a making of the projection; `null`: nothing. */
export const faultOf = <Event extends AnyEvent>({ makings }: Slot<Event>): Fault | null =>
  makings.find(({ stopped }) => stopped !== null)?.stopped ?? null

/** Views on the way to replace those that answer; `undefined`: none are. */
export const buildingOf = <Event extends AnyEvent>({ makings }: Slot<Event>): Making<Event> | undefined =>
  makings.find(({ live, stopped }) => !live && stopped === null)

/** Lets go of what was being made; what is saved stays, for whoever goes on. */
export const giveUp = <Event extends AnyEvent>(slot: Slot<Event>, tryAt: number): void => {
  slot.lease = null
  slot.makings = []
  slot.tryAt = tryAt
}

const stateOf = <Event extends AnyEvent>(slot: Slot<Event>): ProjectionState => {
  const { lease, makings, holder, answers } = slot
  if (lease === null) return { type: 'Standby', holder }
  if (buildingOf(slot) !== undefined) return { type: answers ? 'Rebuilding' : 'CatchingUp' }
  const fault = faultOf(slot)
  if (fault !== null) return { type: 'Stopped', fault }
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
