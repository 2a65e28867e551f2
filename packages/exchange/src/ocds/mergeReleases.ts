/** An object of OCDS. */
export type OcdsFields = Readonly<Record<string, unknown>>

/** A release of OCDS: what was published of one contracting process, and when. */
export interface OcdsRelease extends OcdsFields {
  readonly ocid: string
  readonly id: string
  readonly date: string
  readonly tag: ReadonlyArray<string>
}

/** A value that a field had from a release on; null: the release took the value away. */
export interface OcdsVersion {
  readonly releaseID: string
  readonly releaseDate: string
  readonly releaseTag: ReadonlyArray<string>
  readonly value: unknown
}

/** The new content of a field that is neither an object nor a list by identities; undefined takes the field away. */
type MergeLeaf = (before: unknown, value: unknown) => unknown

/** Lists that are replaced as a whole, by the schema of OCDS 1.1.5. */
const wholeLists: ReadonlySet<string> = new Set(['additionalIdentifiers', 'additionalClassifications'])

const isFields = (value: unknown): value is OcdsFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Item = OcdsFields & { readonly id: unknown }

const itemsOf = (name: string, value: unknown): ReadonlyArray<Item> | null => {
  if (!Array.isArray(value) || wholeLists.has(name)) return null
  return value.every((item): item is Item => isFields(item) && 'id' in item) ? value : null
}

const mergeFields = (before: OcdsFields, next: OcdsFields, leaf: MergeLeaf): OcdsFields => {
  const fields = new Map(Object.entries(before))
  for (const [name, value] of Object.entries(next)) {
    const [known, items] = [fields.get(name), itemsOf(name, value)]
    if (isFields(value)) {
      // An empty object says nothing, and neither does an empty list; one that loses its last value is gone.
      if (Object.keys(value).length === 0) continue
      const merged = mergeFields(isFields(known) ? known : {}, value, leaf)
      if (Object.keys(merged).length > 0) fields.set(name, merged)
      else fields.delete(name)
    } else if (items !== null) {
      if (items.length > 0) fields.set(name, mergeItems(itemsOf(name, known) ?? [], items, leaf))
    } else {
      const merged = leaf(known, value)
      if (merged === undefined) fields.delete(name)
      else fields.set(name, merged)
    }
  }
  return Object.fromEntries(fields)
}

/** Merges lists by the identities of their items; an item that is not named again stays. */
const mergeItems = (
  before: ReadonlyArray<Item>,
  next: ReadonlyArray<Item>,
  leaf: MergeLeaf
): ReadonlyArray<OcdsFields> => {
  const items = new Map<unknown, OcdsFields>(before.map(({ id, ...rest }) => [id, rest]))
  for (const { id, ...rest } of next) items.set(id, mergeFields(items.get(id) ?? {}, rest, leaf))
  return Array.from(items, ([id, rest]) => ({ id, ...rest }))
}

/** The content of the process in a release, without what says which release it is; none where there is no release. */
export const contentIn = (release: OcdsRelease | null): OcdsFields => {
  if (release === null) return {}
  const { ocid: _ocid, id: _id, date: _date, tag: _tag, ...content } = release
  return content
}

const byDate = (releases: ReadonlyArray<OcdsRelease>): ReadonlyArray<OcdsRelease> =>
  releases.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))

/**
 * Compiles the releases of one process: the latest value of every field, by the merge rules of OCDS 1.1. Null takes a value
 * away, objects are merged field by field and lists by the identities of their items, other lists are replaced.
 *
 * Law: compiling the first n releases gives the values that `versionedRelease` of all has up to the nth.
 *
 * @returns null where there are no releases. The identity of a compiled release is the process and the date.
 * @category exchange
 * @since 0.1.0
 */
export const compiledRelease = (releases: ReadonlyArray<OcdsRelease>): OcdsRelease | null => {
  const sorted = byDate(releases)
  const last = sorted.at(-1)
  if (last === undefined) return null
  const fields = sorted.reduce<OcdsFields>(
    (before, release) => mergeFields(before, contentIn(release), (_before, value) => value ?? undefined),
    {}
  )
  return { ...fields, ocid: last.ocid, id: `${last.ocid}-${last.date}`, date: last.date, tag: ['compiled'] }
}

const isVersions = (value: unknown): value is ReadonlyArray<OcdsVersion> => Array.isArray(value)

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Writes the history of every field of one process: a version for each release that changed it, by the merge rules of
 * OCDS 1.1. Identities of items and the `ocid` stand as they are.
 *
 * @returns null where there are no releases.
 * @category exchange
 * @since 0.1.0
 */
export const versionedRelease = (releases: ReadonlyArray<OcdsRelease>): OcdsFields | null => {
  const sorted = byDate(releases)
  const last = sorted.at(-1)
  if (last === undefined) return null
  const fields = sorted.reduce<OcdsFields>((before, release) => {
    const { id, date, tag } = release
    const leaf: MergeLeaf = (known, value) => {
      const versions = isVersions(known) ? known : []
      const latest = versions.at(-1)
      if (latest !== undefined && equal(latest.value, value)) return versions
      return [...versions, { releaseID: id, releaseDate: date, releaseTag: tag, value }]
    }
    return mergeFields(before, contentIn(release), leaf)
  }, {})
  return { ocid: last.ocid, ...fields }
}

/**
 * A later state as a release says it: with null for each field that is gone. An item of a list cannot be taken away; it stays
 * with its identity alone.
 */
export const takingAway = (before: OcdsFields, next: OcdsFields): OcdsFields => {
  const fields = new Map(Object.entries(next))
  for (const [name, known] of Object.entries(before)) {
    const [value, items] = [next[name], itemsOf(name, known)]
    if (isFields(known)) {
      const left = takingAway(known, isFields(value) ? value : {})
      if (Object.keys(left).length > 0) fields.set(name, left)
    } else if (items !== null) {
      const later = new Map((itemsOf(name, value) ?? []).map((item) => [item.id, item] as const))
      for (const { id, ...rest } of items) later.set(id, { ...takingAway(rest, later.get(id) ?? {}), id })
      fields.set(name, [...later.values()])
    } else if (value === undefined) fields.set(name, null)
  }
  return Object.fromEntries(fields)
}
