import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

/** The repository's root, with a trailing slash. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Programs that package.json calls by name come from node_modules, the pinned Node among them. They find the code that
 * one before them compiled.
 */
const env = {
  NODE_COMPILE_CACHE: join(tmpdir(), 'communique-compile-cache'),
  ...process.env,
  PATH: `${root}node_modules/.bin:${process.env['PATH'] ?? ''}`
}

export interface Outcome {
  readonly ok: boolean
  /** Standard output and standard error as they came, interleaved and without colours. */
  readonly output: string
  readonly seconds: number
}

/** Runs a program to its end. A program that cannot be started is an outcome that is not ok. */
export const run = (program: string, args: ReadonlyArray<string>, cwd: string = root): Promise<Outcome> =>
  new Promise((resolve) => {
    const start = performance.now()
    const chunks: Buffer[] = []
    const end = (ok: boolean, last = ''): void =>
      resolve({
        ok,
        output: stripVTControlCharacters(Buffer.concat(chunks).toString()) + last,
        seconds: (performance.now() - start) / 1000
      })
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (error) => end(false, String(error)))
    child.on('close', (code) => end(code === 0))
  })

/** Runs a program and hands back its output; anything but success is thrown with that output. */
export const mustRun = async (program: string, args: ReadonlyArray<string>, cwd?: string): Promise<string> => {
  const { ok, output } = await run(program, args, cwd)
  if (!ok) throw new Error(`${[program, ...args].join(' ')}\n${output}`)
  return output
}

/** A JavaScript program of a development dependency, by its path inside node_modules, on the Node that runs this. */
export const tool = (path: string, ...args: ReadonlyArray<string>): readonly [string, ReadonlyArray<string>] => [
  process.execPath,
  [`${root}node_modules/${path}`, ...args]
]
