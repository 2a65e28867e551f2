import { type DatedEvent, partiesOf, type PartyId, partsOf, themesOf } from '@communique/core'
import { partyParts } from '@communique/core/advanced'
import type { Effective } from '@communique/kernel'
import type { PartyEntry, PartySubject, PartyTimeline } from '../../src/views/partyTimeline/partyTimeline.ts'
import type { Believed } from '../histories.ts'
import { ofEach } from './looking.ts'
import { before, followsUp, opensSubject, timelineTold, toldOfAnyone } from './toldOfAnyone.ts'

const subjectOf = (event: DatedEvent, party: PartyId): PartySubject => ({
  parts: partsOf(event, party),
  parties: partiesOf(event),
  themes: themesOf(event)
})

/** What an event that follows up goes on with, as far as the party has a part in it: as told by the latest such event. */
const goesOnWith = (history: Believed, event: Effective<DatedEvent>, party: PartyId): PartySubject => {
  const opened = before(history, event)
    .filter(opensSubject)
    .find((earlier) => partsOf(earlier, party).length > 0)
  return opened === undefined ? { parts: [], parties: [], themes: [] } : subjectOf(opened, party)
}

const entryOf = (history: Believed, event: Effective<DatedEvent>, party: PartyId): ReadonlyArray<PartyEntry> => {
  const own = partsOf(event, party)
  const { parts, parties, themes } = followsUp(event) ? goesOnWith(history, event, party) : subjectOf(event, party)
  const allParts = partyParts.filter((part) => own.includes(part) || parts.includes(part))
  if (allParts.length === 0) return []
  return [{ ...toldOfAnyone(event), parts: allParts, parties: [...new Set([...partiesOf(event), ...parties])], themes }]
}

const timelineOf = (history: Believed, party: PartyId): PartyTimeline =>
  timelineTold(
    history,
    (event) => entryOf(history, event, party),
    (event) => partsOf(event, party).length > 0,
    (event) => subjectOf(event, party)
  )

/** What happened with each party: the whole record, asked of every event whether it is news of the party. */
export const partyTimelineOracle = (history: Believed): Readonly<Record<string, PartyTimeline>> =>
  ofEach(
    history.flatMap((event) => partiesOf(event)),
    (party) => timelineOf(history, party)
  )
