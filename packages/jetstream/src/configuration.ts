import type { LogUnavailable } from '@communique/kernel'
import { either as E } from 'fp-ts'
import type { Access } from './access.ts'
import { askApi, inquire } from './asking.ts'
import { apiErrors, isRefusal, unavailable } from './failures.ts'
import type { NatsClient } from './natsClient.ts'
import type { ServerTooOld, UnsuitableStream } from './openFailure.ts'
import { subjectsOf } from './subjects.ts'

/** The first version with atomic batches. */
const required = '2.12.0'

const numbersOf = (version: string): ReadonlyArray<number> => version.split(/[.-]/).slice(0, 2).map(Number)

const isNewEnough = (version: string): boolean => {
  const [major = 0, minor = 0] = numbersOf(version)
  const [leastMajor = 0, leastMinor = 0] = numbersOf(required)
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
}

/** The server of a connection, where it is one that a log can be on. */
export const suitableServer = ({
  info
}: NatsClient): E.Either<ServerTooOld | LogUnavailable, NonNullable<NatsClient['info']>> => {
  if (info === undefined) return E.left(unavailable('the connection has not been made'))
  if (!isNewEnough(info.version))
    return E.left({ type: 'ServerTooOld', server: info.server_name, version: info.version, required })
  return E.right(info)
}

/** The name under which the epoch stands in the metadata of the stream. */
export const epochKey = 'communique-epoch'

/** The configuration of a stream, as far as it is looked at. */
export interface StreamConfiguration {
  readonly num_replicas: number
  readonly metadata?: Readonly<Record<string, string>>
  readonly [setting: string]: unknown
}

/** A stream, as JetStream describes it. */
export interface StreamDescription {
  readonly config: StreamConfiguration
  readonly cluster?: { readonly leader?: string; readonly replicas?: ReadonlyArray<{ readonly name: string }> }
}

// Answers of JetStream are of its shapes.
export const streamInfo = async ({
  connection,
  name
}: Pick<Access, 'connection' | 'name'>): Promise<StreamDescription> =>
  (await inquire(connection, `STREAM.INFO.${name}`, {})) as StreamDescription

/** The stream as it is, or as it was made now. */
export const describedOrMade = async (
  stream: Pick<Access, 'connection' | 'name'>,
  make: () => Promise<unknown>
): Promise<StreamDescription> => {
  try {
    return await streamInfo(stream)
  } catch (error) {
    if (!isRefusal(error, apiErrors.streamNotFound)) throw error
  }
  try {
    await make()
  } catch (error) {
    // Another process made it meanwhile, or an attempt whose answer was lost did.
    if (!isRefusal(error, apiErrors.nameInUse)) throw error
  }
  return streamInfo(stream)
}

/** The settings that the stream of a log has in common with its mirrors; a mirror has the name of its source beside them. */
export const keeping = (name: string, source: string, replicas: number) => ({
  storage: 'file',
  retention: 'limits',
  num_replicas: replicas,
  allow_direct: true,
  deny_delete: true,
  deny_purge: true,
  max_msgs: -1,
  max_bytes: -1,
  max_age: 0,
  max_msgs_per_subject: -1,
  republish: { src: subjectsOf(source).events, dest: subjectsOf(name).announcements, headers_only: true }
})

/** The settings of a stream that keeps a log. */
export const settingsOf = (name: string, replicas: number) => ({
  subjects: [subjectsOf(name).all],
  allow_atomic: true,
  ...keeping(name, name, replicas)
})

/** The first setting of a stream that is not as a log needs it; null: all are. */
export const differing = (
  name: string,
  replicas: number | undefined,
  found: StreamConfiguration
): UnsuitableStream | null => unlikeAsked(name, settingsOf(name, replicas ?? found.num_replicas), found)

/** The first setting of a stream that is not as a mirror of a log needs it; null: all are. */
export const differingMirror = (
  mirror: string,
  source: string,
  found: StreamConfiguration
): UnsuitableStream | null => {
  const { name } = (found['mirror'] ?? {}) as { readonly name?: string }
  return unlikeAsked(
    mirror,
    { mirror: source, ...keeping(mirror, source, found.num_replicas) },
    { ...found, mirror: name }
  )
}

const unlikeAsked = (
  name: string,
  asked: Readonly<Record<string, unknown>>,
  found: StreamConfiguration
): UnsuitableStream | null => {
  const unlike = (setting: string, value: unknown, has: unknown): UnsuitableStream => ({
    type: 'UnsuitableStream',
    stream: name,
    setting,
    asked: value,
    found: has ?? null
  })
  for (const [setting, value] of Object.entries(asked))
    // A server leaves out settings that are off.
    if (JSON.stringify(found[setting] ?? false) !== JSON.stringify(value)) return unlike(setting, value, found[setting])
  return found.metadata?.[epochKey] === undefined ? unlike('metadata', { [epochKey]: 'any' }, found.metadata) : null
}

/** Makes the stream of a log. */
export const addStream = async (
  { connection, name }: Pick<Access, 'connection' | 'name'>,
  replicas: number,
  epoch: string
): Promise<void> => {
  const configuration = { name, ...settingsOf(name, replicas), discard: 'old', metadata: { [epochKey]: epoch } }
  await askApi(connection, `STREAM.CREATE.${name}`, configuration)
}

/** Writes another epoch into the metadata of the stream. */
export const updateEpoch = async (access: Access, epoch: string): Promise<void> => {
  const { config } = await streamInfo(access)
  const metadata = { ...config.metadata, [epochKey]: epoch }
  await askApi(access.connection, `STREAM.UPDATE.${access.name}`, { ...config, metadata })
}
