/** Parts for libraries and stores built on this kernel; their form may change between minor versions. */

// deciding
export { type CachedStream, emptyStream, historyUntil, type StreamCache } from './deciding/cachedStream.ts'
export { streamReader, type StreamReaderSetup } from './deciding/streamReader.ts'
export { commandReader } from './deciding/commandReader.ts'
export { type AnySubject, type ClaimedTwice, type Composed, type RefusalOf } from './deciding/composeDeciders.ts'
export { type AttestEvent, attestEventCodec, decideCorrection } from './deciding/correctionDecider.ts'
export { type FactRules, type FactState, type FactTable } from './deciding/factDecider.ts'
export { perStream, type StateByStream, streamState } from './deciding/perStream.ts'

// events
export {
  contentOf,
  type EventAttested,
  eventAttestedCodec,
  isAttestation,
  targetOf,
  type Verdicts,
  verdicts
} from './events/correction.ts'
export {
  type CommandCatalogue,
  type EventCatalogue,
  type EventCodec,
  type CodecOf,
  type CommandFor
} from './events/eventCodec.ts'
export { type EventCodecs, StoredAttestation, StoredCorrection, storedForm } from './events/eventReader.ts'
export { Ordinal } from './events/recorded.ts'
export { type AsStored, StoredContent } from './events/storedEvent.ts'
export { type ShapeCodec, type StepTarget, type Shape } from './events/upcaster.ts'
export { type SchemaVersions, type UpcastFailure, type ChainGap } from './events/upcasterChain.ts'

// storing: for implementations of event logs and view stores
export { duplicateOf } from './storing/duplicateOf.ts'
export { passes } from './storing/eventFilter.ts'
export { type EventAtVersion, type LogCapabilities, type TooLarge, type UnstorableEvent } from './storing/eventLog.ts'
export { listeners, type Listeners } from './storing/listeners.ts'
export { type PositionCursors, positionCursors } from './storing/positionCursors.ts'
export { type StagedLog, stagedLog } from './storing/stagedLog.ts'
export { jsonOf, storedJson, storedText, textOf } from './storing/storedText.ts'
export { tooLarge } from './storing/tooLarge.ts'
export { catchRejections, totalEventLog } from './storing/totalEventLog.ts'
export { unstorable } from './storing/unstorable.ts'
export { isAsExpected, versionConflict } from './storing/versionConflict.ts'
export {
  type Generation,
  type NoSuchGeneration,
  type SetAsideEvent,
  type SetAsidePage,
  type StoredViewEntry,
  type ViewsAtCheckpoint,
  type ViewStep
} from './storing/viewStore.ts'

// interchange
export { fromCloudEventBatch, ordinalInBytes, toCloudEventBatch, type LedgerOrigin } from './interchange/cloudEvents.ts'
export { codecSchemas, type CodecSchemas, type JsonSchema, type SchemaDialect } from './interchange/jsonSchema.ts'
export { type Chunk } from './interchange/lines.ts'
export {
  bytesBehindLines,
  hasField,
  lineScanner,
  type LineScanner,
  spanPlace
} from './interchange/scanning/lineScanner.ts'
export { type Capture } from './interchange/scanning/scanProgram.ts'
export { type TextOf } from './interchange/scanning/primitives.ts'
export {
  type AfterFault,
  type LedgerLine,
  type LineRead,
  type LineFault,
  readLedgerStream
} from './interchange/ndjson.ts'

// validation
export { isDayAt, isMonthAt, isYearAt } from './validation/calendarDay.ts'
export { type CitationMismatch, coveredText } from './validation/citation.ts'
export { mayBeLeftOut } from './validation/completion.ts'
export { type Named } from './validation/codec.ts'
export { type CompiledTo } from './validation/compiled/compiled.ts'
export { hiddenTag, type HiddenTag } from './validation/compiled/hiddenTag.ts'
export { daysInMonth } from './validation/daysInMonth.ts'
export { ordInstant } from './validation/instant.ts'
export { type Refined, nonEmptyArray } from './validation/refinement.ts'
export { isOptionalField, withOptional } from './validation/withOptional.ts'
export { type RuleWording, violationRenderer } from './validation/renderViolation.ts'
export { type Ruled } from './validation/violation.ts'

// data
export { firstRepeated } from './data/firstRepeated.ts'
export { fnv1a } from './data/fnv1a.ts'
export { emptyMap, type PersistentMap, valueAt, withEntry } from './data/persistentMap.ts'

// rare words of what the main entry exports
export { type CommandCodecsIn, type EventCodecsIn } from './deciding/commandsFor.ts'
export { type CommandHandlerSetup, type RecordedTooEarly } from './deciding/commandHandler.ts'
