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

/** The file that keeps a shape. */
export const goldenName = ({ eventType, schemaVersion }: Shape): string => `${eventType}.v${schemaVersion}.json`
