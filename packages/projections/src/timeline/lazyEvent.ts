import type { Effective, EventId } from '@communique/kernel'
import { type DatedEvent, partiesOf, type PartyId, type Theme, themesOf } from '@communique/core'
import type { Placed } from '../shared/occurrenceOrder.ts'
import type { Pack, Packed } from '../engine/packing/packed.ts'
import { type ShownDate, shownDate } from '../shared/shownDate.ts'
import { type SharedEntry, sharedEntryOf } from './entry.ts'

/** An event, and what it says in whichever timeline. */
interface ReadEvent {
  readonly event: Effective<DatedEvent>
  readonly sharedEntry: SharedEntry
  readonly parties: ReadonlyArray<PartyId>
  readonly themes: ReadonlyArray<Theme>
}

/** An event as all the timelines in which it stands keep it; what it says there is made once one of them is read. */
export class LazyEvent {
  readonly date: ShownDate
  readonly position: number
  readonly #packed: Packed<Effective<DatedEvent>>
  #read: ReadEvent | null = null

  constructor(event: Effective<DatedEvent>, pack: Pack) {
    this.date = shownDate(event.data.on)
    this.position = event.position
    this.#packed = pack(event)
  }

  get eventId(): EventId {
    return this.#packed.read().id
  }

  read(): ReadEvent {
    if (this.#read === null) {
      const event = this.#packed.read()
      this.#read = {
        event,
        sharedEntry: sharedEntryOf(event, this.date),
        parties: partiesOf(event),
        themes: themesOf(event)
      }
    }
    return this.#read
  }
}

/** An event in its place in a timeline. */
export abstract class LazyEntry implements Placed {
  readonly lazy: LazyEvent

  constructor(lazy: LazyEvent) {
    this.lazy = lazy
  }

  get date(): ShownDate {
    return this.lazy.date
  }

  get position(): number {
    return this.lazy.position
  }

  get eventId(): EventId {
    return this.lazy.eventId
  }
}
