import type { CooperationEvent, DatedEvent } from '@communique/core'
import { cooperationEventTypes, isDatedType } from '@communique/core/advanced'
import type { Recipe, Recipes } from '../engine/projection.ts'

/** One recipe for every type of event; the projection's keys tell which of them it is for. */
export const everyEvent = <Working, Row = undefined>(
  recipe: Recipe<CooperationEvent, Working, Row>
): Recipes<CooperationEvent, Working, Row> =>
  // Of all, so of each.
  Object.fromEntries(cooperationEventTypes.map((type) => [type, recipe])) as Recipes<CooperationEvent, Working, Row>

/** One recipe for each type of event that occurs at some time. */
export const eachDatedEvent = <Working, Row = undefined>(
  recipeFor: (type: DatedEvent['type']) => Recipe<DatedEvent, Working, Row>
): Recipes<CooperationEvent, Working, Row> =>
  // A recipe for all that have a date is one for each of them.
  Object.fromEntries(cooperationEventTypes.filter(isDatedType).map((type) => [type, recipeFor(type)])) as Recipes<
    CooperationEvent,
    Working,
    Row
  >

/** One recipe for every type of event that occurs at some time; the projection's keys tell which of them it is for. */
export const everyDatedEvent = <Working, Row = undefined>(
  recipe: Recipe<DatedEvent, Working, Row>
): Recipes<CooperationEvent, Working, Row> => eachDatedEvent(() => recipe)
