import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Milliseconds after which another process takes over; short, for many rounds. */
export const leaseFor = 300

/** A process that runs projections, and how often it has saved views. */
export interface RunnerProcess {
  readonly child: ChildProcess
  readonly saves: () => number
  /** Resolves when it has saved views so many times; never, if it died before. */
  readonly saved: (times: number) => Promise<void>
  readonly ended: Promise<void>
}

/** @param program a file of this folder. */
export const startRunner = (program: string, args: ReadonlyArray<string>): RunnerProcess => {
  const file = fileURLToPath(new URL(program, import.meta.url))
  const child = spawn(process.execPath, ['--conditions=@communique/source', file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let saves = 0
  const waiting = new Set<() => void>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    saves += text.split('saved ').length - 1
    for (const look of waiting) look()
  })
  return {
    child,
    saves: () => saves,
    saved: (times) =>
      new Promise((resolve) => {
        const look = () => {
          if (saves < times) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
    ended: new Promise((resolve) => child.on('close', () => resolve()))
  }
}

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
