const base = 10 ** 15

/**
 * A day as other programs read it. A bound of a date is kept in a form that sorts as text, with fifteen digits for years
 * before 0000 and after 9999; it is written as EDTF has it: `-0044-03-15`, `Y12024-01-01`.
 */
export const writtenDay = (bound: string | null): string | null => {
  const far = bound === null ? null : /^([-Y])(\d{15})(-\d{2}-\d{2})$/.exec(bound)
  if (far === null) return bound
  const [, sign, digits, rest] = far
  const year = sign === '-' ? Number(digits) - base : Number(digits)
  const size = String(Math.abs(year))
  if (size.length > 4) return `Y${year}${rest}`
  return `-${size.padStart(4, '0')}${rest}`
}
