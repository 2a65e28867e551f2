import type { CooperationEvent, DatedEvent } from '@communique/core'
import { subjectStepOf } from '@communique/core/advanced'
import type { Effective } from '@communique/kernel'
import type { Recipe, Recipes } from '../engine/projection.ts'
import { eachDatedEvent } from '../shared/everyEvent.ts'

/** The recipes of a timeline: for events that name everybody concerned, and for those that go on with a subject. */
export interface TimelineSteps<Working, Row> {
  readonly names: Recipe<DatedEvent, Working, Row>
  readonly followsUp: Recipe<DatedEvent, Working, Row>
}

/** For each dated event the recipe that its step in the life of its subject calls for. */
export const timelineRecipes = <Working, Row>({
  names,
  followsUp
}: TimelineSteps<Working, Row>): Recipes<CooperationEvent, Working, Row> =>
  eachDatedEvent((type) => {
    const step = subjectStepOf(type)
    return step === 'FollowsUp' || step === 'Ends' ? followsUp : names
  })

/** `true` if later events of its stream may go on with its subject without naming everybody concerned. */
export const isFollowedUp = ({ type }: Effective<DatedEvent>): boolean => subjectStepOf(type) !== 'StandsAlone'
