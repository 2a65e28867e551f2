import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const command = (program: string, given: ReadonlyArray<string>): ReadonlyArray<string> => [
  '--conditions=@communique/source',
  fileURLToPath(new URL(`${program}.ts`, import.meta.url)),
  ...given
]

/** Another process that has a file open, with an event of this id on record. */
export const holder = (path: string, id: string): Promise<{ readonly close: () => Promise<void> }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command('holder', [path, id]), { stdio: ['pipe', 'pipe', 'inherit'] })
    const ended = new Promise<void>((end) => child.on('close', () => end()))
    child.stdout.once('data', () =>
      resolve({
        close: () => {
          child.stdin.end()
          return ended
        }
      })
    )
    child.on('error', reject)
    void ended.then(() => reject(new Error('the holder ended')))
  })

/** A process that is ready to begin. */
export interface ReadyProcess {
  /** Lets it begin, and resolves once it has ended. */
  readonly begin: () => Promise<void>
}

/** A process of several writers that has the file open. */
export const writers = (path: string, prefix: string, count: number, appends: number): Promise<ReadyProcess> =>
  new Promise((resolve, reject) => {
    const given = command('writers', [path, prefix, String(count), String(appends)])
    const child = spawn(process.execPath, given, { stdio: ['pipe', 'pipe', 'inherit'] })
    const ended = new Promise<number | null>((end) => child.on('close', end))
    child.on('error', reject)
    child.stdout.once('data', () =>
      resolve({
        begin: async () => {
          child.stdin.end()
          const code = await ended
          if (code !== 0) throw new Error(`the writers ended with ${code}`)
        }
      })
    )
    void ended.then(() => reject(new Error('the writers ended before they began')))
  })

/** Lets all of them begin together, and waits for the last one. */
export const together = async (processes: ReadonlyArray<Promise<ReadyProcess>>): Promise<void> => {
  const ready = await Promise.all(processes)
  await Promise.all(ready.map(({ begin }) => begin()))
}
