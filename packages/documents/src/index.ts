/** Releases as documents: claims in the field's words, with the words they rest on, planned and recorded. */

// documents: what an officer writes
export { type DocumentFault, type Place, renderFault } from './fault.ts'
export { type ClaimField, claimFieldsOf, claimKinds } from './catalogue.ts'
export {
  type DocumentClaim,
  type DocumentReader,
  eventOfClaim,
  readDocument,
  type ReleaseDocument,
  type StatedAccount
} from './release.ts'

// plans: what recording a document would do
export {
  type DocumentPlan,
  isRecordable,
  planDocument,
  type PlanFailure,
  type PlanStep,
  type Recording
} from './plan.ts'
export { type UnknownReference } from './references.ts'

// writing: a record as documents
export { documentsOf, type WrittenDocument } from './write.ts'

// recording: all that a plan says, or nothing
export { type DocumentRecorded, recordDocument, type RecordFailure } from './record.ts'

// editors: completion and errors by a JSON Schema
export { documentSchema, type JsonSchema } from './schema.ts'
