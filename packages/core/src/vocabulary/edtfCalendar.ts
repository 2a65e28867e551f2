const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** The largest distance of a year from the year 0 that a bound can carry. */
export const furthestYear = 999_999_999_999_999

// '-' stands before the digits and 'Y' after them in the order of UTF-16 code units. A year before 0 is written as its
// distance from the year -10^15, so that the earlier of two of them has the smaller digits.
const sortableYear = (year: number): string => {
  if (year < 0) return `-${String(furthestYear + 1 + year).padStart(15, '0')}`
  return year > 9999 ? `Y${String(year).padStart(15, '0')}` : String(year).padStart(4, '0')
}

/**
 * A day as text, such that the order of the texts is the order of the days: `YYYY-MM-DD` for the years 0 to 9999,
 * `Y` and the year in 15 digits after that, `-` and the distance from the year -10^15 in 15 digits before it.
 */
export const sortableDay = (year: number, month: number, day: number): string =>
  `${sortableYear(year)}-${twoDigits(month)}-${twoDigits(day)}`
