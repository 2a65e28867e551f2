import { factDecider } from '@communique/kernel'
import { emptyMap, type PersistentMap, valueAt, withEntry } from '@communique/kernel/advanced'
import { pathBetween } from '../vocabulary/pathBetween.ts'
import {
  type TextReference,
  type TextRelation,
  type TextRelationCommand,
  type TextRelationEvent,
  type TextRelationFacts,
  textRelationFacts
} from './events.ts'

/** A relation that a text has to another. */
interface Related {
  readonly relation: TextRelation
  readonly to: TextReference
}

/** The relations on record, under the text that has them. */
export interface TextRelationState {
  readonly related: PersistentMap<ReadonlyArray<Related>>
}

/** A refusal: two texts cannot be related so. */
export type TextRelationRefusal =
  | { readonly type: 'TextRelatedToItself'; readonly text: TextReference }
  | {
      readonly type: 'TextsAlreadyRelated'
      readonly relation: TextRelation
      readonly text: TextReference
      readonly to: TextReference
    }
  /** The other text leads back to this one, by way of the texts named: each would have been there before the other. */
  | { readonly type: 'TextsInCircle'; readonly circle: ReadonlyArray<TextReference> }

const keyOf = (reference: TextReference): string =>
  reference.type === 'Agreement' ? `agreement/${reference.agreement}` : `treaty/${reference.treaty}`

const sameText = (a: TextReference, b: TextReference): boolean => keyOf(a) === keyOf(b)

const relationsOf = ({ related }: TextRelationState, text: TextReference): ReadonlyArray<Related> =>
  valueAt(related, keyOf(text)) ?? []

const refusalOf = ({ data }: TextRelationCommand, state: TextRelationState): TextRelationRefusal | null => {
  const { relation, text, to } = data
  if (sameText(text, to)) return { type: 'TextRelatedToItself', text }
  if (relationsOf(state, text).some((known) => known.relation === relation && sameText(known.to, to)))
    return { type: 'TextsAlreadyRelated', relation, text, to }
  const back = pathBetween(to, text, (from) => relationsOf(state, from).map((known) => known.to), keyOf)
  return back === null ? null : { type: 'TextsInCircle', circle: [text, ...back] }
}

const evolve = (state: TextRelationState, { data: { relation, text, to } }: TextRelationEvent): TextRelationState => ({
  related: withEntry(state.related, keyOf(text), [...relationsOf(state, text), { relation, to }])
})

/**
 * The relations between texts, in one register, since a rule spans them: every relation leads from a text to one that was
 * there before it, so that none leads to itself and none runs in a circle.
 *
 * @category deciding
 * @since 0.1.0
 */
export const textRelationDecider = factDecider<TextRelationFacts, TextRelationState, TextRelationRefusal>({
  initialState: { related: emptyMap },
  facts: textRelationFacts.events,
  refusalOf,
  evolve
})
