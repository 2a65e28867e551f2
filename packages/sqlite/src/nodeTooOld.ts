/** This Node has no SQLite, or one that cannot do what was asked. */
export interface NodeTooOld {
  readonly type: 'NodeTooOld'
  /** The version that runs, such as `20.20.2`. */
  readonly version: string
  /** The first version that can. */
  readonly needed: string
}
