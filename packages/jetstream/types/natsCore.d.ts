// The parts of @nats-io/nats-core that are used: its own declarations do not compile with exact optional properties.
import type { NatsHeaders } from '../src/natsClient.ts'

export declare const headers: () => NatsHeaders
