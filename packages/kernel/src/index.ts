/** Event sourcing for any domain: deciders, event logs, upcasters, corrections, validation. */

// deciding: commands, deciders and ledgers of any domain
export { type CommandIn, commandsFor, type EventIn, type Vocabulary } from './deciding/commandsFor.ts'
export { CommandContext, commandContext } from './deciding/commandContext.ts'
export { type CommandFailure, commandHandler } from './deciding/commandHandler.ts'
export { type CommandOf, composeDeciders, type EventOf } from './deciding/composeDeciders.ts'
export { type Decider, stateAfter } from './deciding/decider.ts'
export { factDecider, type Subject } from './deciding/factDecider.ts'
export {
  type CorrectEvent,
  correctEventCodec,
  isCorrectionCommand,
  type CorrectionCommand,
  type CorrectionRefusal,
  RetractEvent
} from './deciding/correctionDecider.ts'

// events: their codecs, envelopes, shapes of the past and corrections
export {
  type Effective,
  effectiveHistory,
  type EventCorrected,
  eventCorrectedCodec,
  EventRetracted,
  isCorrection,
  isCorrectionEvent,
  isRetraction,
  correctionEventTypes,
  type CorrectionEvent,
  type LogEntry
} from './events/correction.ts'
export { type AnyEvent, commandCodec, eventCodec } from './events/eventCodec.ts'
export { type EventReader, eventReader, storedEvent, type UnreadableEvent } from './events/eventReader.ts'
export { Envelope, type Recorded } from './events/recorded.ts'
export { type OrderFault, orderFaults } from './events/orderFaults.ts'
export { StoredEvent } from './events/storedEvent.ts'
export { StreamName, streamName } from './events/streamName.ts'
export { type Upcaster, upcaster } from './events/upcaster.ts'
export { type UpcasterChain, upcasterChain } from './events/upcasterChain.ts'

// storing: the ports of event logs and view stores, and both in memory
export {
  type Checkpoint,
  type CheckpointMoved,
  type LeaseStore,
  type ViewStore,
  type Lease,
  type LeaseHeld,
  type LeaseLost
} from './storing/viewStore.ts'
export {
  type Appended,
  type AppendFailure,
  type Conflict,
  type Cursor,
  type DuplicateEventId,
  type EventFilter,
  type EventLog,
  type EventToAppend,
  type ExpectedVersion,
  type ForeignCursor,
  type Head,
  type LogLimits,
  type LogUnavailable,
  type Page,
  type StreamRead
} from './storing/eventLog.ts'
export { inMemoryViewStore } from './storing/inMemoryViewStore.ts'
export { inMemoryEventLog } from './storing/inMemoryEventLog.ts'

// interchange: CloudEvents and ledger files
export { type CloudEvent, fromCloudEvent, ledgerOrigin, toCloudEvent } from './interchange/cloudEvents.ts'
export { readLedger, writeLedger } from './interchange/ndjson.ts'

// validation: codecs, violations and the values that every domain needs
export { Citation, Sha256, TextPosition, TextQuote } from './validation/citation.ts'
export { type Codec } from './validation/codec.ts'
export { compiled } from './validation/compiled/compiled.ts'
export { CorrelationId, EventId, identifier, RecorderId, SourceId } from './validation/identifier.ts'
export { Instant, instant } from './validation/instant.ts'
export { type CommandInput } from './validation/completion.ts'
export { type Unbranded } from './validation/unbranded.ts'
export { nullable, refined, Text } from './validation/refinement.ts'
export { renderViolation, renderViolations } from './validation/renderViolation.ts'
export { validate, type Validated, type Violation } from './validation/violation.ts'

// data: plain JSON
export { sameJson } from './data/sameJson.ts'
