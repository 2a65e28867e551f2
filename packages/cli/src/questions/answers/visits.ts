import type { PartyVisited, VisitAnnounced, VisitPaid } from '@communique/core/events'
import { invitationAnswers } from '@communique/projections/advanced'
import { occasionWords } from '@communique/wording/advanced'
import { either as E } from 'fp-ts'
import type { Answering } from '../answering.ts'
import type { Asked } from '../ask.ts'
import { date, one } from './cells.ts'

const answerWords = { Accepted: 'accepted', Declined: 'declined', NoAnswerReported: 'no answer reported' } as const

/** The invitations to visit or to attend, and each invited party with its latest answer. */
export const invitations: Answering = ({ subjects, names }) =>
  E.right({
    columns: [
      { field: 'id', title: 'Invitation', share: 0, inTable: false },
      { field: 'on', title: 'Date', share: 2 },
      { field: 'by', title: 'By', share: 3 },
      { field: 'party', title: 'Invited', share: 3 },
      { field: 'occasion', title: 'Occasion', share: 4 },
      { field: 'status', title: 'Answer', share: 2 }
    ],
    rows: Object.entries(subjects.invitations).flatMap(([id, view]) => {
      const extended = view.extended.at(-1)
      const facts = extended?.fact.data
      const about = {
        id,
        on: date(extended?.date ?? null),
        by: one(facts?.by ?? null, names.party),
        occasion: facts === undefined ? null : { value: facts.occasion, words: occasionWords(facts.occasion, names) }
      }
      const outcomes = invitationAnswers(view).map(({ party, status }) => ({
        ...about,
        party: one(party, names.party),
        status: { value: status, words: answerWords[status] }
      }))
      const classes = view.extended.flatMap(({ fact: { data } }) =>
        data.invitee.type === 'Class'
          ? [
              {
                ...about,
                party: { value: data.invitee.class, words: `${data.invitee.description} (a class, nobody by name)` },
                status: null
              }
            ]
          : []
      )
      return [...outcomes, ...classes]
    }),
    nothing: 'No invitation is on record.'
  })

type OfVisit = Extract<Asked['events'][number], VisitAnnounced | VisitPaid | PartyVisited>

const isOfVisit = (event: Asked['events'][number]): event is OfVisit =>
  event.type === 'VisitAnnounced' || event.type === 'VisitPaid' || event.type === 'PartyVisited'

/** The visits that were announced or paid; one that was only announced was not paid. */
export const visits: Answering = ({ events, names }) => {
  const byVisit = new Map<string, Array<OfVisit>>()
  for (const event of events.filter(isOfVisit)) {
    const { visitId } = event.data
    byVisit.set(visitId, [...(byVisit.get(visitId) ?? []), event])
  }
  return E.right({
    columns: [
      { field: 'id', title: 'Visit', share: 0, inTable: false },
      { field: 'visitor', title: 'Visitor', share: 4 },
      { field: 'to', title: 'To', share: 2 },
      { field: 'host', title: 'Host', share: 3 },
      { field: 'status', title: 'Status', share: 0 },
      { field: 'scheduled', title: 'Scheduled for', share: 2 },
      { field: 'paid', title: 'Paid', share: 2 }
    ],
    rows: Array.from(byVisit, ([id, steps]) => {
      const announced = steps.findLast((step) => step.type === 'VisitAnnounced')
      const paid = steps.findLast((step) => step.type !== 'VisitAnnounced')
      const last = paid ?? announced
      const to = [paid, announced].flatMap((step) => (step !== undefined && 'to' in step.data ? [step.data.to] : []))[0]
      const host = [paid, announced].flatMap((step) =>
        step !== undefined && 'host' in step.data ? [step.data.host] : []
      )[0]
      return {
        id,
        visitor: one(last?.data.visitor ?? null, names.party),
        to: one(to ?? null, names.country),
        host: one(host ?? null, names.party),
        status: paid === undefined ? 'Announced' : 'Paid',
        scheduled: date(announced?.data.scheduledFor ?? null),
        paid: date(paid?.data.on ?? null)
      }
    }),
    nothing: 'No visit is on record.'
  })
}
