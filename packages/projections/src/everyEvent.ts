import { type CooperationEvent, type CooperationEventType, schemaVersions } from '@communique/core'
import type { Recipe, Recipes } from './kernel/projection.ts'

const eventTypes = Object.keys(schemaVersions) as ReadonlyArray<CooperationEventType> // keyed by type

/** One recipe for every type of event; the projection's keys tell which of them it is for. */
export const everyEvent = <View>(recipe: Recipe<CooperationEvent, View>): Recipes<CooperationEvent, View> =>
  Object.fromEntries(eventTypes.map((type) => [type, recipe])) as Recipes<CooperationEvent, View> // of all, so of each
