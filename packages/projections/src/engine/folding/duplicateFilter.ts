import type { EventId } from '@communique/kernel'

/**
 * Recognises events that were taken before, by position: one before the last, or at a position that was taken before
 * this step, was taken already. Only the ids at one position are remembered, since what was stored as one event may be
 * several.
 */
export class DuplicateFilter {
  readonly #from: number
  #checkpoint: number
  #ids: Array<EventId> = []

  constructor(from: number) {
    this.#from = from
    this.#checkpoint = from
  }

  /** The position up to which all was taken. */
  get checkpoint(): number {
    return this.#checkpoint
  }

  /** Takes an event; false: it was taken before. */
  accept({ position, id }: { readonly position: number; readonly id: EventId }): boolean {
    if (position > this.#checkpoint) {
      this.#checkpoint = position
      if (this.#ids.length === 1) this.#ids[0] = id
      else this.#ids = [id]
      return true
    }
    if (position < this.#checkpoint || position === this.#from || this.#ids.includes(id)) return false
    this.#ids.push(id)
    return true
  }
}
