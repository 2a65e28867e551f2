import { type InitiativeId, ordOccurrence } from '@communique/core'
import type { InitiativeUpdate, InitiativeView } from '../../src/views/initiativeRegister/initiativeRegister.ts'
import type { Believed } from '../histories.ts'
import { dated, type Happened, ofEach, ofTypes, wordsFor } from './neighbours.ts'

const types = [
  'InitiativeLaunched',
  'InitiativeAttested',
  'InitiativeInvitationExtended',
  'InitiativeJoined',
  'InitiativeFigureReported',
  'PrizeAnnounced',
  'PrizeAwarded',
  'InitiativeConcluded'
] as const

const updateOf = (event: Happened<(typeof types)[number]>): InitiativeUpdate => ({
  eventId: event.id,
  position: event.position,
  date: dated(event.data.on),
  citations: wordsFor([event])
})

const initiativeOf = (history: Believed, initiativeId: InitiativeId): InitiativeView => {
  // As it occurred; on one date as it was recorded.
  const inOrder = ofTypes(history, ...types)
    .filter(({ data }) => data.initiativeId === initiativeId)
    .toSorted((a, b) => ordOccurrence.compare(a.data.on, b.data.on))

  return {
    initiativeId,
    appearances: ofTypes(inOrder, 'InitiativeLaunched', 'InitiativeAttested').map((event) => ({
      ...updateOf(event),
      as: event.type === 'InitiativeLaunched' ? 'Launched' : 'Attested',
      name: event.data.name,
      kind: event.data.kind,
      by: event.data.by,
      about: event.data.about,
      countries: event.data.countries,
      themes: event.data.themes
    })),
    invitations: ofTypes(inOrder, 'InitiativeInvitationExtended').map((event) => ({
      ...updateOf(event),
      invitee: event.data.invitee,
      strength: event.data.strength,
      by: event.data.by,
      countries: event.data.countries,
      meeting: event.data.meeting
    })),
    members: ofTypes(inOrder, 'InitiativeJoined').map((event) => ({
      ...updateOf(event),
      party: event.data.party,
      countries: event.data.countries
    })),
    figures: ofTypes(inOrder, 'InitiativeFigureReported').map((event) => ({
      ...updateOf(event),
      of: event.data.of,
      comparison: event.data.comparison,
      value: event.data.value,
      by: event.data.by
    })),
    prizes: ofTypes(inOrder, 'PrizeAnnounced').map((event) => ({
      ...updateOf(event),
      by: event.data.by,
      reward: event.data.reward,
      condition: event.data.condition
    })),
    awards: ofTypes(inOrder, 'PrizeAwarded').map((event) => ({
      ...updateOf(event),
      to: event.data.to,
      reward: event.data.reward,
      countries: event.data.countries
    })),
    conclusions: ofTypes(inOrder, 'InitiativeConcluded').map((event) => ({
      ...updateOf(event),
      outcome: event.data.outcome
    }))
  }
}

/** Each initiative is all that was recorded of it, each sort for itself, as it occurred. */
export const initiativeRegisterOracle = (history: Believed): Readonly<Record<InitiativeId, InitiativeView>> =>
  ofEach(
    ofTypes(history, ...types).map(({ data }) => data.initiativeId),
    (initiativeId) => initiativeOf(history, initiativeId)
  )
