// The faults of a line, in words.
import { renderViolations } from '@communique/core'
import type { UnreadableEvent } from '@communique/kernel'
import type { Fault } from './readPiece.ts'

const unreadable = (event: UnreadableEvent): string => {
  switch (event.type) {
    case 'InvalidEvent':
      return renderViolations(event.violations)
    case 'UnknownEventType':
      return `no event is of the type ${event.eventType}`
    case 'UnknownSchemaVersion':
      return `${event.eventType} has no version ${event.schemaVersion}`
  }
}

const wrong = (fault: Fault): string => {
  switch (fault.type) {
    case 'TornLastLine':
      return `its writing was cut short at column ${fault.column}`
    case 'NotJson':
      return `not JSON at column ${fault.column}`
    case 'NotUtf8':
      return 'not UTF-8'
    case 'InvalidLine':
      return renderViolations(fault.violations)
    case 'Unreadable':
      return unreadable(fault.event)
    case 'PositionNotGrowing':
      return `recorded at ${fault.found}, and stands after what was recorded at ${fault.after}`
    case 'RepeatedEventId':
      return `${fault.eventId} stands on an earlier line already`
  }
}

export const faultWords = (fault: Fault): string => `line ${fault.line}: ${wrong(fault)}`
