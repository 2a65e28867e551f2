const microseconds = async (count: number, run: (count: number) => Promise<void>): Promise<number> => {
  const start = performance.now()
  await run(count)
  return ((performance.now() - start) * 1_000) / count
}

/**
 * Prints the cost of one at each size, in microseconds: the median of three rounds, after one to warm up. Returns how
 * much more one costs at the last size than at the first.
 */
export const growth = async (
  sizes: ReadonlyArray<number>,
  runs: Readonly<Record<string, (count: number) => Promise<void>>>
) => {
  const rounds = 4
  const table: Record<string, Record<string, number>> = {}
  const ratios: Record<string, number> = {}
  const costs = new Map<string, Array<number>>()
  for (let round = 0; round < rounds; round++)
    for (const size of round === 0 ? sizes.slice(0, 1) : sizes)
      for (const [name, run] of Object.entries(runs)) {
        const cost = await microseconds(size, run)
        if (round > 0) costs.set(`${name} ${size}`, [...(costs.get(`${name} ${size}`) ?? []), cost])
      }
  const median = (name: string, size: number | undefined) =>
    costs.get(`${name} ${size}`)?.toSorted((a, b) => a - b)[1] ?? Number.NaN
  for (const name of Object.keys(runs)) {
    const ratio = median(name, sizes.at(-1)) / median(name, sizes[0])
    ratios[name] = ratio
    table[name] = {
      ...Object.fromEntries(sizes.map((size) => [`${size} (µs each)`, Number(median(name, size).toFixed(2))])),
      'last / first': Number(ratio.toFixed(2))
    }
  }
  console.table(table)
  return ratios
}
