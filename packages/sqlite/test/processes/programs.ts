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

/** Runs a program of this folder, and resolves with what it said once it has ended. */
export const run = (program: string, ...given: ReadonlyArray<string>): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command(program, given), {
      stdio: ['ignore', 'pipe', 'inherit']
    })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(said) : reject(new Error(`${program} ended with ${code}`))))
  })
