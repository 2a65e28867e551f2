import { type CooperationEvent, partiesOf, type PartyId } from '@communique/core'
import type { Effective } from '@communique/kernel'
import { isDatedType, subjectStepOf, tieOf as kindOf, tieKinds } from '@communique/core/advanced'
import type { PartyTies, Tie } from '../../src/views/partyTies/partyTies.ts'
import type { Believed } from '../histories.ts'

type Pair = readonly [PartyId, PartyId]

/** Came as one delegation. */
const sameSide = (event: CooperationEvent, one: PartyId, other: PartyId): boolean =>
  event.type === 'MeetingHeld' &&
  event.data.delegations.some(({ party, alongside }) =>
    [one, other].every((body) => body === party || (alongside?.includes(body) ?? false))
  )

/** Any two of those whom it names, but those of one delegation. */
export const pairsIn = (event: CooperationEvent): ReadonlyArray<Pair> =>
  partiesOf(event).flatMap((one) =>
    partiesOf(event).flatMap((other): ReadonlyArray<Pair> =>
      one < other && !sameSide(event, one, other) ? [[one, other]] : []
    )
  )

/** Fulfilled, lapsed, expired, terminated, cancelled. */
const isAnEnd = ({ type }: CooperationEvent): boolean => isDatedType(type) && subjectStepOf(type) === 'Ends'

/** The tie of two parties by one stream: as firm as it ever was, and ended by any later end. */
const tieOf = (history: Believed, binding: Believed, stream: Effective<CooperationEvent>['stream']): Tie => {
  const inStream = binding.filter((event) => event.stream === stream)
  const since = Math.min(...inStream.map(({ position }) => position))
  const firmest = tieKinds.findLast((kind) => inStream.some(({ type }) => kindOf(type) === kind))
  if (firmest === undefined) throw new Error('A tie of two parties has an event that made it')
  return {
    kind: firmest,
    ended: history.some((event) => event.stream === stream && event.position > since && isAnEnd(event))
  }
}

/** Any two parties that a meeting, an undertaking, an agreement or a pledge names, and what binds them. */
export const partyTiesOracle = (history: Believed): Readonly<Record<string, PartyTies>> => {
  const binding = history.filter((event) => kindOf(event.type) !== null)
  return Object.fromEntries(
    binding.flatMap(pairsIn).map(([one, other]): readonly [string, PartyTies] => {
      const ofPair = binding.filter((event) => pairsIn(event).some(([a, b]) => a === one && b === other))
      const ties = ofPair.map(({ stream }) => [stream, tieOf(history, ofPair, stream)] as const)
      return [`${one}/${other}`, { parties: [one, other], ties: Object.fromEntries(ties) }]
    })
  )
}
