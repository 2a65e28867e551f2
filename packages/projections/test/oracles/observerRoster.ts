import { ordOccurrence, type PartyId } from '@communique/core'
import { type ObserverEvent, observerFacts } from '@communique/core/events'
import type {
  ClassCall,
  ObserverCandidate,
  ObserverRoster,
  ObserverStatus
} from '../../src/views/observerRoster/observerRoster.ts'
import type { Believed } from '../histories.ts'
import { dated, type Happened, ofEach, ofTypes, wordsFor } from './neighbours.ts'

type Step = Happened<ObserverEvent['type']>

const stepTypes = Object.values(observerFacts.events).map(({ eventType }) => eventType)

/** As they occurred, and on one date as they were recorded. */
const steps = (history: Believed): ReadonlyArray<Step> =>
  ofTypes(history, ...stepTypes).toSorted(
    (a, b) => ordOccurrence.compare(a.data.on, b.data.on) || a.position - b.position
  )

const stepsBy = ({ data }: Step): PartyId | null => {
  if ('party' in data) return data.party
  return data.invitee.type === 'Party' ? data.invitee.party : null
}

/**
 * A party that left begins anew. One that was admitted is observer, else one that is called so; else the last answer
 * counts, or the call.
 */
const statusOf = (steps: ReadonlyArray<Step>): ObserverStatus => {
  const sinceItLeft = steps.slice(steps.findLastIndex(({ type }) => type === 'ObserverWithdrawn') + 1)
  const happened = (type: Step['type']): boolean => sinceItLeft.some((step) => step.type === type)
  if (sinceItLeft.length === 0) return 'Withdrawn'
  if (happened('ObserverAdmitted')) return 'Observer'
  if (happened('ObserverStatusAttested')) return 'AttestedObserver'
  if (sinceItLeft.findLast(({ type }) => type !== 'ObserverInvited')?.type === 'ObserverApplied') return 'Applied'
  return sinceItLeft.at(-1)?.type === 'ObserverDeclined' ? 'Declined' : 'Invited'
}

const candidateOf = (steps: ReadonlyArray<Step>, party: PartyId): ObserverCandidate => ({
  party,
  status: statusOf(steps),
  history: steps.map((step) => ({
    eventId: step.id,
    position: step.position,
    type: step.type,
    on: dated(step.data.on),
    countries: step.data.countries,
    charter: step.type === 'ObserverInvited' ? step.data.charter : null,
    meeting: step.type === 'ObserverInvited' ? step.data.meeting : null,
    declinedBy: step.type === 'ObserverDeclined' ? step.data.by : null,
    reason: step.type === 'ObserverDeclined' || step.type === 'ObserverWithdrawn' ? step.data.reason : null,
    citations: wordsFor([step])
  }))
})

const callsAmong = (all: ReadonlyArray<Step>): ReadonlyArray<ClassCall> =>
  ofTypes(all, 'ObserverInvited').flatMap((call) => {
    const { charter, invitee, meeting, on } = call.data
    if (invitee.type === 'Party') return []
    return [
      {
        eventId: call.id,
        position: call.position,
        class: invitee.class,
        description: invitee.description,
        charter,
        on: dated(on),
        meeting,
        citations: wordsFor([call])
      }
    ]
  })

/** Of each organisation, what each party did towards it, and the calls that name no party. */
export const observerRosterOracle = (history: Believed): Readonly<Record<PartyId, ObserverRoster>> =>
  ofEach(
    steps(history).map(({ data }) => data.organisation),
    (organisation) => {
      const all = steps(history).filter(({ data }) => data.organisation === organisation)
      const parties = all.map(stepsBy).filter((party) => party !== null)
      return {
        candidates: ofEach(parties, (party) =>
          candidateOf(
            all.filter((step) => stepsBy(step) === party),
            party
          )
        ),
        calls: callsAmong(all)
      }
    }
  )
