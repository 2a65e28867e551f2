import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const flags = ['--conditions=@communique/source']

/** The file of a program of this folder. */
const programHere = (name: string): string => fileURLToPath(new URL(`${name}.ts`, import.meta.url))

/** Another process that has a file open, with an event of this id on record. */
export const holder = (path: string, id: string): Promise<{ readonly close: () => Promise<void> }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...flags, programHere('holder'), path, id], {
      stdio: ['pipe', 'pipe', 'inherit']
    })
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

/** Starts a program that says when it is ready, and waits for the end of its input. */
export const readyProcess = (program: string, ...given: ReadonlyArray<string>): Promise<ReadyProcess> =>
  new Promise((resolve, reject) => {
    // In a session of its own, as a service is: a busy Linux shares its cores among sessions, and not among processes.
    const child = spawn(process.execPath, [...flags, program, ...given], {
      stdio: ['pipe', 'pipe', 'inherit'],
      detached: true
    })
    const ended = new Promise<number | null>((end) => child.on('close', end))
    child.on('error', reject)
    child.stdout.once('data', () =>
      resolve({
        begin: async () => {
          child.stdin.end()
          const code = await ended
          if (code !== 0) throw new Error(`${program} ended with ${code}`)
        }
      })
    )
    void ended.then(() => reject(new Error(`${program} ended before it began`)))
  })

/** A process of several writers that has the file open. */
export const writers = (path: string, prefix: string, count: number, appends: number): Promise<ReadyProcess> =>
  readyProcess(programHere('writers'), path, prefix, String(count), String(appends))

/** Lets all of them begin together, and waits for the last one. */
export const together = async (processes: ReadonlyArray<Promise<ReadyProcess>>): Promise<void> => {
  const ready = await Promise.all(processes)
  await Promise.all(ready.map(({ begin }) => begin()))
}
