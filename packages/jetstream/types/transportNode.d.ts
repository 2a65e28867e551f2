// The parts of @nats-io/transport-node that tests use: its own declarations do not compile with exact optional properties.
import type { NatsClient } from '../src/natsClient.ts'

export interface NatsConnection extends NatsClient {
  readonly close: () => Promise<void>
  readonly flush: () => Promise<void>
  readonly closed: () => Promise<unknown>
}

export declare const connect: (options: {
  readonly servers: string | ReadonlyArray<string>
  readonly user?: string
  readonly pass?: string
  readonly name?: string
  readonly maxReconnectAttempts?: number
  readonly reconnectTimeWait?: number
  readonly pingInterval?: number
  readonly maxPingOut?: number
  readonly timeout?: number
  readonly ignoreClusterUpdates?: boolean
  readonly noAsyncTraces?: boolean
  readonly waitOnFirstConnect?: boolean
}) => Promise<NatsConnection>
