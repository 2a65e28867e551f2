import type { Citation, Effective, EventId, Text } from '@communique/kernel'
import type { CooperationEvent, CountryLink, MeetingId, PartyClassId, PartyId } from '@communique/core'
import type { ObserverEvent } from '@communique/core/events'
import { castDraft, type Draft } from 'immer'
import { ownProperty } from '../../engine/data/ownProperty.ts'
import type { Projection } from '../../engine/projection.ts'
import { citationsOf } from '../../shared/correctionNote.ts'
import { type ShownDate, shownDate } from '../../shared/shownDate.ts'
import { compareOccurrence, recordingOrderIsVisible } from '../../shared/occurrenceOrder.ts'

/**
 * A party that was admitted, or else attested, is observer until it withdraws, whatever is said meanwhile; from its
 * withdrawal on all begins anew. Who applied has applied until it is answered: to call on it changes nothing.
 *
 * `AttestedObserver`: a source calls it an observer; its admission since it last withdrew, if it did, is not on record.
 */
export type ObserverStatus = 'Invited' | 'Applied' | 'Observer' | 'AttestedObserver' | 'Declined' | 'Withdrawn'

/** One step of a party towards the status, or away from it. */
export interface ObserverStep {
  readonly eventId: EventId
  readonly position: number
  readonly type: ObserverEvent['type']
  readonly on: ShownDate
  readonly countries: ReadonlyArray<CountryLink>
  /** Under which charter it was invited. */
  readonly charter: Text | null
  readonly meeting: MeetingId | null
  /** The side that declined. */
  readonly declinedBy: 'Invitee' | 'Organisation' | null
  readonly reason: Text | null
  readonly citations: ReadonlyArray<Citation>
}

export interface ObserverCandidate {
  readonly party: PartyId
  readonly status: ObserverStatus
  /** In the order of occurrence. */
  readonly history: ReadonlyArray<ObserverStep>
}

/** A call to a class of parties: it invites nobody by name. */
export interface ClassCall {
  readonly eventId: EventId
  readonly position: number
  readonly class: PartyClassId
  readonly description: Text
  readonly charter: Text | null
  readonly on: ShownDate
  readonly meeting: MeetingId | null
  readonly citations: ReadonlyArray<Citation>
}

/** The observers of one organisation, and those who may become so. */
export interface ObserverRoster {
  readonly candidates: Readonly<Record<PartyId, ObserverCandidate>>
  /** In the order of occurrence. */
  readonly calls: ReadonlyArray<ClassCall>
}

type Placed = Pick<ObserverStep, 'eventId' | 'position' | 'on'>

const placed = ({ eventId, position, on }: Placed) => ({ eventId, position, date: on })

/** Puts one into its place in a list that is in the order of occurrence. */
const insert = <Item extends Placed>(list: Array<Item>, item: Item): void => {
  const after = list.findIndex((other) => compareOccurrence(placed(item), placed(other)) < 0)
  list.splice(after < 0 ? list.length : after, 0, item)
}

/** An observer stays one until it leaves; an applicant needs no invitation. */
const statusAfter = (before: ObserverStatus | null, type: ObserverEvent['type']): ObserverStatus => {
  const isObserver = before === 'Observer' || before === 'AttestedObserver'
  switch (type) {
    case 'ObserverInvited':
      return isObserver || before === 'Applied' ? before : 'Invited'
    case 'ObserverApplied':
      return isObserver ? before : 'Applied'
    case 'ObserverDeclined':
      return isObserver ? before : 'Declined'
    case 'ObserverAdmitted':
      return 'Observer'
    case 'ObserverStatusAttested':
      return before === 'Observer' ? before : 'AttestedObserver'
    case 'ObserverWithdrawn':
      return 'Withdrawn'
  }
}

const step = (draft: Draft<ObserverRoster>, party: PartyId, event: Effective<ObserverEvent>): void => {
  const { data } = event
  const taken: ObserverStep = {
    eventId: event.id,
    position: event.position,
    type: event.type,
    on: shownDate(data.on),
    countries: data.countries,
    charter: 'charter' in data ? data.charter : null,
    meeting: 'meeting' in data ? data.meeting : null,
    declinedBy: 'by' in data ? data.by : null,
    reason: 'reason' in data ? data.reason : null,
    citations: citationsOf(event)
  }
  const candidate = ownProperty(draft.candidates, party)
  if (candidate === undefined) {
    draft.candidates[party] = castDraft({ party, status: statusAfter(null, event.type), history: [taken] })
    return
  }
  insert(candidate.history, castDraft(taken))
  candidate.status = candidate.history.reduce<ObserverStatus | null>(
    (status, { type }) => statusAfter(status, type),
    null
  ) as ObserverStatus // of one step at least
}

type StepEvent = Exclude<ObserverEvent, { readonly type: 'ObserverInvited' }>

const stepOfParty = (draft: Draft<ObserverRoster>, event: Effective<StepEvent>): void =>
  step(draft, event.data.party, event)

/**
 * The observers of an organisation: the invited, the applicants, the admitted and those who left, and calls to a class.
 *
 * One view for each organisation that has observers, under its identity. Its steps stand as they occurred, so that older
 * news that is recorded late says nothing of where a party stands now.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, fold, observerRoster } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { views } = fold(observerRoster)(cooperationAsOf(history, {}))
 *
 * const [roster] = Object.values(views)
 * assert.deepEqual(
 *   Object.values(roster?.candidates ?? {}).map(({ party, status }) => [party, status]),
 *   [['japan', 'Invited'], ['russia', 'AttestedObserver']]
 * )
 * assert.deepEqual(roster?.calls.map((call) => call.class), ['non-member-states'])
 * @category observer roster
 * @since 0.1.0
 */
export const observerRoster: Projection<CooperationEvent, ObserverRoster> = {
  name: 'observerRoster',
  version: 2,
  except: recordingOrderIsVisible,
  keys: ({ data }) => ('organisation' in data ? [data.organisation] : []),
  routing: 'ByEvent',
  initialView: { candidates: {}, calls: [] },
  when: {
    ObserverInvited: (draft, event) => {
      const { invitee, charter, on, meeting } = event.data
      if (invitee.type === 'Party') return step(draft, invitee.party, event)
      const { class: classId, description } = invitee
      insert(
        draft.calls,
        castDraft({
          eventId: event.id,
          position: event.position,
          class: classId,
          description,
          charter,
          on: shownDate(on),
          meeting,
          citations: citationsOf(event)
        })
      )
    },
    ObserverApplied: stepOfParty,
    ObserverAdmitted: stepOfParty,
    ObserverDeclined: stepOfParty,
    ObserverWithdrawn: stepOfParty,
    ObserverStatusAttested: stepOfParty
  }
}
