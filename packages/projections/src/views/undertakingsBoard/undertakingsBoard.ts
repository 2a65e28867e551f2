import type {
  AgreementId,
  CooperationEvent,
  CountryLink,
  MeetingId,
  PartyId,
  Resource,
  Theme,
  UndertakingId
} from '@communique/core'
import type { IntentExpressed, ProposalTabled, UndertakingAgreed, UndertakingAttested } from '@communique/core/events'
import type { Citation, Effective, EventId, Text } from '@communique/kernel'
import { castDraft, type Draft } from 'immer'
import type { NotOnRecord } from '../../shared/onRecord.ts'
import type { Projection } from '../../engine/projection.ts'
import { citationsOf } from '../../shared/correctionNote.ts'
import { type ShownDate, shownDate } from '../../shared/shownDate.ts'

/** The stage an undertaking has reached. It climbs and never goes back. */
export type Rung = 'Intended' | 'Proposed' | 'Agreed' | 'Fulfilled' | 'Lapsed'

export interface RungReached {
  readonly eventId: EventId
  readonly rung: Rung
  readonly on: ShownDate
}

export interface ProgressReport {
  readonly eventId: EventId
  readonly on: ShownDate
  readonly by: ReadonlyArray<PartyId>
  readonly progress: Text
}

/**
 * Something to be done, as the latest word on the highest rung it has reached. It is fulfilled or lapses once; later
 * statements stand in its history and change nothing else.
 *
 * @category undertakings board
 * @since 0.1.0
 */
export interface UndertakingRow {
  readonly onRecord: true
  readonly undertakingId: UndertakingId
  /** When a source first spoke of it. */
  readonly since: ShownDate
  readonly rung: Rung
  readonly what: Text
  readonly by: ReadonlyArray<PartyId>
  readonly with: ReadonlyArray<PartyId>
  readonly countries: ReadonlyArray<CountryLink>
  readonly conditions: Text | null
  readonly due: ShownDate | null
  readonly resource: Resource | null
  readonly themes: ReadonlyArray<Theme>
  readonly meeting: MeetingId | null
  readonly agreement: AgreementId | null
  /** Each time a source said so, in the order of recording. */
  readonly history: ReadonlyArray<RungReached>
  readonly progress: ReadonlyArray<ProgressReport>
  /** The outcome, or the reason for which it lapsed. */
  readonly outcome: Text | null
  /** Of the first word on it and of all that followed, in the order of recording. */
  readonly citations: ReadonlyArray<Citation>
}

/** An undertaking on record, or one without its first event, though later ones may be there. */
export type UndertakingView = UndertakingRow | NotOnRecord

const heights: Readonly<Record<Rung, number>> = { Intended: 1, Proposed: 2, Agreed: 3, Fulfilled: 4, Lapsed: 4 }

const note = (row: Draft<UndertakingRow>, event: Effective<CooperationEvent>, reached: RungReached): void => {
  row.history.push(castDraft(reached))
  row.citations.push(...castDraft(citationsOf(event)))
}

type Word = Effective<IntentExpressed | ProposalTabled | UndertakingAgreed | UndertakingAttested>

const said = (draft: Draft<UndertakingView>, event: Word, rung: Rung): void => {
  const reached: RungReached = { eventId: event.id, rung, on: shownDate(event.data.on) }
  const { undertakingId, what, by, countries, conditions, due, resource, themes, meeting, agreement } = event.data
  const word = {
    rung,
    what,
    by,
    with: event.data.with,
    countries,
    conditions,
    due: due === null ? null : shownDate(due),
    resource,
    themes,
    meeting,
    agreement
  }
  if (!draft.onRecord) {
    const row: UndertakingRow = {
      onRecord: true,
      undertakingId,
      since: reached.on,
      ...word,
      history: [reached],
      progress: [],
      outcome: null,
      citations: citationsOf(event)
    }
    Object.assign(draft, row)
    return
  }
  note(draft, event, reached)
  if (heights[rung] >= heights[draft.rung]) Object.assign(draft, word)
}

const ended = (
  draft: Draft<UndertakingView>,
  event: Effective<CooperationEvent>,
  reached: RungReached,
  outcome: Text | null
): void => {
  if (!draft.onRecord) return
  note(draft, event, reached)
  if (heights[draft.rung] < heights[reached.rung]) Object.assign(draft, { rung: reached.rung, outcome })
}

/**
 * The undertakings intended, proposed, agreed, done or lapsed.
 *
 * One row for each undertaking, under its identity, from the first time it was intended, proposed or agreed, or that a
 * source spoke of it as such. That something is overdue is no event: `boardAsOf` tells it for a day.
 *
 * @category undertakings board
 * @since 0.1.0
 */
export const undertakingsBoard: Projection<CooperationEvent, UndertakingView> = {
  name: 'undertakingsBoard',
  version: 2,
  keys: ({ data }) => ('undertakingId' in data ? [data.undertakingId] : []),
  routing: 'ByEvent',
  initialView: { onRecord: false },
  when: {
    IntentExpressed: (draft, event) => said(draft, event, 'Intended'),
    ProposalTabled: (draft, event) => said(draft, event, 'Proposed'),
    UndertakingAgreed: (draft, event) => said(draft, event, 'Agreed'),
    UndertakingAttested: (draft, event) => said(draft, event, event.data.as),
    UndertakingProgressed: (draft, event) => {
      if (!draft.onRecord) return
      const { on, by, progress } = event.data
      draft.progress.push(castDraft({ eventId: event.id, on: shownDate(on), by, progress }))
      draft.citations.push(...castDraft(citationsOf(event)))
    },
    UndertakingFulfilled: (draft, event) => {
      const { on, outcome } = event.data
      ended(draft, event, { eventId: event.id, rung: 'Fulfilled', on: shownDate(on) }, outcome)
    },
    UndertakingLapsed: (draft, event) => {
      const { on, reason } = event.data
      ended(draft, event, { eventId: event.id, rung: 'Lapsed', on: shownDate(on) }, reason)
    }
  }
}
