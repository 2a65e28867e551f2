import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../postgres/test/freePort.ts'

// NATS servers for tests: the one that .ci/natsServer fetched, or the one on the path where it is new enough.

/** The version that `.ci/natsServer` fetches. */
const fetched = '2.15.1-1'

const places = [
  process.env['NATS_SERVER'],
  join(
    process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
    'communique',
    `nats-server-${fetched}`,
    'nats-server'
  ),
  ...(process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'nats-server')),
  '/usr/sbin/nats-server'
]

/** The program of a server, and its version. */
export interface Binary {
  readonly program: string
  readonly version: string
}

const versionOf = (program: string): string | undefined =>
  /v?(\d+\.\d+\.\d+)/.exec(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout)?.[1]

/** True for versions that the log can be kept on. */
const isNewEnough = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 2 || (major === 2 && minor >= 12)
}

/** The first server that is new enough; null: there is none. */
export const natsBinary = (): Binary | null => {
  for (const program of places) {
    if (program === undefined || !existsSync(program)) continue
    const version = versionOf(program)
    if (version !== undefined && isNewEnough(version)) return { program, version }
  }
  return null
}

/** The settings of a server, beside its ports. */
export interface NodeSettings {
  /** Flushes every message before it is acknowledged. */
  readonly syncAlways?: boolean
  /** The folder of its files; one of its own by default, which is removed with the server. */
  readonly folder?: string
  /** The address that it listens on, for clients and for the other nodes. */
  readonly host?: string
  /** The command that starts the program, such as one that enters a network namespace first. */
  readonly prefix?: ReadonlyArray<string>
  /** The name of the server; that of its place by default. */
  readonly name?: string
  /** Its JetStream domain. */
  readonly domain?: string
  /** More lines of its configuration. */
  readonly more?: ReadonlyArray<string>
}

/** A NATS server that tests stop, halt, kill and start again. */
export interface Node {
  readonly name: string
  readonly url: string
  readonly folder: string
  readonly pid: () => number | undefined
  readonly start: () => Promise<void>
  /** Ends it in order. */
  readonly stop: () => Promise<void>
  /** Kills it with SIGKILL. */
  readonly kill: () => Promise<void>
  /** Halts it with SIGSTOP, or lets it go on. */
  readonly halt: () => void
  readonly goOn: () => void
  /** Kills it and removes its files. */
  readonly remove: () => Promise<void>
}

interface Place {
  readonly name: string
  readonly host: string
  readonly port: number
  /** The ports of the routes between nodes; none for a node on its own. */
  readonly route: number | null
  readonly routes: ReadonlyArray<string>
}

const configuration = (
  { name, host, port, route, routes }: Place,
  folder: string,
  { syncAlways = false, domain, more = [] }: NodeSettings
): string =>
  [
    `server_name: ${name}`,
    `listen: "${host}:${port}"`,
    `jetstream { store_dir: "${folder}"${syncAlways ? ', sync_interval: always' : ''}${domain === undefined ? '' : `, domain: ${domain}`} }`,
    ...more,
    ...(route === null
      ? []
      : [
          `cluster { name: tests, listen: "${host}:${route}", routes: [${routes.map((each) => `"${each}"`).join(', ')}] }`
        ]),
    'accounts { RECORD { jetstream: enabled, users: [{ user: record, password: record }] }, SYS { users: [{ user: sys, password: sys }] } }',
    'system_account: SYS',
    'no_auth_user: record'
  ].join('\n')

const newNode = async ({ program }: Binary, place: Place, settings: NodeSettings): Promise<Node> => {
  const { folder, prefix = [] } = settings
  const home = folder ?? (await mkdtemp(join(tmpdir(), `communique-nats-${place.name}-`)))
  const file = join(home, 'server.conf')
  await writeFile(file, configuration(place, join(home, 'data'), settings))
  const [command, ...args] = [...prefix, program, '-c', file]
  let child: ChildProcess | null = null
  let ended: Promise<unknown> = Promise.resolve()

  const start = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const started = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })
      child = started
      let said = ''
      ended = new Promise((end) => started.on('exit', end))
      started.on('error', reject)
      started.on('exit', () => reject(new Error(`nats-server ended: ${said.slice(-2_000)}`)))
      started.stderr.setEncoding('utf8').on('data', (text: string) => {
        if (said.length < 50_000) said += text
        if (!text.includes('Server is ready')) return
        // A process with nothing else to do need not wait for the server to end.
        started.unref()
        resolve()
      })
    })
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    child.ref()
    child.kill(signal)
    await ended
  }
  const onExit = (): void => {
    child?.kill('SIGKILL')
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
  process.on('exit', onExit)
  return {
    name: place.name,
    url: `nats://${place.host}:${place.port}`,
    folder: home,
    pid: () => child?.pid,
    start,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    halt: () => child?.kill('SIGSTOP'),
    goOn: () => child?.kill('SIGCONT'),
    remove: async () => {
      await end('SIGKILL')
      process.off('exit', onExit)
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

/** Makes a node on its own; `start` starts it. */
export const newServer = async (binary: Binary, settings: NodeSettings = {}): Promise<Node> => {
  const host = settings.host ?? '127.0.0.1'
  return newNode(
    binary,
    { name: settings.name ?? 'n1', host, port: await freePort(), route: null, routes: [] },
    settings
  )
}

/** Makes nodes that replicate among them. */
export const newCluster = async (
  binary: Binary,
  size: number,
  settingsOf: (at: number) => NodeSettings = () => ({})
): Promise<ReadonlyArray<Node>> => {
  const places: Array<{ readonly host: string; readonly port: number; readonly route: number }> = []
  for (let at = 0; at < size; at += 1)
    places.push({ host: settingsOf(at).host ?? '127.0.0.1', port: await freePort(), route: await freePort() })
  const routes = places.map(({ host, route }) => `nats://${host}:${route}`)
  const nodes: Array<Node> = []
  for (const [at, place] of places.entries())
    nodes.push(await newNode(binary, { ...place, name: `n${at + 1}`, routes }, settingsOf(at)))
  return nodes
}
