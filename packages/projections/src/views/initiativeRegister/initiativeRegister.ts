import type { Citation, Effective, EventId, Text } from '@communique/kernel'
import type {
  Comparison,
  CooperationEvent,
  CountryLinks,
  InitiativeId,
  InitiativeKind,
  InvitationStrength,
  Invitee,
  MeetingId,
  PartyId,
  Quantity,
  Resource,
  Theme
} from '@communique/core'
import type { InitiativeAttested, InitiativeEvent, InitiativeLaunched } from '@communique/core/events'
import type { Draft } from 'immer'
import { type ByOccurrence, byOccurrence, recordingOrderIsVisible } from '../../shared/occurrenceOrder.ts'
import type { Projection } from '../../engine/projection.ts'
import { citationsOf } from '../../shared/correctionNote.ts'
import { type ShownDate, shownDate } from '../../shared/shownDate.ts'

/** When something was said of an initiative, and on whose word. */
export interface InitiativeUpdate {
  readonly eventId: EventId
  readonly position: number
  readonly date: ShownDate
  readonly citations: ReadonlyArray<Citation>
}

/** A source's name and description of the initiative: at its launch, or as something that exists. */
export interface InitiativeAppearance extends InitiativeUpdate {
  readonly as: 'Launched' | 'Attested'
  readonly name: Text
  readonly kind: InitiativeKind
  /** The parties that launched it, or to which it is attributed. */
  readonly by: ReadonlyArray<PartyId>
  readonly about: Text | null
  readonly countries: CountryLinks
  readonly themes: ReadonlyArray<Theme>
}

/** A call to join, firm or tentative, on a party by name or on a class, which invites nobody by name. */
export interface InitiativeInvitation extends InitiativeUpdate {
  readonly invitee: Invitee
  readonly strength: InvitationStrength
  readonly by: PartyId
  readonly countries: CountryLinks
  readonly meeting: MeetingId | null
}

export interface InitiativeMember extends InitiativeUpdate {
  readonly party: PartyId
  readonly countries: CountryLinks
}

/** A reported figure. The comparison belongs to the figure: more than 15 is not 15. */
export interface ReportedFigure extends InitiativeUpdate {
  readonly of: Text
  readonly comparison: Comparison
  readonly value: Quantity
  readonly by: PartyId | null
}

/** A reward for those who meet the condition: a pledge to nobody. */
export interface Prize extends InitiativeUpdate {
  readonly by: PartyId
  readonly reward: Resource
  readonly condition: Text
}

export interface Award extends InitiativeUpdate {
  readonly to: PartyId
  /** `null` where the source does not say. */
  readonly reward: Resource | null
  readonly countries: CountryLinks
}

export interface Conclusion extends InitiativeUpdate {
  readonly outcome: Text | null
}

/**
 * An initiative, as far as it is on record; each list in the order of occurrence.
 *
 * @category initiative register
 * @since 0.1.0
 */
export interface InitiativeView {
  /** `null` before the first event. */
  readonly initiativeId: InitiativeId | null
  /** Under which names, by launch or by attestation; none where only later news is on record. */
  readonly appearances: ReadonlyArray<InitiativeAppearance>
  readonly invitations: ReadonlyArray<InitiativeInvitation>
  readonly members: ReadonlyArray<InitiativeMember>
  readonly figures: ReadonlyArray<ReportedFigure>
  readonly prizes: ReadonlyArray<Prize>
  readonly awards: ReadonlyArray<Award>
  readonly conclusions: ReadonlyArray<Conclusion>
}

/** The same as its recipes see it. */
export interface InitiativeDraft {
  readonly initiativeId: InitiativeId | null
  readonly appearances: ByOccurrence<InitiativeAppearance>
  readonly invitations: ByOccurrence<InitiativeInvitation>
  readonly members: ByOccurrence<InitiativeMember>
  readonly figures: ByOccurrence<ReportedFigure>
  readonly prizes: ByOccurrence<Prize>
  readonly awards: ByOccurrence<Award>
  readonly conclusions: ByOccurrence<Conclusion>
}

const updateOf = (draft: Draft<InitiativeDraft>, event: Effective<InitiativeEvent>): InitiativeUpdate => {
  draft.initiativeId ??= event.data.initiativeId
  return {
    eventId: event.id,
    position: event.position,
    date: shownDate(event.data.on),
    citations: citationsOf(event)
  }
}

const appears = (draft: Draft<InitiativeDraft>, event: Effective<InitiativeLaunched | InitiativeAttested>): void => {
  const { name, kind, by, about, countries, themes } = event.data
  const as = event.type === 'InitiativeLaunched' ? 'Launched' : 'Attested'
  draft.appearances.insert({ ...updateOf(draft, event), as, name, kind, by, about, countries, themes })
}

/**
 * An initiative: its launch, the invited, the members, the figures reported and the prizes.
 *
 * One view for each initiative, under its identity. Nobody is a member for having been invited, nor invited by a call
 * to a class.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, fold, initiativeRegister } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { views } = fold(initiativeRegister)(cooperationAsOf(history, {}))
 *
 * const figures = views['islamic-world-heritage-list']?.figures ?? []
 * assert.deepEqual(
 *   figures.map(({ comparison, value, of }) => [comparison, value, of]),
 *   [['Exactly', '140', 'sites'], ['Exactly', '23', 'countries']]
 * )
 * assert.deepEqual(views['humanitarian-coalition']?.members, [])
 * @category initiative register
 * @since 0.1.0
 */
export const initiativeRegister: Projection<CooperationEvent, InitiativeView, InitiativeDraft> = {
  name: 'initiativeRegister',
  version: 3,
  except: recordingOrderIsVisible,
  keys: ({ data }) => ('initiativeId' in data ? [data.initiativeId] : []),
  routing: 'ByEvent',
  initialView: {
    initiativeId: null,
    appearances: byOccurrence(),
    invitations: byOccurrence(),
    members: byOccurrence(),
    figures: byOccurrence(),
    prizes: byOccurrence(),
    awards: byOccurrence(),
    conclusions: byOccurrence()
  },
  when: {
    InitiativeLaunched: appears,
    InitiativeAttested: appears,
    InitiativeInvitationExtended: (draft, event) => {
      const { invitee, strength, by, countries, meeting } = event.data
      draft.invitations.insert({ ...updateOf(draft, event), invitee, strength, by, countries, meeting })
    },
    InitiativeJoined: (draft, event) => {
      const { party, countries } = event.data
      draft.members.insert({ ...updateOf(draft, event), party, countries })
    },
    InitiativeFigureReported: (draft, event) => {
      const { comparison, value, by } = event.data
      draft.figures.insert({ ...updateOf(draft, event), of: event.data.of, comparison, value, by })
    },
    PrizeAnnounced: (draft, event) => {
      const { by, reward, condition } = event.data
      draft.prizes.insert({ ...updateOf(draft, event), by, reward, condition })
    },
    PrizeAwarded: (draft, event) => {
      const { to, reward, countries } = event.data
      draft.awards.insert({ ...updateOf(draft, event), to, reward, countries })
    },
    InitiativeConcluded: (draft, event) => {
      draft.conclusions.insert({ ...updateOf(draft, event), outcome: event.data.outcome })
    }
  }
}
