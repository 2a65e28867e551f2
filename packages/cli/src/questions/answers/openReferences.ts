import { fold, openReferences } from '@communique/projections'
import { openReferencesIn } from '@communique/projections/advanced'
import { wordsOf } from '@communique/wording'
import { either as E } from 'fp-ts'
import type { Answering } from '../answering.ts'

/** The identities that events name and that nothing on record introduces, each with the events that name it. */
export const openReferencesAnswer: Answering = ({ events, views, names }) => {
  const admitted = new Map(events.map((event) => [event.id, event]))
  return E.right({
    columns: [
      { field: 'kind', title: 'Kind', share: 0 },
      { field: 'id', title: 'Identifier', share: 2 },
      { field: 'what', title: 'Named by', share: 5 },
      { field: 'event', title: 'Event', share: 2, inTable: false },
      { field: 'source', title: 'Source', share: 2 }
    ],
    rows: openReferencesIn(fold(openReferences)(views.believed).views, views.believed).flatMap(({ kind, id, usedIn }) =>
      usedIn.flatMap(({ eventId, citations }) => {
        const event = admitted.get(eventId)
        if (event === undefined) return []
        const sources = [...new Set(citations.map(({ source }) => source))]
        return [{ kind, id, what: wordsOf(event, names).headline, event: eventId, source: sources }]
      })
    ),
    nothing: 'Everything that is named is on record.'
  })
}
