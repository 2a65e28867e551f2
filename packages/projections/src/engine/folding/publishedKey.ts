import type { Fields, FieldShape, RestoreMember } from './fields.ts'
import type { FieldOrigins } from '../provenance/origins.ts'

/** A view published under one key, in the form of a fold or as a reader sees it; the other form is made on demand. */
export class PublishedKey {
  /** The number of recipes that have run on it and were not undone. */
  readonly touches: number
  /** The events that wrote to each plain field, where the projection records provenance. */
  readonly origins: FieldOrigins
  readonly #shape: FieldShape
  readonly #restoreMember: RestoreMember | undefined
  #fields: Fields | null
  #shown: Fields | null

  private constructor(
    shape: FieldShape,
    fields: Fields | null,
    shown: Fields | null,
    touches: number,
    origins: FieldOrigins,
    restoreMember?: RestoreMember
  ) {
    this.#shape = shape
    this.#fields = fields
    this.#shown = shown
    this.touches = touches
    this.origins = origins
    this.#restoreMember = restoreMember
  }

  static folded(shape: FieldShape, fields: Fields, touches: number, origins: FieldOrigins): PublishedKey {
    return new PublishedKey(shape, fields, null, touches, origins)
  }

  static stored(shape: FieldShape, shown: Fields, origins: FieldOrigins, restoreMember?: RestoreMember): PublishedKey {
    return new PublishedKey(shape, null, shown, 0, origins, restoreMember)
  }

  get fields(): Fields {
    this.#fields ??= this.#shape.restored(this.#shown ?? {}, this.#restoreMember)
    return this.#fields
  }

  get shown(): Fields {
    this.#shown ??= this.#shape.shown(this.#fields ?? {})
    return this.#shown
  }
}
