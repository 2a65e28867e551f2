// The claims that documents can make: every event of the catalogue, and what it says of itself.
import type { CorrectionCommand, LogEntry } from '@communique/kernel'
import type {
  CooperationCommand,
  CooperationEvent,
  CooperationEventType,
  CooperationLedgerCommand
} from '@communique/core'
import { cooperationEventCodecs, cooperationEventTypes, subjects } from '@communique/core/advanced'
import type * as t from 'io-ts'
import { type AnyCodec, bare, emptyOf, fieldsOf, isOptional } from './anyCodec.ts'

/** The command that records each type of event. */
export const commandOfEvent = Object.fromEntries(
  Object.values(subjects).flatMap(({ events }) =>
    Object.entries<{ readonly eventType: string }>(events).map(([command, { eventType }]) => [eventType, command])
  )
) as Readonly<Record<CooperationEventType, CooperationCommand['type']>> // one command an event

const eventOfCommand = Object.fromEntries(
  Object.entries(commandOfEvent).map(([event, command]) => [command, event])
) as Readonly<Record<CooperationCommand['type'], CooperationEventType>> // one event a command

/** The codec of the facts of a type of event. */
export const factsCodec = (type: CooperationEventType): t.Mixed =>
  (cooperationEventCodecs[type] as unknown as { readonly props: { readonly data: t.Mixed } }).props.data

/** The event that a command records. */
export const eventOf = (command: CooperationLedgerCommand): LogEntry<CooperationEvent> => {
  if (command.type === 'CorrectEvent') {
    const { corrects, content, reason } = (command as CorrectionCommand<CooperationEvent> & { type: 'CorrectEvent' })
      .data
    return { type: 'EventCorrected', data: { corrects, content, reason } }
  }
  if (command.type === 'AttestEvent') {
    const { attests, content, note } = command.data
    return { type: 'EventAttested', data: { attests, content, note } }
  }
  if (command.type === 'RetractEvent') {
    const { retracts, reason } = command.data
    return { type: 'EventRetracted', data: { retracts, reason } }
  }
  // A command has the facts of its event.
  return { type: eventOfCommand[command.type], data: command.data } as CooperationEvent
}

/** A field of a kind of claim: the name of its codec, and whether a document may leave it out. */
export interface ClaimField {
  readonly name: string
  readonly codec: string
  readonly optional: boolean
}

/** The kinds of claims that documents make. */
export const claimKinds: ReadonlyArray<CooperationEventType> = cooperationEventTypes

/** A codec as people read it: a list by its items. */
const codecWords = ({ name }: AnyCodec): string =>
  name.replace(/ \| null$/, '').replace(/^(?:Readonly)?Array<(.*)>$/, 'list of $1')

/** The fields of a codec of records. */
export const fieldsIn = (record: AnyCodec): ReadonlyArray<ClaimField> =>
  Object.entries(fieldsOf(record)).map(([name, codec]) => ({
    name,
    codec: bare(codec)._tag === 'LiteralType' ? String(bare(codec).value) : codecWords(codec),
    optional: isOptional(record, name) || emptyOf(codec) !== undefined
  }))

/** The fields of a kind of claim. */
export const claimFieldsOf = (kind: CooperationEventType): ReadonlyArray<ClaimField> => fieldsIn(factsCodec(kind))
