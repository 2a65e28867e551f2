/** A log that is read from a mirror. */

export { jetstreamMirror, type JetstreamMirror, type MirrorLag, type MirrorOptions } from './jetstreamMirror.ts'
export type { NatsClient, NatsHeaders, NatsMessage } from './natsClient.ts'
