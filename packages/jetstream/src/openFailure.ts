import type { LogUnavailable } from '@communique/kernel'

/** The server is older than the log needs. Nothing was written. */
export interface ServerTooOld {
  readonly type: 'ServerTooOld'
  /** The name of the server that the connection leads to. */
  readonly server: string
  readonly version: string
  /** The first version that will do. */
  readonly required: string
}

/** The stream of that name is not as a log needs it, or not as it was asked for. Nothing was written to it. */
export interface UnsuitableStream {
  readonly type: 'UnsuitableStream'
  readonly stream: string
  /** The first setting that differs, in the words of JetStream. */
  readonly setting: string
  readonly asked: unknown
  readonly found: unknown
}

/** A failure: a log on JetStream could not be opened. */
export type JetstreamOpenFailure = ServerTooOld | UnsuitableStream | LogUnavailable
