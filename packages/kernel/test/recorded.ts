import { must } from '@communique/fixtures'
import type { EventAttested, EventCorrected, EventRetracted } from '../src/events/correction.ts'
import type { AnyEvent } from '../src/events/eventCodec.ts'
import type { Recorded } from '../src/events/recorded.ts'
import { Text } from '../src/validation/refinement.ts'
import { streamName } from '../src/events/streamName.ts'
import { validate } from '../src/validation/violation.ts'
import { context, eventId, type TextEvent } from './sharedText.ts'

export const reason = must(validate(Text)('a second look'))

/** An event on record under an id; where it stands is of no account. */
const onRecord = <Event extends AnyEvent>(id: string, event: Event): Recorded<Event> => {
  const { commandId, ...rest } = context(id)
  return {
    id: commandId,
    ...event,
    schemaVersion: 1,
    stream: streamName('text', 'a'),
    version: 1,
    position: 1,
    ...rest
  }
}

export const recorded = Object.assign((id: string, event: TextEvent) => onRecord(id, event), {
  id: eventId,
  correction: (id: string, corrects: string, content: TextEvent): Recorded<EventCorrected<TextEvent>> =>
    onRecord(id, { type: 'EventCorrected', data: { corrects: eventId(corrects), content, reason: null } }),
  attestation: (id: string, attests: string, content: TextEvent): Recorded<EventAttested<TextEvent>> =>
    onRecord(id, { type: 'EventAttested', data: { attests: eventId(attests), content, note: null } }),
  retraction: (id: string, retracts: string): Recorded<EventRetracted> =>
    onRecord(id, { type: 'EventRetracted', data: { retracts: eventId(retracts), reason } })
})
