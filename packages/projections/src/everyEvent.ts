import { type CooperationEvent, type CooperationEventType, schemaVersions } from '@communique/core'
import type { Recipe, Recipes } from './engine/projection.ts'
import type { DatedEvent } from './strength.ts'

const eventTypes = Object.keys(schemaVersions) as ReadonlyArray<CooperationEventType> // keyed by type

const registers: Readonly<Record<Exclude<CooperationEventType, DatedEvent['type']>, null>> = {
  SourceRecorded: null,
  PartyRegistered: null,
  PartyAliasAdded: null,
  PartiesMerged: null,
  PersonRegistered: null,
  PersonAliasAdded: null,
  PersonsMerged: null
}

/** One recipe for every type of event; the projection's keys tell which of them it is for. */
export const everyEvent = <Working, Row = undefined>(
  recipe: Recipe<CooperationEvent, Working, Row>
): Recipes<CooperationEvent, Working, Row> =>
  // Of all, so of each.
  Object.fromEntries(eventTypes.map((type) => [type, recipe])) as Recipes<CooperationEvent, Working, Row>

/** One recipe for every type of event that occurs at some time; the projection's keys tell which of them it is for. */
export const everyDatedEvent = <Working, Row = undefined>(
  recipe: Recipe<DatedEvent, Working, Row>
): Recipes<CooperationEvent, Working, Row> =>
  // Of all that have a date, so of each of them.
  Object.fromEntries(
    eventTypes.filter((type) => !Object.hasOwn(registers, type)).map((type) => [type, recipe])
  ) as Recipes<CooperationEvent, Working, Row>
