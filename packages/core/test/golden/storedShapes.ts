import type * as t from 'io-ts'
import { cooperationEventCodecs } from '../../src/cooperationEvent.ts'
import { EventRetracted } from '@communique/kernel'
import { type Shape, StoredAttestation, StoredCorrection } from '@communique/kernel/advanced'

/** A shape in which events are stored today, and the codec of their data. */
export interface StoredShape extends Shape {
  readonly data: t.Mixed
}

export const storedShapes: ReadonlyArray<StoredShape> = [
  ...Object.values(cooperationEventCodecs).map(({ eventType, schemaVersion, props: { data } }) => ({
    eventType,
    schemaVersion,
    data
  })),
  { eventType: 'EventCorrected', schemaVersion: 1, data: StoredCorrection.props.data },
  { eventType: 'EventAttested', schemaVersion: 1, data: StoredAttestation.props.data },
  { eventType: 'EventRetracted', schemaVersion: 1, data: EventRetracted.props.data }
]

/** The file that keeps a shape; when it was widened without a version of its own, another file each time. */
export const goldenName = ({ eventType, schemaVersion }: Shape, widening = 0): string =>
  `${eventType}.v${schemaVersion}${widening === 0 ? '' : `.widened${widening}`}.json`

/** The names of the files that keep a shape, the oldest first. */
export const goldenNames = (shape: Shape, kept: { readonly has: (name: string) => boolean }): ReadonlyArray<string> => {
  const names: Array<string> = []
  while (kept.has(goldenName(shape, names.length))) names.push(goldenName(shape, names.length))
  return names
}
