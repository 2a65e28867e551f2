/** Event sourcing for any domain: deciders, event logs, upcasters, corrections, validation. */

// deciding: commands, deciders and ledgers of any domain
export { CommandContext, commandContext } from './deciding/commandContext.ts'
export { type CommandFailure, commandHandler, type CommandHandlerSetup } from './deciding/commandHandler.ts'
export {
  type AnySubject,
  type ClaimedTwice,
  type CommandOf,
  type Composed,
  composeDeciders,
  type EventOf,
  type RefusalOf
} from './deciding/composeDeciders.ts'
export { type Decider, stateAfter } from './deciding/decider.ts'
export { factDecider, type FactRules, type FactState, type FactTable, type Subject } from './deciding/factDecider.ts'
export {
  type CorrectEvent,
  correctEventCodec,
  decideCorrection,
  isCorrectionCommand,
  type CorrectionCommand,
  type CorrectionRefusal,
  RetractEvent
} from './deciding/correctionDecider.ts'
export { perStream, type StateByStream, streamState } from './deciding/perStream.ts'
export { type CachedStream, type StreamCache } from './deciding/cachedStream.ts'

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
  type LogEntry,
  type Verdicts,
  verdicts
} from './events/correction.ts'
export {
  type AnyEvent,
  type CodecOf,
  type CommandCatalogue,
  commandCodec,
  type CommandFor,
  type EventCatalogue,
  type EventCodec,
  eventCodec
} from './events/eventCodec.ts'
export {
  type EventCodecs,
  type EventReader,
  eventReader,
  storedEvent,
  storedForm,
  type UnreadableEvent
} from './events/eventReader.ts'
export { Envelope, Ordinal, type Recorded } from './events/recorded.ts'
export { type OrderFault, orderFaults } from './events/recordingOrder.ts'
export { type AsStored, StoredContent, StoredEvent } from './events/storedEvent.ts'
export { StreamName, streamName } from './events/streamName.ts'
export { type Shape, type ShapeCodec, type StepTarget, type Upcaster, upcaster } from './events/upcaster.ts'
export {
  type ChainGap,
  type SchemaVersions,
  type UpcasterChain,
  upcasterChain,
  type UpcastFailure
} from './events/upcasterChain.ts'

// storing: the ports of event logs and view stores, and both in memory
export { catchRejections } from './storing/totalEventLog.ts'
export {
  type Checkpoint,
  type CheckpointMoved,
  type LeaseStore,
  type ViewStore,
  type Generation,
  type Lease,
  type LeaseHeld,
  type LeaseLost,
  type NoSuchGeneration,
  type SetAsideEvent,
  type SetAsidePage,
  type StoredViewEntry,
  type ViewsAtCheckpoint,
  type ViewStep
} from './storing/viewStore.ts'
export { duplicateOf } from './storing/duplicateOf.ts'
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
  type LogCapabilities,
  type LogLimits,
  type LogUnavailable,
  type Page,
  type StreamRead,
  type TooLarge
} from './storing/eventLog.ts'
export { inMemoryViewStore } from './storing/inMemoryViewStore.ts'
export { inMemoryEventLog } from './storing/inMemoryEventLog.ts'
export { type PositionCursors, positionCursors } from './storing/positionCursors.ts'
export { tooLarge } from './storing/tooLarge.ts'

// interchange: CloudEvents and ledger files
export {
  type CloudEvent,
  fromCloudEvent,
  fromCloudEventBatch,
  type LedgerOrigin,
  toCloudEvent,
  toCloudEventBatch
} from './interchange/cloudEvents.ts'
export { type Chunk } from './interchange/lines.ts'
export {
  type AfterFault,
  type LedgerLine,
  type LineFault,
  type LineRead,
  readLedger,
  readLedgerStream,
  writeLedger
} from './interchange/ndjson.ts'

// validation: codecs, violations and the values that every domain needs
export { Citation, type CitationMismatch, coveredText, Sha256, TextPosition, TextQuote } from './validation/citation.ts'
export { type Codec } from './validation/codec.ts'
export { compiled, type CompiledTo } from './validation/compiled/compiled.ts'
export { type HiddenTag, hiddenTag } from './validation/compiled/hiddenTag.ts'
export { CorrelationId, EventId, identifier, RecorderId, SourceId } from './validation/identifier.ts'
export { Instant, instant, ordInstant } from './validation/instant.ts'
export { type Unbranded } from './validation/unbranded.ts'
export { nonEmptyArray, nullable, type Refined, refined, Text } from './validation/refinement.ts'
export { renderViolation, renderViolations, type RuleWording, violationRenderer } from './validation/renderViolation.ts'
export { type Ruled, validate, type Validated, type Violation } from './validation/violation.ts'

// data: plain JSON
export { sameJson } from './data/sameJson.ts'
