import {
  type CooperationEvent,
  type Effective,
  partiesOf,
  type PartyId,
  type StreamName,
  type Theme,
  themesOf
} from '@communique/core'
import { castDraft, type Draft } from 'immer'
import { type TimelineEntry, timelineEntry } from '../countryTimeline/entry.ts'
import { withEntry } from '../inOrder.ts'
import { own } from '../kernel/own.ts'
import type { Projection } from '../kernel/projection.ts'
import type { DatedEvent } from '../strength.ts'
import { timelineRecipes } from '../timelineRecipes.ts'
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
  /** By stream: the party's part in a subject, as the latest event that names its parties has it. */
  readonly subjects: Readonly<Record<StreamName, PartySubject>>
}

const tell = (draft: Draft<PartyTimeline>, event: Effective<DatedEvent>, subject: PartySubject): void => {
  const { parties, themes, parts } = subject
  const {
    roles: _roles,
    through: _through,
    ...entry
  } = timelineEntry(event, { roles: [], through: [], parties, themes })
  draft.entries = withEntry(draft.entries, castDraft({ ...entry, parts }))
}

/** An event that says who takes part concerns those, and nobody else whom its subject concerned before. */
const namesParties = (draft: Draft<PartyTimeline>, event: Effective<DatedEvent>, key: string): void => {
  const parts = partsOf(event, key as PartyId) // keys are parties
  if (parts.length === 0) return
  const subject: PartySubject = { parts, parties: partiesOf(event), themes: themesOf(event) }
  draft.subjects[event.stream] = castDraft(subject)
  tell(draft, event, subject)
}

/** What goes on with a subject concerns whom the subject concerns, and whom it names itself. */
const followsUp = (draft: Draft<PartyTimeline>, event: Effective<DatedEvent>, key: string): void => {
  const subject = own(draft.subjects, event.stream)
  const parts = sortedParts([...partsOf(event, key as PartyId), ...(subject?.parts ?? [])]) // keys are parties
  if (parts.length === 0) return
  tell(draft, event, { parts, parties: [...(subject?.parties ?? [])], themes: [...(subject?.themes ?? [])] })
}

/**
 * What has happened between us and this party, in order, in which part, how firmly, and on whose word?
 *
 * One view for each party, under its identity. An event that says who takes part stands in the timelines of those only:
 * that one party joined a coalition is no news of another that was invited. What follows up a subject, such as an
 * agreement's entry into force, stands in the timelines of the parties that the subject names. Registers tell of nobody
 * that anything happened; `partyRecord` has what they say.
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
export const partyTimeline: Projection<CooperationEvent, PartyTimeline> = {
  name: 'partyTimeline',
  version: 1,
  keys: partiesOf,
  routing: 'ByStream',
  initialView: { entries: [], subjects: {} },
  when: {
    ...timelineRecipes({ names: namesParties, followsUp }),
    PrizeAnnounced: namesParties,
    InitiativeFigureReported: namesParties
  }
}
