import type { CommandFailure, CooperationRefusal } from '@communique/core'
import type { LogUnavailable, UnreadableEvent, Violation } from '@communique/kernel'
import type { NotTaken } from '../iati/activityCommands.ts'
import type { IatiFault } from '../iati/readActivities.ts'
import type { RowFault } from './rowReader.ts'

/**
 * The outcome of a row: it was recorded whole, or nothing of it was.
 *
 * - `Recorded`: its facts are new, or a further source of known ones (`events`)
 * - `OnRecord`: everything that it says was there already
 * - `Refused`: a rule of the record refuses a command of it
 * - `Invalid`: the mapping made no command of it
 * - `Unreadable`: a cell is no date, a column is missing, a name is nobody's, or an activity lacks an element
 * - `Repeated`: an earlier row had the same cells in the columns of `once`
 * - `NothingClaimed`: no claim of the mapping applies to it
 */
export type RowOutcome = {
  readonly row: number
  /** Statements of a row that were not recorded; absent where there are none. */
  readonly notTaken?: ReadonlyArray<NotTaken>
} & (
  | { readonly type: 'Recorded'; readonly events: number }
  | { readonly type: 'OnRecord' | 'Repeated' | 'NothingClaimed' }
  | { readonly type: 'Refused'; readonly command: string; readonly failure: CommandFailure<CooperationRefusal> }
  | { readonly type: 'Invalid'; readonly command: string; readonly violations: ReadonlyArray<Violation> }
  | { readonly type: 'Unreadable'; readonly fault: RowFault | IatiFault }
)

/** The reason for which an import ended before its file did; begun again, it goes on. */
export type ImportStopped =
  | LogUnavailable
  | UnreadableEvent
  | { readonly type: 'OtherWriters' }
  | { readonly type: 'InvalidAccount'; readonly violations: ReadonlyArray<Violation> }
