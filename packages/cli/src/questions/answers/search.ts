import { either as E } from 'fp-ts'
import { wordsOf } from '@communique/wording'
import { searchable } from '@communique/wording/advanced'
import type { Answering } from '../answering.ts'
import { date } from './cells.ts'

/** The events that have all of some words, whatever their case and accents. */
export const search: Answering = ({ events, names }, words) => {
  const wanted = words.flatMap((word) => searchable(word).split(/\s+/)).filter((word) => word !== '')
  return E.right({
    columns: [
      { field: 'date', title: 'Date', share: 2 },
      { field: 'type', title: 'Type', share: 0 },
      { field: 'words', title: 'What', share: 5 },
      { field: 'event', title: 'Event', share: 2 }
    ],
    rows: events.flatMap((event) => {
      const { headline, details } = wordsOf(event, names)
      const text = searchable([headline, ...details.flatMap(({ texts }) => texts), event.type, event.id].join(' '))
      if (!wanted.every((word) => text.includes(word))) return []
      const on = 'on' in event.data ? event.data.on : null
      return [{ date: date(on), type: event.type, words: headline, event: event.id }]
    }),
    nothing: `Nothing on record has ${words.map((word) => `“${word}”`).join(' and ')}.`
  })
}
