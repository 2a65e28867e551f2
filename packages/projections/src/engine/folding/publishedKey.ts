import type { Fields, FieldShape, RestoreMember } from './fields.ts'
import type { FieldOrigins } from '../provenance/origins.ts'

/** What was published under one key: by a fold, or as a reader sees it; the other form is made when it is asked for. */
export class PublishedKey {
  /** How many recipes have run on it and were not forgotten. */
  readonly touches: number
  /** Which events wrote to which plain fields, where that is kept. */
  readonly origins: FieldOrigins
  readonly #shape: FieldShape
  readonly #kept: RestoreMember | undefined
  #fields: Fields | null
  #shown: Fields | null

  private constructor(
    shape: FieldShape,
    fields: Fields | null,
    shown: Fields | null,
    touches: number,
    origins: FieldOrigins,
    kept?: RestoreMember
  ) {
    this.#shape = shape
    this.#fields = fields
    this.#shown = shown
    this.touches = touches
    this.origins = origins
    this.#kept = kept
  }

  static folded(shape: FieldShape, fields: Fields, touches: number, origins: FieldOrigins): PublishedKey {
    return new PublishedKey(shape, fields, null, touches, origins)
  }

  static stored(shape: FieldShape, shown: Fields, origins: FieldOrigins, kept?: RestoreMember): PublishedKey {
    return new PublishedKey(shape, null, shown, 0, origins, kept)
  }

  get fields(): Fields {
    this.#fields ??= this.#shape.restored(this.#shown ?? {}, this.#kept)
    return this.#fields
  }

  get shown(): Fields {
    this.#shown ??= this.#shape.shown(this.#fields ?? {})
    return this.#shown
  }
}
