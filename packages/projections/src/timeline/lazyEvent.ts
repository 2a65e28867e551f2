import type { Effective, EventId } from '@communique/kernel'
import { partiesOf, type PartyId, type Theme, themesOf } from '@communique/core'
import type { Placed } from '../shared/occurrenceOrder.ts'
import type { Keep, Kept } from '../engine/packing/packed.ts'
import { type ShownDate, shownDate } from '../shared/shownDate.ts'
import type { DatedEvent } from '../strength.ts'
import { type AnyonesEntry, anyonesEntry } from './entry.ts'

/** An event, and what it says in whichever timeline. */
interface ReadEvent {
  readonly event: Effective<DatedEvent>
  readonly anyones: AnyonesEntry
  readonly parties: ReadonlyArray<PartyId>
  readonly themes: ReadonlyArray<Theme>
}

/** An event as all the timelines in which it stands keep it; what it says there is made once one of them is read. */
export class ToldEvent {
  readonly date: ShownDate
  readonly position: number
  readonly #kept: Kept<Effective<DatedEvent>>
  #read: ReadEvent | null = null

  constructor(event: Effective<DatedEvent>, keep: Keep) {
    this.date = shownDate(event.data.on)
    this.position = event.position
    this.#kept = keep(event)
  }

  get eventId(): EventId {
    return this.#kept.read().id
  }

  read(): ReadEvent {
    if (this.#read === null) {
      const event = this.#kept.read()
      this.#read = {
        event,
        anyones: anyonesEntry(event, this.date),
        parties: partiesOf(event),
        themes: themesOf(event)
      }
    }
    return this.#read
  }
}

/** An event in its place in a timeline. */
export abstract class ToldEntry implements Placed {
  readonly told: ToldEvent

  constructor(told: ToldEvent) {
    this.told = told
  }

  get date(): ShownDate {
    return this.told.date
  }

  get position(): number {
    return this.told.position
  }

  get eventId(): EventId {
    return this.told.eventId
  }
}
