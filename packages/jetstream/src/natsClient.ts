/** The headers of a message, as the clients of NATS have them. */
export interface NatsHeaders {
  /** The status of a message that says something about others; 0 otherwise. */
  readonly code: number
  readonly description: string
  get(name: string): string
  set(name: string, value: string): void
}

/** A message, as the clients of NATS have it. */
export interface NatsMessage {
  readonly data: Uint8Array
  readonly headers?: NatsHeaders | undefined
  readonly reply?: string | undefined
}

/**
 * The part of a connection of `@nats-io/transport-node`, or of another transport of `@nats-io/nats-core`, that a log needs. It
 * is stated here since the declarations of those packages do not compile under every strict setting of TypeScript.
 */
export interface NatsClient {
  readonly info?: { readonly server_name: string; readonly version: string; readonly max_payload: number } | undefined
  isClosed(): boolean
  /** Tells when the connection was lost and leads to a server again. */
  status?(): AsyncIterable<{ readonly type: string }>
  publish(subject: string, data: Uint8Array | string, options?: { headers?: NatsHeaders }): void
  request(
    subject: string,
    data: Uint8Array | string,
    options: { timeout: number; headers?: NatsHeaders }
  ): Promise<NatsMessage>
  requestMany(
    subject: string,
    data: Uint8Array | string,
    options: { maxWait: number; strategy: 'sentinel' | 'stall' }
  ): Promise<AsyncIterable<NatsMessage>>
  subscribe(
    subject: string,
    options: { callback: (error: Error | null, message: NatsMessage) => void }
  ): { unsubscribe(): void }
}
