import type { StoredViewEntry } from '@communique/kernel/advanced'
import { type Folded, viewOf } from '@communique/projections'
import { foldedChanges, provenanceOf, routeOf } from '@communique/projections/advanced'

// The views of a projection are rows of a store, each under its key, or under the names of the parts and the key where a
// plan has parts. Routes and origins, which are needed to continue, are rows whose keys begin with one #, as no key of a
// view does.

/** Names stand before a key and end in a slash each, so that no two keys are written alike. */
const nameInKey = (name: string): string =>
  name.replaceAll('%', '%25').replaceAll('/', '%2F').replaceAll('#', '%23') + '/'

const pathOf = (parts: ReadonlyArray<string>): string => parts.map(nameInKey).join('')

/**
 * Writes the key under which the view of a key is stored.
 *
 * @param parts the names that lead to the view where a plan has parts: those of `together`, `first` or `second` of `staged`
 */
export const storedKey = (key: string, parts: ReadonlyArray<string> = []): string => {
  const whole = pathOf(parts) + key
  return whole.startsWith('#') ? `#${whole}` : whole
}

const routeKey = '#routes/'
const originsKey = '#origins/'

const isFolded = (result: unknown): result is Folded<unknown> =>
  typeof result === 'object' && result !== null && 'checkpoint' in result && typeof result.checkpoint === 'number'

interface Part {
  readonly names: ReadonlyArray<string>
  readonly folded: Folded<unknown>
}

/** The result of a plan, part by part: it is one part, or a record of results with parts. */
const partsOf = (result: unknown, names: ReadonlyArray<string> = []): ReadonlyArray<Part> =>
  isFolded(result)
    ? [{ names, folded: result }]
    : Object.entries(result as Readonly<Record<string, unknown>>).flatMap(([name, part]) =>
        partsOf(part, [...names, name])
      )

/** The rows to be stored, and the keys of rows to be removed. */
export interface EntriesChanged {
  readonly changed: ReadonlyArray<StoredViewEntry>
  readonly removed: ReadonlyArray<string>
}

/** A row in which a result differs from an earlier one; `undefined`: it is to be removed. */
interface Change {
  readonly key: string
  readonly view: unknown
}

/** The rows in which a result differs from an earlier one, each put together when it is reached. */
function* changesBetween(before: unknown, after: unknown): Generator<Change> {
  const earlier = partsOf(before)
  for (const [at, { names, folded }] of partsOf(after).entries()) {
    const were = earlier[at]?.folded
    if (were === undefined) continue
    const path = pathOf(names)
    const { views, routes } = foldedChanges(were, folded)
    for (const key of views) {
      yield { key: storedKey(key, names), view: viewOf(folded, key) }
      if (folded.origins !== undefined)
        yield { key: originsKey + path + key, view: provenanceOf(folded, key) ?? undefined }
    }
    for (const stream of routes) yield { key: routeKey + path + stream, view: routeOf(folded, stream) }
  }
}

/** The rows in which a result differs from an earlier one. */
export const changedEntries = (before: unknown, after: unknown): EntriesChanged => {
  const changed: Array<StoredViewEntry> = []
  const removed: Array<string> = []
  for (const { key, view } of changesBetween(before, after)) {
    if (view === undefined) removed.push(key)
    else changed.push([key, view])
  }
  return { changed, removed }
}

/** Reports whether a stored key is that of the route of a stream. */
export const isRoute = (key: string): boolean => key.startsWith(routeKey)

/** The rows that a result has beyond an earlier one, each put together when it is reached. */
export function* addedRows(
  before: unknown,
  after: unknown,
  isWanted: (key: string) => boolean
): Generator<StoredViewEntry> {
  for (const { key, view } of changesBetween(before, after)) if (view !== undefined && isWanted(key)) yield [key, view]
}

/** The keys of views among stored keys. */
export const viewKeys = (keys: ReadonlyArray<string>): ReadonlyArray<string> =>
  keys.filter((key) => !key.startsWith(routeKey) && !key.startsWith(originsKey))

interface PartRows {
  readonly views: Array<StoredViewEntry>
  readonly routes: Array<StoredViewEntry>
  readonly origins: Array<StoredViewEntry>
}

const rowsIn = (text: string): readonly [kind: keyof PartRows, rest: string] => {
  if (text.startsWith(routeKey)) return ['routes', text.slice(routeKey.length)]
  if (text.startsWith(originsKey)) return ['origins', text.slice(originsKey.length)]
  return ['views', text.startsWith('##') ? text.slice(1) : text]
}

/**
 * Rebuilds the result whose rows were stored, as JSON.
 *
 * @param empty the result of the plan before the first event, which has all its parts
 */
export const storedResult = (empty: unknown, entries: ReadonlyArray<StoredViewEntry>, checkpoint: number): unknown => {
  const parts = partsOf(empty).map(({ names, folded }) => ({
    path: pathOf(names),
    provenance: folded.origins !== undefined,
    rows: { views: [], routes: [], origins: [] } as PartRows
  }))
  for (const [text, value] of entries) {
    const [kind, rest] = rowsIn(text)
    const part = parts.find(({ path }) => rest.startsWith(path))
    part?.rows[kind].push([rest.slice(part.path.length), value])
  }
  let at = 0
  const rebuilt = (result: unknown): unknown => {
    if (!isFolded(result))
      return Object.fromEntries(
        Object.entries(result as Readonly<Record<string, unknown>>).map(([name, part]) => [name, rebuilt(part)])
      )
    const part = parts[at++]
    return {
      views: Object.fromEntries(part?.rows.views ?? []),
      routes: Object.fromEntries(part?.rows.routes ?? []),
      checkpoint,
      ...(part?.provenance === true && { origins: Object.fromEntries(part.rows.origins) })
    }
  }
  return rebuilt(empty)
}
