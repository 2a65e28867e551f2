import * as t from 'io-ts'
import type { EventCatalogue } from '@communique/kernel/advanced'
import type { EventOf } from '@communique/kernel'
import type { SubjectDecider } from './deciders.ts'
import { subjects } from './subjects.ts'

/** Every fact that can stand on the record of an organisation's international cooperation. */
export type CooperationEvent = EventOf<SubjectDecider>

/** The name of an event type. */
export type CooperationEventType = CooperationEvent['type']

/** The codec of every event type, under its name. */
export const cooperationEventCodecs = Object.fromEntries(
  Object.values(subjects).flatMap(({ events }) => Object.values(events).map((codec) => [codec.eventType, codec]))
) as unknown as EventCatalogue<CooperationEvent> // the events of every subject

type AnyEventCodec = (typeof cooperationEventCodecs)[CooperationEventType]

/**
 * The codec of every event. It decodes by `type`: the faults of an input are those of the one event type that it names,
 * not of each of fifty.
 *
 * @category events
 * @since 0.1.0
 */
export const CooperationEvent = t.union(
  // Object.values types a list; there are more than two.
  Object.values(cooperationEventCodecs) as [AnyEventCodec, AnyEventCodec, ...Array<AnyEventCodec>],
  'CooperationEvent'
)

/** Every event type of the record. */
export const cooperationEventTypes = Object.keys(cooperationEventCodecs) as ReadonlyArray<CooperationEventType> // keyed by type

/** The version of the shape in which each event type is written today. */
export const schemaVersions = Object.fromEntries(
  cooperationEventTypes.map((type) => [type, cooperationEventCodecs[type].schemaVersion])
) as Readonly<Record<CooperationEventType, number>>
