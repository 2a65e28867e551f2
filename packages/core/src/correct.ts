import type { CommandInput, CorrectionCommand, EventId, StreamName, Validated } from '@communique/kernel'
import { isOptionalField } from '@communique/kernel/advanced'
import { type CooperationEvent, cooperationEventCodecs } from './cooperationEvent.ts'
import { ledgerCommand } from './ledgerCommand.ts'

/** A command that corrects an event. */
export type Correction = Extract<CorrectionCommand<CooperationEvent>, { readonly type: 'CorrectEvent' }>

/** An event on record, as logs and the effective history hold it. */
export type Correctable = CooperationEvent & { readonly id: EventId; readonly stream: StreamName }

/**
 * The fields of an event that a correction changes, as commands take them. `undefined` changes nothing; `null` takes a
 * field away that may be left out, such as `circumstances`.
 */
export type Changes<Data> = Data extends unknown
  ? {
      readonly [Field in keyof Data]?:
        CommandInput<Exclude<Data[Field], undefined>> | (undefined extends Data[Field] ? null : never) | undefined
    }
  : never

type AnyChanges = Readonly<Record<string, unknown>>

/** Corrects an event by changes whose fields the codec alone knows. */
export const corrected = (
  { type, data, id: corrects, stream }: Correctable,
  changes: AnyChanges,
  reason: string | null
): Validated<Correction> => {
  const codec = cooperationEventCodecs[type].props.data
  const content: Record<string, unknown> = { ...data }
  for (const [field, value] of Object.entries(changes)) {
    if (value === undefined) continue
    if (value === null && isOptionalField(codec, field)) delete content[field]
    else content[field] = value
  }
  // The command is one of corrections, by its type.
  return ledgerCommand({
    type: 'CorrectEvent',
    data: { stream, corrects, content: { type, data: content }, reason }
  }) as Validated<Correction>
}

/**
 * Corrects an event on record: only the fields that change are given, the rest is carried over. The compiler knows them by
 * the type of the event, the codec checks them, and the stream is that of the event. A field is replaced as a whole: a new
 * `on` carries the words of the source only if they are given again.
 *
 * Correct the event as it is believed now (of `cooperationAsOf`, `effectiveHistory`): what earlier corrections changed is
 * carried over as well. A field that names the subject cannot be changed; the fact of another subject is recorded anew,
 * and this one retracted.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationAsOf } from '@communique/projections'
 * import { cooperationLedger, correct, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const visit = cooperationAsOf(history, {}).find((event) => event.type === 'MeetingHeld')
 * assert.ok(visit !== undefined)
 *
 * const { data } = must(correct(visit, { mode: 'Video' }, 'The minister joined by video.'))
 * assert.deepEqual(data.content, { type: 'MeetingHeld', data: { ...visit.data, mode: 'Video' } })
 * @category corrections
 * @since 0.2.0
 */
export const correct = <Event extends Correctable>(
  event: Event,
  changes: Changes<NoInfer<Event>['data']>,
  reason: string | null = null
): Validated<Correction> => corrected(event, changes, reason)
