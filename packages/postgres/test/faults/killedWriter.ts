import type { EventLog } from '@communique/kernel'
import { spawn } from 'node:child_process'
import { accountOf, appendInTheEnd, everything, type FaultReport } from './account.ts'

/** How a log is written to by another process, and looked at afterwards. */
export interface KilledWriterSetup {
  readonly engine: string
  readonly rounds: number
  /** The program of the writer and what it is told; the prefix of its appends comes last. */
  readonly program: string
  readonly told: ReadonlyArray<string>
  /** Opens the log once the writer is gone. */
  readonly open: () => Promise<{ readonly log: EventLog; readonly close: () => Promise<void> }>
}

interface Written {
  readonly begun: ReadonlyArray<string>
  readonly acknowledged: ReadonlyArray<string>
}

/**
 * Lets a writer write, and kills it.
 *
 * @param milliseconds counted from when it first said the word.
 */
export const writeAndKill = (
  program: string,
  told: ReadonlyArray<string>,
  milliseconds: number,
  word = 'acknowledged'
): Promise<Written> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=@communique/source', program, ...told], {
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let said = ''
    let complained = ''
    let killing = false
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      // The first append is on record: from now on it is always in the middle of others.
      if (killing || !said.includes(`${word} `)) return
      killing = true
      setTimeout(() => child.kill('SIGKILL'), milliseconds)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complained += text
    })
    child.on('error', reject)
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`the writer ended by itself: ${complained}`))
      // A line that was cut short was not said.
      const lines = said.split('\n').slice(0, -1)
      const after = (word: string) =>
        lines.filter((line) => line.startsWith(word)).map((line) => line.slice(word.length))
      resolve({ begun: after('begun '), acknowledged: after('acknowledged ') })
    })
  })

/**
 * Kills a writer in the middle of its appends, round after round. Whatever it was told to be on record must be there; what
 * it had begun is appended again under the same ids, and must then be there once.
 */
export const killedWriter = async (setup: KilledWriterSetup): Promise<FaultReport> => {
  const { engine, rounds, program, told, open } = setup
  const known = new Set<string>()
  let [acknowledged, lost, doubled] = [0, 0, 0]
  for (let round = 0; round < rounds; round += 1) {
    // A round takes its own time, so that it is another moment of an append each time.
    const written = await writeAndKill(program, [...told, `r${round}`], (round * 7) % 40)
    acknowledged += written.acknowledged.length
    const { log, close } = await open()
    const found = await everything(log)
    const complete = new Set(found.map(({ id }) => String(id)))
    lost += written.acknowledged.filter((name) => !complete.has(`${name}-0`)).length
    for (const name of written.begun) {
      if (!written.acknowledged.includes(name)) await appendInTheEnd(log, name)
      known.add(name)
    }
    const account = accountOf(known, await everything(log))
    lost += account.lost
    doubled += account.doubled
    await close()
  }
  return { fault: 'writer killed (kill -9)', engine, rounds, acknowledged, lost, doubled }
}
