import {
  type CooperationEvent,
  type DatedEvent,
  partiesOf,
  partsOf,
  type PartyId,
  type PartyPart,
  type Theme
} from '@communique/core'
import type { Effective, StreamName } from '@communique/kernel'
import { partiesTogether, type TimelineEntry } from '../../timeline/entry.ts'
import { LazyEntry, LazyEvent } from '../../timeline/lazyEvent.ts'
import { type ByOccurrence, byOccurrenceAs, recordingOrderIsVisible } from '../../shared/occurrenceOrder.ts'
import type { Projection, Recipe } from '../../engine/projection.ts'
import { table, type Table } from '../../engine/structures/table.ts'
import { isFollowedUp, timelineRecipes } from '../../timeline/timelineRecipes.ts'
import { sortedParts } from '../../shared/partyParts.ts'

/** The part of a subject that a timeline remembers for later events of its stream. */
export interface PartySubject {
  readonly parts: ReadonlyArray<PartyPart>
  readonly parties: ReadonlyArray<PartyId>
  readonly themes: ReadonlyArray<Theme>
}

/**
 * One thing that happened with a party: what, when and how firmly, with whom, in which parts the party had in it, and
 * on whose word it stands.
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
  /**
   * By stream: the party's part in a subject that may be followed up, as the latest event that names its parties has
   * it.
   */
  readonly subjects: Readonly<Record<StreamName, PartySubject>>
}

/** A subject as the view holds it; restored from JSON, it is as the reader sees it. */
type SubjectMember = PartySubject | TimelineEvent

const noSubject: PartySubject = { parts: [], parties: [], themes: [] }

/** An event in the timeline of a party. */
class TimelineEvent extends LazyEntry {
  readonly parts: ReadonlyArray<PartyPart>
  /** The subject that it follows up; null: it says itself who takes part. */
  readonly #opened: SubjectMember | null

  constructor(lazy: LazyEvent, parts: ReadonlyArray<PartyPart>, opened: SubjectMember | null) {
    super(lazy)
    this.parts = parts
    this.#opened = opened
  }

  subject(): PartySubject {
    const { parties, themes } = this.#opened === null ? this.lazy.read() : shownSubject(this.#opened)
    return { parts: this.parts, parties, themes }
  }
}

const shownSubject = (subject: SubjectMember): PartySubject =>
  subject instanceof TimelineEvent ? subject.subject() : subject

/** An entry as a timeline keeps it; made from JSON, it is as the reader sees it. */
type TimelineMember = PartyEntry | TimelineEvent

/** The timeline as its recipes see it. */
export interface PartyTimelineDraft {
  readonly entries: ByOccurrence<TimelineMember>
  readonly subjects: Table<SubjectMember>
}

/** Data of an event that all the parties it names share. */
export interface PreparedForParties {
  readonly parties: ReadonlyArray<PartyId>
  readonly lazy: LazyEvent
}

type PartyRecipe = Recipe<DatedEvent, PartyTimelineDraft, PreparedForParties>

const shownEntry = (kept: TimelineMember): PartyEntry => {
  if (!(kept instanceof TimelineEvent)) return kept
  const { event, sharedEntry } = kept.lazy.read()
  const { parts, parties, themes } = kept.subject()
  return { ...sharedEntry, parts, parties: partiesTogether(event, parties), themes }
}

/** An event that says who takes part concerns those, and nobody else whom its subject concerned before. */
const namesParties: PartyRecipe = (draft, event, key, { lazy }) => {
  const parts = partsOf(event, key as PartyId) // keys are parties
  if (parts.length === 0) return
  const entry = new TimelineEvent(lazy, parts, null)
  if (isFollowedUp(event)) draft.subjects.set(event.stream, entry)
  draft.entries.insert(entry)
}

/** An event that follows up a subject concerns whom the subject concerns, and whom it names itself. */
const followsUp: PartyRecipe = (draft, event, key, { lazy }) => {
  const opened = draft.subjects.get(event.stream) ?? noSubject
  const parts = sortedParts([...partsOf(event, key as PartyId), ...opened.parts]) // keys are parties
  if (parts.length > 0) draft.entries.insert(new TimelineEvent(lazy, parts, opened))
}

/**
 * The history with a party: each fact in order, with the party's part, its strength and its source.
 *
 * One view for each party, under its identity. An event that says who takes part stands in the timelines of those only:
 * that one party joined a coalition is no news of another that was invited. What follows up a subject, such as an
 * agreement's entry into force, stands in the timelines of the parties that the subject names, and of those whom it
 * names itself: who is handed part of a pledge that names others reads of that, and nothing else of the pledge.
 * Registers tell of nobody that anything happened; `partyRecord` has what they say.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, fold, partyTimeline } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { views } = fold(partyTimeline)(cooperationAsOf(history, {}))
 *
 * const entries = views['jica']?.entries.map(({ fact, strength, parts }) => [fact.type, strength, parts])
 * assert.deepEqual(entries, [['UndertakingAgreed', 'Agreed', ['Side']]])
 * @category partner dossier
 * @since 0.1.0
 */
export const partyTimeline: Projection<CooperationEvent, PartyTimeline, PartyTimelineDraft, PreparedForParties> = {
  name: 'partyTimeline',
  version: 4,
  except: recordingOrderIsVisible,
  prepare: (event, pack) => ({
    parties: partiesOf(event),
    lazy: new LazyEvent(event as Effective<DatedEvent>, pack) // only an event that has a recipe has a row, and those have dates
  }),
  keys: (_event, { parties }) => parties,
  routing: 'ByStream',
  initialView: {
    entries: byOccurrenceAs<TimelineMember, PartyEntry>({ shown: shownEntry, stored: (entry) => entry }),
    subjects: table<SubjectMember, PartySubject>({ shown: shownSubject, stored: (subject) => subject })
  },
  when: timelineRecipes({ names: namesParties, followsUp }),
  forget: (draft, { stream, position, id: eventId }, _party, { lazy: { date } }) => {
    draft.entries.remove({ date, position, eventId })
    draft.subjects.delete(stream)
  }
}
