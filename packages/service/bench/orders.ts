/** An order of a benchmark to a process. */
export type Order =
  | { readonly type: 'Record'; readonly country: string; readonly count: number }
  | { readonly type: 'Append'; readonly count: number }
  /** Milliseconds of a processor since the process began. */
  | { readonly type: 'Processor' }
  /** Bytes of memory that the process holds. */
  | { readonly type: 'Memory' }

/** A message of a process: its address and that of its plain writer, or the figure that an order asked for. */
export type Answer = { readonly url: string; readonly plain?: string } | { readonly figure: number }
