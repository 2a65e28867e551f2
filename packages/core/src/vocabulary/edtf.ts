import { either as E, type eq as Eq, string as S } from 'fp-ts'
import * as t from 'io-ts'
import { refined, validate, type Validated } from '@communique/kernel'
import {
  type DateBounds,
  type DateQualifier,
  type EdtfRefusal,
  parseDate,
  type ParsedDate,
  parsePlainDate
} from './edtfDate.ts'
import { isPlainEdtf } from './plainEdtf.ts'

export type { DateBounds, DateQualifier, EdtfRefusal } from './edtfDate.ts'

const unbounded: DateBounds = { earliest: null, latest: null, qualifier: 'None' }

const both = (a: DateQualifier, b: DateQualifier): DateQualifier => {
  if (a === 'None' || a === b) return b
  return b === 'None' ? a : 'UncertainAndApproximate'
}

const parseSpan = (found: string, from: ParsedDate, to: ParsedDate): ParsedDate => {
  if (E.isLeft(from)) return from
  if (E.isLeft(to)) return to
  const { earliest } = from.right
  const { latest } = to.right
  return earliest !== null && latest !== null && earliest > latest
    ? E.left({ type: 'ReversedInterval', found, earliest, latest })
    : E.right({ earliest, latest, qualifier: both(from.right.qualifier, to.right.qualifier) })
}

const parseIntervalEnd = (text: string): ParsedDate =>
  text === '' || text === '..' ? E.right(unbounded) : parseDate(text)

const parseInterval = (text: string, slash: number): ParsedDate =>
  parseSpan(text, parseIntervalEnd(text.slice(0, slash)), parseIntervalEnd(text.slice(slash + 1)))

const parseMember = (text: string, isFirst: boolean, isLast: boolean): ParsedDate => {
  const dots = text.indexOf('..')
  if (dots === -1) return parsePlainDate(text)
  const from = text.slice(0, dots)
  const to = text.slice(dots + 2)
  return parseSpan(
    text,
    from === '' && isFirst ? E.right(unbounded) : parsePlainDate(from),
    to === '' && isLast && from !== '' ? E.right(unbounded) : parsePlainDate(to)
  )
}

const least = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? null : S.Ord.compare(a, b) < 0 ? a : b

const greatest = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? null : S.Ord.compare(a, b) < 0 ? b : a

/** The members of a set, each within its own bounds. */
export const parseMembers = (text: string): E.Either<EdtfRefusal, ReadonlyArray<DateBounds>> => {
  const members = text.slice(1, -1).split(',')
  return E.traverseArrayWithIndex((at, member: string) => parseMember(member, at === 0, at === members.length - 1))(
    members
  )
}

const parseSet = (text: string): ParsedDate =>
  E.map((parsed: ReadonlyArray<DateBounds>): DateBounds => ({
    earliest: parsed.map((member) => member.earliest).reduce(least),
    latest: parsed.map((member) => member.latest).reduce(greatest),
    qualifier: 'None'
  }))(parseMembers(text))

/** `true` for one of a set, and for all of a set. */
export const isSet = (text: string): boolean =>
  (text.startsWith('[') && text.endsWith(']')) || (text.startsWith('{') && text.endsWith('}'))

/**
 * Reads a date of the Extended Date/Time Format (ISO 8601-2:2019, annex A; Library of Congress, EDTF specification) as
 * the days it may mean: levels 0 and 1 and, of level 2, sets and days of a year that is not known.
 *
 * - Date, month, year: `2024-05-30`, `2024-05`, `2024`, `-0044` (no `-0000`), `Y17000` (up to 15 digits).
 * - Season: `2020-21` March to May, `-22` June to August, `-23` September to November, `-24` December to February of
 *   the next year. The standard names no months; these are the meteorological seasons of the north. A season of the
 *   south is written in months.
 * - Unspecified digits from the right: `201X`, `20XX`, `2004-XX`, `1985-04-XX`, `1985-XX-XX`.
 * - Qualified as a whole: `1984?`, `2004-06~`, `2004-06-11%`.
 * - Interval: `2004-06/2006`, open `../2020` or `2004/..`, unknown `/2020` or `2004/`; both ends may be so. Its ends
 *   are dates as above. It is reversed if its first day comes after its last.
 * - One of a set of unqualified dates: `[1667,1760-12]`, `[..1984]`, `[1670..1672]`, `[1667,1760..]`. Its bounds are
 *   those of all members together.
 * - All of a set, which is how something lasts: `{2024-05-30..2024-06-12}` on each day of two weeks,
 *   `{2024-05-30,2024-06-02}` on two days. An interval, such as `2024-05-30/2024-06-12`, says that the day is not known.
 * - A day or a month of a year that is not known, or not to all digits: `XXXX-05-17`, `201X-05`. Without any digit of the
 *   year its bounds are open.
 *
 * A time of day is refused, not cut off: a day is the finest that the record keeps.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { parseEdtf } from '@communique/core'
 * import { either as E } from 'fp-ts'
 *
 * assert.deepEqual(parseEdtf('2024-05~'), E.right({ earliest: '2024-05-01', latest: '2024-05-31', qualifier: 'Approximate' }))
 * assert.deepEqual(parseEdtf('2023-02-29'), E.left({ type: 'ImpossibleDay', found: '2023-02-29', day: 29, daysInMonth: 28 }))
 * @category time
 * @since 0.1.0
 */
export const parseEdtf = (text: string): ParsedDate => {
  if (text === '[]' || text === '{}') return E.left({ type: 'EmptySet', found: text })
  if (isSet(text)) return parseSet(text)
  const slash = text.indexOf('/')
  return slash === -1 ? parseDate(text) : parseInterval(text, slash)
}

/**
 * A date as EDTF text, kept as it was written. Its rules are the types of `EdtfRefusal`, such as `NotEdtf`,
 * `ImpossibleDay` or `ReversedInterval`.
 *
 * @category time
 * @since 0.1.0
 */
export const Edtf = refined('Edtf', t.string, (value) => {
  // Who decodes a date does not ask what it means.
  if (isPlainEdtf(value)) return null
  const parsed = parseEdtf(value)
  return E.isLeft(parsed) ? parsed.left.type : null
})
export type Edtf = t.TypeOf<typeof Edtf>

/** Reads a date and keeps it as it was written; `parseEdtf` tells what it means. */
export const edtf: (value: string) => Validated<Edtf> = validate(Edtf)

/** The bounds of a date that was read before. What never passed the codec bounds nothing. */
export const edtfBounds = (value: Edtf): DateBounds => E.getOrElse(() => unbounded)(parseEdtf(value))

/** The same text; `2024` and `2024-01-01/2024-12-31` mean the same days and are two dates. */
export const eqEdtf: Eq.Eq<Edtf> = S.Eq
