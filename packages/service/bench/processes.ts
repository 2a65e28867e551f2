import { build } from 'esbuild'
import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Answer, Order } from './orders.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Bundles a program of this folder, so that the process is one of an installed service, without types and other tools. */
export const bundled = async (program: string): Promise<string> => {
  const cache = join(root, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'communique-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const outfile = join(folder, `${program}.mjs`)
  await build({
    entryPoints: [fileURLToPath(new URL(`${program}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@communique/source'],
    external: ['pg-native'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
    logLevel: 'error'
  })
  return outfile
}

/** A process that listens, and takes orders. */
export interface Started {
  readonly url: string
  /** The address at which the plainest code records; null: the process has no log. */
  readonly plain: string | null
  /** Resolves with the figure that the process reports. */
  readonly order: (order: Order) => Promise<number>
  readonly end: () => void
}

const nextMessage = (child: ChildProcess): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`The process ended with ${code}.`))
    child.once('exit', ended)
    child.once('message', (answer) => {
      child.off('exit', ended)
      resolve(answer as Answer) // programs of this folder send nothing else
    })
  })

/** The flags and the environment of the unit for systemd and of the container file. */
const flags = ['--max-semi-space-size=8']

/** Starts a bundled program. */
export const started = async (program: string, ...given: ReadonlyArray<string>): Promise<Started> => {
  const child = fork(program, given, {
    execArgv: [...flags, ...(process.env['BENCH_FLAGS']?.split(' ') ?? [])],
    env: { ...process.env, MALLOC_ARENA_MAX: '2' }
  })
  process.on('exit', () => child.kill())
  const first = await nextMessage(child)
  if (!('url' in first)) throw new Error('The process reports no address.')
  return {
    url: first.url,
    plain: first.plain ?? null,
    order: async (order) => {
      const answer = nextMessage(child)
      child.send(order)
      const said = await answer
      return 'figure' in said ? said.figure : Number.NaN
    },
    end: () => child.kill()
  }
}
