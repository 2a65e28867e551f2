import {
  type CooperationEvent,
  type Effective,
  partiesOf,
  type PartyId,
  type StreamName,
  type Theme,
  themesOf
} from '@communique/core'
import { anyonesEntry, partiesTogether, type TimelineEntry } from '../countryTimeline/entry.ts'
import { type InOrder, inOrderAs, type Placed, showsWhichCameFirst } from '../inOrder.ts'
import type { Projection, Recipe } from '../kernel/projection.ts'
import { table, type Table } from '../kernel/structures/table.ts'
import { type ShownDate, shownDate } from '../shownDate.ts'
import type { DatedEvent } from '../strength.ts'
import { isFollowedUp, timelineRecipes } from '../timelineRecipes.ts'
import { partsOf, type PartyPart, sortedParts } from './partyPart.ts'

/** What a timeline remembers of a subject, for later events of its stream. */
export interface PartySubject {
  readonly parts: ReadonlyArray<PartyPart>
  readonly parties: ReadonlyArray<PartyId>
  readonly themes: ReadonlyArray<Theme>
}

/**
 * One thing that happened with a party: what, when and how firmly, with whom, in which parts the party had in it, and on
 * whose word it stands.
 *
 * @category partner dossier
 * @since 0.1.0
 */
export interface PartyEntry extends Omit<TimelineEntry, 'roles' | 'through'> {
  /** The parts of this timeline's party, never none, the closest tie first. */
  readonly parts: ReadonlyArray<PartyPart>
}

/** The timeline of one party, under the one identity that the events name. */
export interface PartyTimeline {
  /** In the order of occurrence: earliest day, latest day, then recording. */
  readonly entries: ReadonlyArray<PartyEntry>
  /** By stream: the party's part in a subject that may be followed up, as the latest event that names its parties has it. */
  readonly subjects: Readonly<Record<StreamName, PartySubject>>
}

/** An entry as a timeline keeps it; made from JSON, it is as the reader sees it. */
type KeptEntry = PartyEntry | (Placed & KeptEvent)

interface KeptEvent {
  readonly event: Effective<DatedEvent>
  readonly date: ShownDate
  readonly subject: PartySubject
}

/** The timeline as its recipes see it. */
export interface PartyTimelineDraft {
  readonly entries: InOrder<KeptEntry>
  readonly subjects: Table<PartySubject>
}

/** What an event is to all the parties it names. */
export interface PartyRow {
  readonly date: ShownDate
  readonly parties: ReadonlyArray<PartyId>
  readonly themes: ReadonlyArray<Theme>
}

type PartyRecipe = Recipe<DatedEvent, PartyTimelineDraft, PartyRow>

const shownEntry = (kept: KeptEntry): PartyEntry => {
  if (!('event' in kept)) return kept
  const { event, date, subject } = kept
  return {
    ...anyonesEntry(event, date),
    parts: subject.parts,
    parties: partiesTogether(event, subject.parties),
    themes: subject.themes
  }
}

/** An event that says who takes part concerns those, and nobody else whom its subject concerned before. */
const namesParties: PartyRecipe = (draft, event, key, { date, parties, themes }) => {
  const parts = partsOf(event, key as PartyId) // keys are parties
  if (parts.length === 0) return
  const subject: PartySubject = { parts, parties, themes }
  if (isFollowedUp(event)) draft.subjects.set(event.stream, subject)
  draft.entries.insert({ event, date, position: event.position, eventId: event.id, subject })
}

/** What goes on with a subject concerns whom the subject concerns, and whom it names itself. */
const followsUp: PartyRecipe = (draft, event, key, { date }) => {
  const opened = draft.subjects.get(event.stream)
  const parts = sortedParts([...partsOf(event, key as PartyId), ...(opened?.parts ?? [])]) // keys are parties
  if (parts.length === 0) return
  const subject: PartySubject = { parts, parties: opened?.parties ?? [], themes: opened?.themes ?? [] }
  draft.entries.insert({ event, date, position: event.position, eventId: event.id, subject })
}

/**
 * What has happened between us and this party, in order, in which part, how firmly, and on whose word?
 *
 * One view for each party, under its identity. An event that says who takes part stands in the timelines of those only:
 * that one party joined a coalition is no news of another that was invited. What follows up a subject, such as an
 * agreement's entry into force, stands in the timelines of the parties that the subject names, and of those whom it names
 * itself: who is handed part of a pledge that names others reads of that, and nothing else of the pledge. Registers tell of
 * nobody that anything happened; `partyRecord` has what they say.
 *
 * @example
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, fold, partyTimeline } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { views } = fold(partyTimeline)(cooperationAsOf(history, {}))
 *
 * const told = views['jica']?.entries.map(({ fact, strength, parts }) => [fact.type, strength, parts])
 * assert.deepEqual(told, [['UndertakingAgreed', 'Agreed', ['Side']]])
 * @category partner dossier
 * @since 0.1.0
 */
export const partyTimeline: Projection<CooperationEvent, PartyTimeline, PartyTimelineDraft, PartyRow> = {
  name: 'partyTimeline',
  version: 2,
  except: showsWhichCameFirst,
  row: (event) => ({
    // Only an event that has a recipe has a row, and those have dates.
    date: shownDate((event as Effective<DatedEvent>).data.on),
    parties: partiesOf(event),
    themes: themesOf(event)
  }),
  keys: (_event, { parties }) => parties,
  routing: 'ByStream',
  initialView: {
    entries: inOrderAs<KeptEntry, PartyEntry>({ shown: shownEntry, stored: (entry) => entry }),
    subjects: table()
  },
  when: {
    ...timelineRecipes({ names: namesParties, followsUp }),
    PrizeAnnounced: namesParties,
    InitiativeFigureReported: namesParties
  },
  forget: (draft, { stream, position, id: eventId }, _party, { date }) => {
    draft.entries.remove({ date, position, eventId })
    draft.subjects.delete(stream)
  }
}
