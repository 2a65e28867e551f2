// laws: properties that every implementation obeys
export type { AsyncLaw } from './laws/asyncLaw.ts'
export { checkLaws, type LawsBrokenError, testLaws } from './laws/checkLaws.ts'
export { type CodecLawOptions, codecLaws } from './laws/codecLaws.ts'
export type { CodecLawName } from './laws/codec/names.ts'
export { type DeciderLawOptions, deciderLaws } from './laws/deciderLaws.ts'
export type { DeciderLawName } from './laws/decider/names.ts'
export type { ViewStoreLawName } from './laws/viewStore/names.ts'
export { viewStoreLaws, type ViewStoreLawOptions } from './laws/viewStoreLaws.ts'
export { eventLogLaws, type EventLogLawOptions } from './laws/eventLogLaws.ts'
export type { EventLogLawName } from './laws/eventLog/names.ts'
export type { AppendUnderWay, LogSubject } from './laws/eventLog/subject.ts'
export { type Checking, type Law } from './laws/law.ts'
export { reducerLaws } from './laws/reducerLaws.ts'
export type { OlderEvents, Reducer, ReducerLawOptions } from './laws/reducer/definition.ts'
export type { ReducerLawName } from './laws/reducer/names.ts'
export { planLaws, type ProjectionLawOptions, projectionLaws } from './laws/projectionLaws.ts'
export type { ProjectionLawName } from './laws/projection/names.ts'
export type { OldShapes } from './laws/projection/subject.ts'

// specifications: given, when, then
export { given, type GivenHistory, type Shown } from './specification/given.ts'
export { type GivenToDecider, type Outcome, specify } from './specification/specify.ts'

// histories: lawful, hostile, dense, of events of one's own
export { type CommandRules, commandsOf } from './histories/commandsOf.ts'
export { cooperationRecord, denseCooperationRecord } from './histories/cooperationRecord.ts'
export { decidedHistory, type Deciding } from './histories/decidedHistory.ts'
export { type EventSchema, historyOf, type HistoryRules } from './histories/historyOf.ts'
export { hostileJson } from './histories/hostileJson.ts'
export { frozen, type RecordOf } from './histories/record.ts'
export { statesHistory, type States } from './histories/statesHistory.ts'
export { recordOf, recordOfEvents, type RecordRules } from './histories/recordOf.ts'

// failures: the facts of a broken law
export type { Comparison } from './failure/comparison.ts'
export type { Difference } from './failure/difference.ts'
export { faultOf, type LawBroken, type LawBrokenError, renderLawBroken, type Replay } from './failure/lawBroken.ts'
export { storyOf } from './failure/story.ts'
