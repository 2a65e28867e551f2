import { connect, type NatsConnection } from '@nats-io/transport-node'

const lasting = {
  maxReconnectAttempts: -1,
  reconnectTimeWait: 100,
  pingInterval: 2_000,
  maxPingOut: 2,
  timeout: 2_000,
  waitOnFirstConnect: true,
  noAsyncTraces: true
}

/** Connects as an application does that outlives servers. */
export const connectTo = (servers: string | ReadonlyArray<string>, user = 'record'): Promise<NatsConnection> =>
  connect({ servers, user, pass: user, ...lasting })

/** Connects to one address and to no other server, whichever it hears of. */
export const connectThrough = (server: string): Promise<NatsConnection> =>
  connect({ servers: server, user: 'record', pass: 'record', ...lasting, ignoreClusterUpdates: true })
