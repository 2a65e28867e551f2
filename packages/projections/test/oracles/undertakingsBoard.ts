import type { UndertakingId } from '@communique/core'
import type { Rung, UndertakingView } from '../../src/views/undertakingsBoard/undertakingsBoard.ts'
import type { Believed } from '../histories.ts'
import { after, before, dated, type Happened, ofEach, ofTypes, wordsFor } from './neighbours.ts'

const rungs = {
  IntentExpressed: 'Intended',
  ProposalTabled: 'Proposed',
  UndertakingAgreed: 'Agreed',
  UndertakingFulfilled: 'Fulfilled',
  UndertakingLapsed: 'Lapsed'
} as const satisfies Record<string, Rung>

const wordsIn = (history: Believed) =>
  ofTypes(history, 'IntentExpressed', 'ProposalTabled', 'UndertakingAgreed', 'UndertakingAttested')
const endsIn = (history: Believed) => ofTypes(history, 'UndertakingFulfilled', 'UndertakingLapsed')
const statementsIn = (history: Believed) =>
  ofTypes(
    history,
    'IntentExpressed',
    'ProposalTabled',
    'UndertakingAgreed',
    'UndertakingAttested',
    'UndertakingProgressed',
    'UndertakingFulfilled',
    'UndertakingLapsed'
  )

const rungOf = (statement: Happened<keyof typeof rungs | 'UndertakingAttested'>): Rung =>
  statement.type === 'UndertakingAttested' ? statement.data.as : rungs[statement.type]

const undertakingOf = (history: Believed, undertakingId: UndertakingId): UndertakingView => {
  const ofIt = statementsIn(history).filter(({ data }) => data.undertakingId === undertakingId)
  const [first] = wordsIn(ofIt)
  if (first === undefined) return { onRecord: false }
  const statements = [first, ...after(ofIt, first)]

  // It ends once. Later statements are on record, but it stands as it ended.
  const [end] = endsIn(statements)
  const words = wordsIn(end === undefined ? statements : before(statements, end))
  const word =
    words.findLast((said) => rungOf(said) === 'Agreed') ??
    words.findLast((said) => rungOf(said) === 'Proposed') ??
    words.findLast((said) => rungOf(said) === 'Intended') ??
    first
  const { agreement, by, conditions, countries, due, meeting, resource, themes, what } = word.data

  return {
    onRecord: true,
    undertakingId,
    since: dated(first.data.on),
    rung: rungOf(end ?? word),
    what,
    by,
    with: word.data.with,
    countries,
    conditions,
    due: due === null ? null : dated(due),
    resource,
    themes,
    meeting,
    agreement,
    history: statements.flatMap((event) =>
      event.type === 'UndertakingProgressed'
        ? []
        : [{ eventId: event.id, rung: rungOf(event), on: dated(event.data.on) }]
    ),
    progress: ofTypes(statements, 'UndertakingProgressed').map(({ id, data }) => ({
      eventId: id,
      on: dated(data.on),
      by: data.by,
      progress: data.progress
    })),
    outcome: end === undefined ? null : end.type === 'UndertakingFulfilled' ? end.data.outcome : end.data.reason,
    citations: wordsFor(statements)
  }
}

/** Each undertaking is the first word of it and all that was recorded of it thereafter. */
export const undertakingsBoardOracle = (history: Believed): Readonly<Record<UndertakingId, UndertakingView>> =>
  ofEach(
    statementsIn(history).map(({ data }) => data.undertakingId),
    (undertakingId) => undertakingOf(history, undertakingId)
  )
