import { positionCursors, type StoredViewEntry, type ViewStep } from '@communique/kernel/advanced'

const { after } = positionCursors('any')

/** A step of a projection from a revision, to a place that says which. */
export const viewStep = (
  projection: string,
  generation: string,
  revision: number,
  changed: ReadonlyArray<StoredViewEntry> = [],
  more: Pick<Partial<ViewStep>, 'removed' | 'lease' | 'fingerprint' | 'setAside' | 'resetSetAside'> = {}
): ViewStep => ({
  projection,
  generation,
  cursor: after(revision + 1),
  fingerprint: { version: 1 },
  revision,
  changed,
  removed: [],
  ...more
})
