import { occurrenceOf, type Strength } from '@communique/core'
import { followUpsOf } from '@communique/projections/advanced'
import { wordsOf } from '@communique/wording'
import { either as E } from 'fp-ts'
import type { Answer } from '../../output/format.ts'
import type { Answering } from '../answering.ts'
import type { Asked } from '../ask.ts'
import { strengthIn } from '../filters.ts'
import { refused } from '../../surroundings.ts'
import { date } from './cells.ts'

type Event = Asked['events'][number]

/** The strengths of facts that call for another: what occurred or was reported calls for none. */
const open: ReadonlyArray<Strength> = [
  'Announced',
  'Intended',
  'Proposed',
  'Agreed',
  'Pledged',
  'Invited',
  'TentativelyInvited'
]

const isOpen = (event: Event): boolean => {
  const strength = strengthIn(event)
  return strength !== null && open.includes(strength)
}

/** By event, the later events of its subject, those that name it as what they follow up, and those that it led to. */
const followersIn = ({ views }: Asked): ((event: Event) => ReadonlyArray<Event>) => {
  const { believed, circumstances } = views
  const byId = new Map(believed.map((event) => [event.id, event]))
  const bySubject = new Map<string, Array<Event>>()
  const byCause = new Map<string, Array<Event>>()
  const put = (groups: Map<string, Array<Event>>, key: string, event: Event): void => {
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [event])
    else group.push(event)
  }
  for (const event of believed) {
    put(bySubject, event.stream, event)
    if (event.causationId !== null) put(byCause, event.causationId, event)
  }
  return (event) => [
    ...new Set([
      ...(bySubject.get(event.stream) ?? []).filter(({ position }) => position > event.position),
      ...followUpsOf(circumstances, event.id).flatMap(({ eventId }) => byId.get(eventId) ?? []),
      ...(byCause.get(event.id) ?? [])
    ])
  ]
}

/** What became of an event, or of every event that calls for another. */
export const followups: Answering = (asked, [named]) => {
  const { events, views, names } = asked
  const one = named === undefined ? null : views.believed.find(({ id }) => id === named)
  if (one === undefined)
    return E.left(refused(`No event “${named}” is believed. "communique search" finds events by their words.`))
  const followersOf = followersIn(asked)
  return E.right({
    columns: [
      { field: 'date', title: 'Date', share: 2 },
      { field: 'words', title: 'What', share: 5 },
      { field: 'event', title: 'Event', share: 2, inTable: false },
      { field: 'followedOn', title: 'Followed on', share: 2 },
      { field: 'followedBy', title: 'By', share: 5 },
      { field: 'followUp', title: 'Follow-up', share: 2, inTable: false }
    ],
    rows: (one === null ? events.filter(isOpen) : [one]).flatMap((event): Answer['rows'] => {
      const found = followersOf(event)
      const about = { date: date(occurrenceOf(event)), words: wordsOf(event, names).headline, event: event.id }
      if (found.length === 0)
        return [{ ...about, followedOn: null, followedBy: { value: null, words: 'nothing on record' }, followUp: null }]
      return found.map((follower) => ({
        ...about,
        followedOn: date(occurrenceOf(follower)),
        followedBy: wordsOf(follower, names).headline,
        followUp: follower.id
      }))
    }),
    nothing: 'Nothing on record calls for a follow-up.'
  })
}
