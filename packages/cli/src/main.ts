#!/usr/bin/env node
// The program `communique`. Its version is printed without loading anything else.
import { readFileSync, statSync } from 'node:fs'
import module from 'node:module'
import { setFlagsFromString } from 'node:v8'

const manifest = (): { readonly version: string } => {
  // Beside the sources, or beside the folders of a build.
  for (const path of ['../package.json', '../../package.json']) {
    try {
      const read = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
      if (read.name === '@communique/cli') return read
    } catch {
      // It stands in the other place.
    }
  }
  return { version: 'unknown' }
}

/** The oldest Node whose SQLite can read a record without writing beside it. */
const needed = [22, 15] as const

/** Node 22 warns that its SQLite is experimental, which is no concern of the reader's. */
const withoutExperimentalWarnings = (): void => {
  const emit = process.emitWarning.bind(process)
  process.emitWarning = (warning: string | Error, ...rest: ReadonlyArray<never>): void => {
    const [type]: ReadonlyArray<unknown> = rest
    if (type !== 'ExperimentalWarning') emit(warning, ...rest)
  }
}

const isTooOld = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major < needed[0] || (major === needed[0] && minor < needed[1])
}

/** The packages that make answers. */
const answering = ['core', 'kernel', 'projections', 'sqlite', 'wording'] as const

/** Names the code of a program that was built: its version, and when each of its packages was. Null: it runs from source. */
const fingerprint = (): string | null => {
  if (!import.meta.url.endsWith('.js')) return null
  const files = [import.meta.url, ...answering.map((name) => import.meta.resolve(`@communique/${name}`))]
  return [manifest().version, ...files.map((file) => statSync(new URL(file)).mtimeMs)].join(' ')
}

const start = async (args: ReadonlyArray<string>): Promise<void> => {
  if (args.length === 1 && ['--version', '-V'].includes(args[0] ?? '')) {
    process.stdout.write(`${manifest().version}\n`)
    return
  }
  const { stdout, stderr, env, versions } = process
  if (isTooOld(versions.node)) {
    stderr.write(`communique needs Node ${needed.join('.')} or later; this is Node ${versions.node}.\n`)
    process.exitCode = 3
    return
  }
  withoutExperimentalWarnings()
  // Node keeps the compiled modules in the folder for temporary files, where it may. Node 20 has no such function.
  module.enableCompileCache()
  // A reader such as `head` may close the pipe before the end.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  const write = (text: string): void => void stdout.write(text)
  const { run } = await import('./run.ts')
  // V8 doubles the room for new objects whenever many of them survive. From here on it stays: a record that is read once
  // would only fill it, to a hundred megabytes and in no less time.
  setFlagsFromString('--semi-space-growth-factor=1')
  const { pagerOf, pageThrough } = await import('./output/pager.ts')
  const pager = stdout.isTTY ? pagerOf(env) : null
  const code = fingerprint()
  process.exitCode = await run(args, {
    ...(code === null
      ? {}
      : { fingerprint: code, scanWorker: import.meta.resolve('@communique/cli/ledger-file-worker') }),
    stdout: write,
    stderr: (text) => void stderr.write(text),
    ...(pager === null ? {} : { page: (text: string) => pageThrough(text, pager, write) }),
    columns: stdout.columns ?? (Number.parseInt(env['COLUMNS'] ?? '', 10) || 80),
    isTerminal: stdout.isTTY,
    showsProgress: stderr.isTTY,
    env,
    folder: process.cwd(),
    now: () => new Date(),
    version: manifest().version,
    askedToEnd: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
      })
  })
}

void start(process.argv.slice(2))
