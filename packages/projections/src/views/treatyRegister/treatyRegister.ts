import type { CooperationEvent, PartyId, TreatyId } from '@communique/core'
import { isPartyEvent, type PartyEvent, type TextReference } from '@communique/core/advanced'
import { type TextsRelated, type TreatyEvent, treatyFacts } from '@communique/core/events'
import type { Citation, Effective, EventId, Text } from '@communique/kernel'
import { castDraft, type Draft } from 'immer'
import { ownProperty } from '../../engine/data/ownProperty.ts'
import type { Projection, Recipes } from '../../engine/projection.ts'
import { citationsOf } from '../../shared/correctionNote.ts'
import { recordingOrderIsVisible } from '../../shared/occurrenceOrder.ts'
import { type RelatedText, relatedTexts } from '../../shared/relatedText.ts'
import { type ShownDate, shownDate } from '../../shared/shownDate.ts'

/** One act of one party, as recorded. */
export interface TreatyAct {
  readonly eventId: EventId
  readonly fact: PartyEvent
  readonly on: ShownDate
  readonly citations: ReadonlyArray<Citation>
}

/** A treaty: the dates of the text itself, and the acts of each party in the order of recording. */
export interface TreatyRow {
  /** As adopted, else as first attested; null where neither is on record. */
  readonly title: Text | null
  readonly depositary: PartyId | null
  readonly adoptedOn: ShownDate | null
  readonly inForceOn: ShownDate | null
  readonly terminatedOn: ShownDate | null
  readonly parties: Readonly<Record<PartyId, ReadonlyArray<TreatyAct>>>
  /** Its relations to other texts that sources state, in the order of recording. */
  readonly relations: ReadonlyArray<RelatedText>
  /** Of everything that befell the treaty itself, in the order of recording. */
  readonly citations: ReadonlyArray<Citation>
}

/** The treaties that a relation names, each once. */
const treatiesIn = ({ text, to }: TextsRelated['data']): ReadonlyArray<TreatyId> => [
  ...new Set([text, to].flatMap((reference) => (reference.type === 'Treaty' ? [reference.treaty] : [])))
]

const withPartyAct = (draft: Draft<TreatyRow>, event: Effective<PartyEvent>): void => {
  const { type, data } = event
  const act: TreatyAct = {
    eventId: event.id,
    fact: { type, data } as PartyEvent, // they were one event
    on: shownDate(data.on),
    citations: citationsOf(event)
  }
  const acts = ownProperty(draft.parties, data.party)
  if (acts === undefined) draft.parties[data.party] = castDraft([act])
  else acts.push(castDraft(act))
}

const recorded = (draft: Draft<TreatyRow>, event: Effective<TreatyEvent>): void => {
  if (isPartyEvent(event)) return withPartyAct(draft, event as Effective<PartyEvent>) // of a party
  const { type, data } = event as Effective<Exclude<TreatyEvent, PartyEvent>> // of no party
  draft.citations.push(...castDraft(citationsOf(event)))
  if ('depositary' in data) draft.depositary = data.depositary ?? draft.depositary
  if (type === 'TreatyTextAdopted' && draft.adoptedOn === null) {
    draft.title = data.title
    draft.adoptedOn = castDraft(shownDate(data.on))
  }
  if (type === 'TreatyAttested') draft.title ??= data.title
  if (type === 'TreatyEnteredIntoForce') draft.inForceOn ??= castDraft(shownDate(data.on))
  if (type === 'TreatyTerminated') draft.terminatedOn ??= castDraft(shownDate(data.on))
}

/**
 * The treaties, each with its signatories, its parties and those that left.
 *
 * One row for each treaty, under its identity. `partiesOn` answers who is bound on a day, and `treatyAnomalies` what in the
 * row the law of treaties speaks against.
 *
 * @category treaty register
 * @since 0.1.0
 */
export const treatyRegister: Projection<CooperationEvent, TreatyRow> = {
  name: 'treatyRegister',
  version: 2,
  except: recordingOrderIsVisible,
  keys: ({ type, data }) => {
    if (type === 'TextsRelated') return treatiesIn(data)
    return 'treatyId' in data ? [data.treatyId] : []
  },
  routing: 'ByEvent',
  initialView: {
    title: null,
    depositary: null,
    adoptedOn: null,
    inForceOn: null,
    terminatedOn: null,
    parties: {},
    relations: [],
    citations: []
  },
  // One recipe for each type of event of a treaty.
  when: {
    ...(Object.fromEntries(Object.values(treatyFacts.events).map(({ eventType }) => [eventType, recorded])) as Recipes<
      CooperationEvent,
      TreatyRow
    >),
    TextsRelated: (draft, event, key) => {
      const isIt = (reference: TextReference) => reference.type === 'Treaty' && reference.treaty === key
      draft.relations.push(...castDraft(relatedTexts(event, isIt)))
    }
  }
}
