// By its file: processes that tests start need not load the whole domain.
import { must } from '../../fixtures/src/must.ts'
import { either as E, type readonlyNonEmptyArray as RNEA } from 'fp-ts'
import * as t from 'io-ts'
import type { CommandContext } from '../src/deciding/commandContext.ts'
import { commandHandler, type CommandHandlerSetup } from '../src/deciding/commandHandler.ts'
import type { LogEntry } from '../src/events/correction.ts'
import type { Decider } from '../src/deciding/decider.ts'
import { eventCodec } from '../src/events/eventCodec.ts'
import type { EventLog, EventToAppend } from '../src/storing/eventLog.ts'
import { eventReader } from '../src/events/eventReader.ts'
import { CorrelationId, EventId, RecorderId } from '../src/validation/identifier.ts'
import { type Instant, instant } from '../src/validation/instant.ts'
import type { CorrectionCommand } from '../src/deciding/correctionDecider.ts'
import type { Recorded } from '../src/events/recorded.ts'
import { type StreamName, streamName } from '../src/events/streamName.ts'
import { upcasterChain } from '../src/events/upcasterChain.ts'
import { validate } from '../src/validation/violation.ts'

// A domain as small as can be, for tests of what serves any domain: a text is tabled, signed by those whose text it
// is, and commented upon as often as anyone likes.

export const TextTabled = eventCodec('TextTabled', 1, t.type({ text: t.string, of: t.readonlyArray(t.string) }))
export const TextSigned = eventCodec('TextSigned', 1, t.type({ text: t.string, by: t.string }))
export const TextCommented = eventCodec('TextCommented', 1, t.type({ text: t.string, comment: t.string }))

export type TextEvent = t.TypeOf<typeof TextTabled> | t.TypeOf<typeof TextSigned> | t.TypeOf<typeof TextCommented>
export type TextLogEntry = Recorded<LogEntry<TextEvent>>

export type TextCommand =
  | { readonly type: 'TableText'; readonly data: t.TypeOf<typeof TextTabled>['data'] }
  | { readonly type: 'SignText'; readonly data: t.TypeOf<typeof TextSigned>['data'] }
  | { readonly type: 'CommentText'; readonly data: t.TypeOf<typeof TextCommented>['data'] }
  /** Everyone who has not signed signs. */
  | { readonly type: 'SignForAll'; readonly data: { readonly text: string } }

export type TextRefusal =
  | { readonly type: 'TextNotTabled'; readonly text: string }
  | { readonly type: 'TextAlreadyTabled'; readonly text: string; readonly of: ReadonlyArray<string> }
  | { readonly type: 'NotTheirText'; readonly text: string; readonly by: string }

export interface TextState {
  readonly of: ReadonlyArray<string> | null
  readonly signed: ReadonlyArray<string>
}

const signed = (text: string, by: string): TextEvent => ({ type: 'TextSigned', data: { text, by } })

const decide = (
  command: TextCommand,
  { of, signed: by }: TextState
): E.Either<TextRefusal, ReadonlyArray<TextEvent>> => {
  const { text } = command.data
  if (command.type === 'TableText')
    return of === null
      ? E.right([{ type: 'TextTabled', data: command.data }])
      : E.left({ type: 'TextAlreadyTabled', text, of })
  if (of === null) return E.left({ type: 'TextNotTabled', text })
  if (command.type === 'CommentText') return E.right([{ type: 'TextCommented', data: command.data }])
  if (command.type === 'SignForAll')
    return E.right(of.filter((party) => !by.includes(party)).map((party) => signed(text, party)))
  if (!of.includes(command.data.by)) return E.left({ type: 'NotTheirText', text, by: command.data.by })
  return E.right(by.includes(command.data.by) ? [] : [signed(text, command.data.by)])
}

export const textDecider: Decider<TextCommand, TextEvent, TextState, TextRefusal> = {
  initialState: { of: null, signed: [] },
  decide,
  evolve: (state, event) => {
    switch (event.type) {
      case 'TextTabled':
        return { ...state, of: event.data.of }
      case 'TextSigned':
        return { ...state, signed: [...state.signed, event.data.by] }
      case 'TextCommented':
        return state
    }
  }
}

export const textVersions = { TextTabled: 1, TextSigned: 1, TextCommented: 1 }

export const readText = eventReader<TextEvent>({
  codecs: { TextTabled, TextSigned, TextCommented },
  chain: must(upcasterChain({ current: textVersions, steps: [] }))
})

export const textStream = ({ data }: TextCommand | TextEvent): StreamName => streamName('text', data.text)

export const eventId = (id: string): EventId => must(validate(EventId)(id))

export const context = (commandId: string): CommandContext => ({
  commandId: eventId(commandId),
  recordedAt: must(instant('2024-06-03T09:00:00.000Z')),
  recordedBy: must(validate(RecorderId)('registry')),
  correlationId: must(validate(CorrelationId)('june')),
  causationId: null,
  citations: []
})

export const toAppend = (
  id: string,
  type = 'TextCommented',
  data: unknown = { text: 'a', comment: id }
): EventToAppend => {
  const { commandId, ...rest } = context(id)
  return { id: commandId, type, schemaVersion: 1, data, ...rest }
}

export const toAppendAll = (
  first: string,
  ...rest: ReadonlyArray<string>
): RNEA.ReadonlyNonEmptyArray<EventToAppend> => [toAppend(first), ...rest.map((id) => toAppend(id))]

type Setup = CommandHandlerSetup<TextCommand, TextEvent, TextState, TextRefusal>

export const textHandler = (
  log: EventLog,
  setup: Partial<Setup> = {}
): ((
  command: TextCommand | CorrectionCommand<TextEvent>,
  id: string,
  recordedAt?: Instant
) => ReturnType<ReturnType<typeof handlerOf>>) => {
  const handle = handlerOf(log, setup)
  return (command, id, recordedAt = context(id).recordedAt) => handle(command, { ...context(id), recordedAt })
}

const handlerOf = (log: EventLog, setup: Partial<Setup>) =>
  commandHandler<TextCommand, TextEvent, TextState, TextRefusal>({
    log,
    read: readText,
    decider: textDecider,
    streamOf: textStream,
    schemaVersions: textVersions,
    ...setup
  })

export const table = (text: string, ...of: ReadonlyArray<string>): TextCommand => ({
  type: 'TableText',
  data: { text, of }
})
export const sign = (text: string, by: string): TextCommand => ({ type: 'SignText', data: { text, by } })
export const comment = (text: string, words: string): TextCommand => ({
  type: 'CommentText',
  data: { text, comment: words }
})
export const signForAll = (text: string): TextCommand => ({ type: 'SignForAll', data: { text } })

/** Everything on a log, in order. */
export const allOn = async (log: EventLog) => must(await log.readAll(null, Number.POSITIVE_INFINITY)()).events
