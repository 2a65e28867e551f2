import type { JointBodyId } from './identifiers.ts'

/** A refusal of the ledger: of bodies that succeed one another in a circle, each would have been there before itself. */
export interface JointBodiesInCircle {
  readonly type: 'JointBodiesInCircle'
  /** From the body that was to succeed another, by its predecessors, back to itself. */
  readonly circle: ReadonlyArray<JointBodyId>
}
