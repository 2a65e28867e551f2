/** Releases as documents: claims in the field's words, with the words they rest on, planned and recorded. */

// documents: what an officer writes
export { type DocumentFault, renderFault } from './fault.ts'
export { claimFieldsOf, claimKinds } from './catalogue.ts'
export { type DocumentClaim, eventOfClaim, type ReleaseDocument } from './document.ts'
export { readDocument } from './release.ts'

// plans: what recording a document would do
export { type DocumentPlan, isRecordable, planDocument, type PlanFailure } from './plan.ts'

// writing: a record as documents
export { documentsOf } from './write.ts'

// recording: all that a plan says, or nothing
export { recordDocument, type RecordFailure } from './record.ts'

// editors: completion and errors by a JSON Schema
export { documentSchema } from './schema.ts'
