/** A median between its quartiles. */
export interface Quartiles {
  readonly lower: number
  readonly median: number
  readonly upper: number
}

/** Between two values where the place falls between them. */
const quantile = (ascending: ReadonlyArray<number>, share: number): number => {
  const place = (ascending.length - 1) * share
  const below = ascending[Math.floor(place)] ?? Number.NaN
  const above = ascending[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

/** The quartiles of values in any order; of none they are not a number. */
export const quartiles = (values: ReadonlyArray<number>): Quartiles => {
  const ascending = values.toSorted((a, b) => a - b)
  return { lower: quantile(ascending, 0.25), median: quantile(ascending, 0.5), upper: quantile(ascending, 0.75) }
}
