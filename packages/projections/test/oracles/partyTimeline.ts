import { type DatedEvent, partiesOf, type PartyId, partsOf, themesOf } from '@communique/core'
import { partyParts } from '@communique/core/advanced'
import type { Effective } from '@communique/kernel'
import type { PartyEntry, PartySubject, PartyTimeline } from '../../src/views/partyTimeline/partyTimeline.ts'
import type { Believed } from '../histories.ts'
import { ofEach } from './neighbours.ts'
import { before, followsUp, opensSubject, timelineOracle, sharedEntryOracle } from './sharedEntry.ts'

const subjectOf = (event: DatedEvent, party: PartyId): PartySubject => ({
  parts: partsOf(event, party),
  parties: partiesOf(event),
  themes: themesOf(event)
})

/** The subject that an event follows up, as far as the party has a part in it, by the latest event that says so. */
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
  return [
    { ...sharedEntryOracle(event), parts: allParts, parties: [...new Set([...partiesOf(event), ...parties])], themes }
  ]
}

const timelineOf = (history: Believed, party: PartyId): PartyTimeline =>
  timelineOracle(
    history,
    (event) => entryOf(history, event, party),
    (event) => partsOf(event, party).length > 0,
    (event) => subjectOf(event, party)
  )

/** The timeline of each party: every event of the record is tested for whether it concerns the party. */
export const partyTimelineOracle = (history: Believed): Readonly<Record<string, PartyTimeline>> =>
  ofEach(
    history.flatMap((event) => partiesOf(event)),
    (party) => timelineOf(history, party)
  )
