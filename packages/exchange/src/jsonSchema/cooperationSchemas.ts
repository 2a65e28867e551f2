import { CooperationEvent } from '@communique/core'
import { cooperationCommandCodecs, cooperationEventTypes } from '@communique/core/advanced'
import {
  attestEventCodec,
  type CodecSchemas,
  codecSchemas,
  eventAttestedCodec,
  type JsonSchema,
  mayBeLeftOut
} from '@communique/kernel/advanced'
import {
  Citation,
  correctEventCodec,
  eventCorrectedCodec,
  EventId,
  EventRetracted,
  Instant,
  RecorderId,
  RetractEvent
} from '@communique/kernel'
import type * as t from 'io-ts'

const definitionsAt = '#/$defs/'

/** The entries of a log: facts, and corrections, retractions and attestations of earlier ones. */
const entries: ReadonlyArray<t.Mixed> = [
  CooperationEvent,
  eventCorrectedCodec(CooperationEvent),
  EventRetracted,
  eventAttestedCodec(CooperationEvent)
]

/** The requests that a ledger takes. */
const requests: ReadonlyArray<t.Mixed> = [
  ...Object.values<t.Mixed>(cooperationCommandCodecs),
  correctEventCodec(CooperationEvent),
  RetractEvent,
  attestEventCodec(CooperationEvent)
]

/** The schemas of some codecs as members of a union, with the definitions that they refer to. */
export interface UnionSchemas {
  readonly members: ReadonlyArray<JsonSchema>
  readonly definitions: Readonly<Record<string, JsonSchema>>
}

const unionOf = ({ schemaOf, definitions }: CodecSchemas, codecs: ReadonlyArray<t.Mixed>): UnionSchemas => {
  const members = codecs.map(schemaOf)
  return { members, definitions: definitions() }
}

/** The schemas of entries and of their parts, as a log holds them, of what its envelopes say, and of the types of facts. */
export const entrySchemas = (): UnionSchemas => {
  const schemas = codecSchemas({ definitionsAt })
  for (const part of [Citation, EventId, Instant, RecorderId]) schemas.schemaOf(part)
  const { members, definitions } = unionOf(schemas, entries)
  return {
    members,
    definitions: { ...definitions, CooperationEventType: { enum: [...cooperationEventTypes].toSorted() } }
  }
}

/** The schemas of commands as their reader takes them: what may be null, and lists that may be empty, may be left out. */
export const commandSchemas = (): UnionSchemas =>
  unionOf(codecSchemas({ definitionsAt, isOptional: mayBeLeftOut }), requests)
