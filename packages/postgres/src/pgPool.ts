/** A query as `pg` takes it. */
export interface PgQuery {
  text: string
  name?: string
  values?: Array<unknown>
  rowMode?: 'array'
  types?: { getTypeParser: () => (text: string) => string }
}

/** The used part of a client of `pg`. */
export interface PgClient {
  query(query: PgQuery): Promise<{ readonly rows: ReadonlyArray<unknown> }>
  release(destroy?: boolean): void
  on(event: 'error' | 'end', listener: () => void): unknown
  on(event: 'notification', listener: (message: { readonly channel: string }) => void): unknown
}

/** An emitter of errors that belong to no query. */
export interface PgErrors {
  on(event: 'error', listener: () => void): unknown
}

/** The used part of a pool of `pg`, of any version. */
export interface PgPool {
  connect(): Promise<PgClient>
  on(event: 'error', listener: () => void): unknown
  on(event: 'connect', listener: (client: PgErrors) => void): unknown
  readonly options?: { max?: number; connectionTimeoutMillis?: number | undefined }
  readonly totalCount?: number
  readonly idleCount?: number
  readonly waitingCount?: number
}
