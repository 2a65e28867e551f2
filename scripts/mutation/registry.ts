/**
 * Takes the place of Vitest's registration of tests, so that they can be run again and again without it. What tests
 * expect is Vitest's own; a test is known by its file, its groups and its place among those of one name.
 */
type Body = (...values: ReadonlyArray<never>) => unknown
type Table = ReadonlyArray<unknown>

/** The file and the groups that tests are being registered in. */
export const groups: string[] = []
const registered = new Map<string, () => unknown>()

/** The tests that were registered, by their identities. */
export const tests: ReadonlyMap<string, () => unknown> = registered

/** The values of each row: a row is spread where all are lists. */
const rowsOf = (table: Table): ReadonlyArray<ReadonlyArray<never>> =>
  (table.every(Array.isArray) ? table : table.map((value) => [value])) as unknown as ReadonlyArray<ReadonlyArray<never>>

const register = (name: string, run: () => unknown): void => {
  const id = [...groups, name].join(' > ')
  const same = [...registered.keys()].filter((known) => known === id || known.startsWith(`${id} #`)).length
  registered.set(same === 0 ? id : `${id} #${same + 1}`, run)
}

/** Registers the tests of a group under its name. */
export const within = (name: string, body: () => unknown): void => {
  groups.push(name)
  body()
  groups.pop()
}

type Registering = (name: string, body: Body) => void

const each =
  (registering: (name: string, run: () => unknown) => void) =>
  (table: Table): Registering =>
  (name, body) => {
    for (const row of rowsOf(table)) registering(name, () => body(...row))
  }

export const it = Object.assign((name: string, body: Body, _limit?: number) => register(name, body), {
  each: each(register)
})
export const test = it
export const describe = Object.assign((name: string, body: Body) => within(name, body), { each: each(within) })
