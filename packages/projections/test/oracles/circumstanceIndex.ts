import { type DatedEvent, ordOccurrence } from '@communique/core'
import type { Effective } from '@communique/kernel'
import type { RegisterItem } from '../../src/shared/register.ts'
import type { CircumstanceView } from '../../src/views/circumstanceIndex/circumstanceIndex.ts'
import type { Believed } from '../histories.ts'
import { dated as shown, ofEach, wordsFor } from './neighbours.ts'

type Dated = Effective<DatedEvent>

const gatheringIn = ({ data }: DatedEvent): string | null =>
  data.circumstances?.at ?? ('gathering' in data ? data.gathering : null)

/** Facts as a register keeps them: as they occurred, and on one date as they were recorded. */
const itemsOf = (events: ReadonlyArray<Dated>): ReadonlyArray<RegisterItem> =>
  events
    .toSorted((a, b) => ordOccurrence.compare(a.data.on, b.data.on) || a.position - b.position)
    .map((event) => ({
      eventId: event.id,
      position: event.position,
      date: shown(event.data.on),
      fact: { type: event.type, data: event.data } as DatedEvent, // they were one event
      citations: wordsFor([event])
    }))

/** Every event of the record is tested for what it names. */
export const circumstanceIndexOracle = (history: Believed): Readonly<Record<string, CircumstanceView>> => {
  const dated = history.filter((event): event is Dated => 'on' in event.data)
  const lists = {
    followUps: ({ data }: Dated, key: string) => key === `event/${data.circumstances?.followsUp}`,
    at: (event: Dated, key: string) => key === `gathering/${gatheringIn(event)}`,
    inMarginsOf: ({ data }: Dated, key: string) => key === `gathering/${data.circumstances?.inMarginsOf}`,
    inOrgans: ({ data }: Dated, key: string) => key === `party/${data.circumstances?.organisation}`,
    present: ({ data }: Dated, key: string) =>
      data.circumstances?.present.some(({ party }) => key === `party/${party}`) ?? false
  }
  const keys = dated.flatMap((event) => {
    const circumstances = event.data.circumstances
    const named = [
      ['event', circumstances?.followsUp],
      ['gathering', gatheringIn(event)],
      ['gathering', circumstances?.inMarginsOf],
      ['party', circumstances?.organisation],
      ...(circumstances?.present.map(({ party }) => ['party', party]) ?? [])
    ]
    return named.flatMap(([kind, id]) => (id === null || id === undefined ? [] : [`${kind}/${id}`]))
  })
  return ofEach(
    keys,
    (key) =>
      // One list for each test.
      Object.fromEntries(
        Object.entries(lists).map(([list, holds]) => [list, itemsOf(dated.filter((event) => holds(event, key)))])
      ) as unknown as CircumstanceView
  )
}
