import type { StreamName } from '@communique/kernel'
import type { CooperationCommand, CooperationCommandType } from './cooperationCommand.ts'
import type { CooperationEvent, CooperationEventType } from './cooperationEvent.ts'
import { subjects } from './subjects.ts'

type AnyStream = (commandOrEvent: CooperationCommand | CooperationEvent) => StreamName

// Every type is claimed by one subject, and that subject's stream takes everything of that type.
const streamOfType = Object.fromEntries(
  Object.values(subjects).flatMap(({ commands, events, stream }) =>
    [...Object.keys(commands), ...Object.values(events).map(({ eventType }) => eventType)].map((type) => [type, stream])
  )
) as Readonly<Record<CooperationCommandType | CooperationEventType, AnyStream>>

/**
 * The stream to which a command or an event belongs: one for each identity, and one each for the registers of sources,
 * parties and persons, whose rules span their entries.
 *
 * Law: a command and the event that it leads to belong to one stream.
 *
 * @category deciding
 * @since 0.1.0
 */
export const streamOf: AnyStream = (commandOrEvent) => streamOfType[commandOrEvent.type](commandOrEvent)
