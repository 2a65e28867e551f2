/**
 * An identity that nothing on record introduces. `kind` is that of its subject (`party`, `source`, `jointBody`), or `event`
 * for one that is followed up; `nearest` is the most similar one of its kind on record, null where none is similar.
 *
 * @category references
 * @since 0.2.0
 */
export interface UnknownReference {
  readonly kind: string
  readonly id: string
  readonly nearest: string | null
}

/** A refusal of a strict ledger: a command names identities that nothing on record introduces. */
export interface UnknownReferences {
  readonly type: 'UnknownReferences'
  readonly references: ReadonlyArray<UnknownReference>
}
