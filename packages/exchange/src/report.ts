import type { Edtf } from '@communique/core'

/**
 * The reason for which a part of the record is not in a target.
 *
 * - `NotInThisFormat`: the format has no place for it: a meeting is no IATI activity
 * - `WithoutMoney`: the format takes amounts of money, and it is in kind, without a measure or of no amount
 * - `WithoutDate`: the format asks for a day, and the record has none that is bounded
 * - `YearOutOfRange`: the format writes years in four digits
 * - `NotExpressible`: a value that the format has no notation for, such as an open list of parties
 */
export type LeftOutReason = 'NotInThisFormat' | 'WithoutMoney' | 'WithoutDate' | 'YearOutOfRange' | 'NotExpressible'

/** Parts of the record of one kind that are not in the target, by their streams or identities. */
export interface LeftOut {
  readonly kind: string
  readonly reason: LeftOutReason
  readonly subjects: ReadonlyArray<string>
}

/** A date that the target states more precisely, or less, than the record has it; the target says so where it can. */
export interface Approximation {
  readonly subject: string
  readonly field: string
  readonly recorded: Edtf
  readonly written: string
}

/**
 * Everything that an export could not say as the record has it.
 *
 * @category exchange
 * @since 0.1.0
 */
export interface Report {
  /** The number of things written: rows, activities, events of a calendar. */
  readonly written: number
  readonly leftOut: ReadonlyArray<LeftOut>
  readonly approximations: ReadonlyArray<Approximation>
}

/** One file of an export: its name, the media type and the content. */
export interface ExportedFile {
  readonly name: string
  readonly mediaType: string
  readonly content: string | Uint8Array
}

/** The files of an export, and what they leave out. */
export interface Exported {
  readonly files: ReadonlyArray<ExportedFile>
  readonly report: Report
}

/** A report while an export is written. */
export interface Reporting {
  readonly wrote: (count?: number) => void
  readonly leaveOut: (kind: string, reason: LeftOutReason, subject: string) => void
  readonly approximate: (approximation: Approximation) => void
  readonly report: () => Report
}

/** Begins an empty report. A subject is listed once for each kind and reason. */
export const reporting = (): Reporting => {
  let written = 0
  const leftOut = new Map<string, { readonly kind: string; readonly reason: LeftOutReason; subjects: Set<string> }>()
  const approximations: Array<Approximation> = []
  return {
    wrote: (count = 1) => {
      written += count
    },
    leaveOut: (kind, reason, subject) => {
      const key = `${reason} ${kind}`
      const known = leftOut.get(key)
      if (known === undefined) leftOut.set(key, { kind, reason, subjects: new Set([subject]) })
      else known.subjects.add(subject)
    },
    approximate: (approximation) => {
      approximations.push(approximation)
    },
    report: () => ({
      written,
      leftOut: Array.from(leftOut.values(), ({ subjects, ...rest }) => ({ ...rest, subjects: [...subjects] })),
      approximations
    })
  }
}
