/** For programs around documents: the text inside a document, and the nearest known name. */

export { inlineTextOf } from './inlineText.ts'

// registers: the part of a record that a document is planned on
export { registerKeysOfDocument } from './registerKeys.ts'

// claims: the parts that their fields name
export { type ClaimPart, claimPart, claimParts } from './parts.ts'

// the parts of public signatures
export type { ClaimField } from './catalogue.ts'
export type { PlanStep, Recording } from './plan.ts'
export type { UnknownInDocument } from './references.ts'
export type { DocumentReader, StatedAccount } from './document.ts'
export type { JsonSchema } from '@communique/kernel/advanced'
export type { WrittenDocument } from './write.ts'
export type { Place } from './fault.ts'
export type { DocumentRecorded } from './record.ts'
