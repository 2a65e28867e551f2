import type { Effective } from '@communique/core'
import { type ShownDate, shownDate } from '../shownDate.ts'
import type { DatedEvent } from '../strength.ts'
import { type AnyonesEntry, anyonesEntry } from './entry.ts'

/** An event as all the timelines in which it stands keep it; what it shows in each is made once one of them is read. */
export class ToldEvent {
  readonly event: Effective<DatedEvent>
  readonly date: ShownDate
  #anyones: AnyonesEntry | null = null

  constructor(event: Effective<DatedEvent>) {
    this.event = event
    this.date = shownDate(event.data.on)
  }

  get anyones(): AnyonesEntry {
    this.#anyones ??= anyonesEntry(this.event, this.date)
    return this.#anyones
  }
}
