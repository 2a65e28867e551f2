import type { ShownDate } from '@communique/projections'

/** Something that stands in a calendar, whatever it is there for. */
export interface CalendarItem {
  /** Globally unique, and the same through all corrections. */
  readonly uid: string
  readonly date: ShownDate
  readonly summary: string
  readonly description: ReadonlyArray<string>
  readonly categories: ReadonlyArray<string>
  readonly location: string | null
  /** Raised by every correction of it. */
  readonly sequence: number
  /** When it was last changed. */
  readonly stamp: string
  /** `CANCELLED`: it was taken back; `TENTATIVE`: announced, or due. */
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  /** The properties of this library, by which the record is read back. */
  readonly extensions: Readonly<Record<string, string>>
}
