import type { CooperationEvent, CooperationRecord } from '@communique/core'
import type { Effective } from '@communique/kernel'
import { fold } from '@communique/projections'
import type { Clock } from '@communique/runner/advanced'
import type { RecordState } from './liveRecord.ts'
import { type Office, type ProjectionName, projections } from './office.ts'
import { believedAt, type Point, pointName } from './point.ts'

/** Events that are folded before other requests have their turn. */
const atOnce = 2_000
/** Folds that are kept for the next request. */
const mostKept = 24

/** The facts believed at a point, and the views of some projections of them. */
export interface OfficeAt {
  readonly office: Office
  readonly believed: () => ReadonlyArray<Effective<CooperationEvent>>
}

/** Folds the record as of points, for listings that ask for other than the present. */
export interface PastOffice {
  readonly at: (state: RecordState, point: Point, parts: ReadonlyArray<ProjectionName>) => Promise<OfficeAt>
  /** As it was when the record had so many events. */
  readonly when: (state: RecordState, events: number, parts: ReadonlyArray<ProjectionName>) => Promise<OfficeAt>
}

type Folder = (events: ReadonlyArray<Effective<CooperationEvent>>, from?: unknown) => unknown

/**
 * Folds the record as of points. One fold is under way at a time and lets other requests go first, so that a question
 * about the past holds nobody up; the last ones are kept.
 */
export const pastOffice = (clock: Clock): PastOffice => {
  const kept = new Map<string, Promise<unknown>>()
  let last: Promise<unknown> = Promise.resolve()

  const once = <A>(name: string, work: () => Promise<A>): Promise<A> => {
    const before = kept.get(name)
    // What stands under a name is of its type.
    if (before !== undefined) return before as Promise<A>
    const next = last.then(work)
    last = next.catch(() => {})
    kept.set(name, next)
    if (kept.size > mostKept) kept.delete([...kept.keys()][0] ?? '')
    return next
  }

  const folded = async (
    name: ProjectionName,
    believed: ReadonlyArray<Effective<CooperationEvent>>
  ): Promise<unknown> => {
    const folding = fold(projections[name] as never) as unknown as Folder // each with views of its own
    let result = folding([])
    for (let at = 0; at < believed.length; at += atOnce) {
      result = folding(believed.slice(at, at + atOnce), result)
      await clock.breathe()
    }
    return result
  }

  const officeOf = async (
    name: string,
    history: () => ReadonlyArray<CooperationRecord>,
    point: Point,
    parts: ReadonlyArray<ProjectionName>
  ): Promise<OfficeAt> => {
    const believed = await once(name, async () => believedAt(history(), point))
    const views: Array<readonly [ProjectionName, unknown]> = []
    for (const part of parts) views.push([part, await once(`${name} ${part}`, () => folded(part, believed))])
    // A listing asks for the parts alone that it names.
    return { office: Object.fromEntries(views) as unknown as Office, believed: () => believed }
  }

  return {
    at: async (state, point, parts) => {
      const name = pointName(point)
      if (name === '' && parts.length > 0) {
        let believed: ReadonlyArray<Effective<CooperationEvent>> | null = null
        return { office: state.office, believed: () => (believed ??= believedAt(state.history(), {})) }
      }
      return officeOf(`${state.epoch} ${state.version} ${name}`, state.history, point, parts)
    },
    when: (state, events, parts) =>
      officeOf(`${state.epoch} first ${events}`, () => state.history().slice(0, events), {}, parts)
  }
}
