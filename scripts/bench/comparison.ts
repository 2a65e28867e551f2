/** One contender of a comparison. */
export interface Contender {
  readonly run: () => unknown
  /** The number of units in one run; figures are per unit. */
  readonly units?: number
}

/** The threshold of a contender. */
export interface Goal {
  readonly contender: string
  /** The reference where not given. */
  readonly against?: string
  /** The greatest multiple of the other's cost that it may take. */
  readonly atMost?: number
  /** The least factor by which it is faster, or smaller, than the other. */
  readonly atLeast?: number
  /** The plainest code for the same work: a goal that its ratio misses, too, cannot be reached on the machine. */
  readonly limit?: Limit
}

/** Two contenders whose ratio is the best that a goal allows. */
export interface Limit {
  readonly contender: string
  readonly against: string
}

/** Several ways of doing one thing, which a bench file exports as its default, in a list. */
export interface Comparison {
  readonly title: string
  /** Run in turn, once a round; `run` may return a promise. */
  readonly contenders: Readonly<Record<string, Contender>>
  readonly reference: string
  readonly goals?: ReadonlyArray<Goal>
  /** Those that count; one or two go before them. */
  readonly rounds?: number
  /** `bytes`: what `run` returns is kept, and the heap that it retains after a forced collection is measured. */
  readonly measures?: 'time' | 'bytes'
  /** `run` resolves with the milliseconds or bytes itself, as a process of its own reports them. */
  readonly isReported?: boolean
}
