import type { EventLog } from '@communique/kernel'
import { spawn } from 'node:child_process'
import { accountOf, appendUntilRecorded, bothAccounts, everything, type FaultReport, unharmed } from './account.ts'

/** The writer process of a log, and the way to open the log afterwards. */
export interface KilledWriterSetup {
  readonly engine: string
  readonly rounds: number
  /** The program of the writer, and its arguments; the prefix of its appends is added last. */
  readonly program: string
  readonly args: ReadonlyArray<string>
  /** Opens the log after the writer was killed. */
  readonly open: () => Promise<{ readonly log: EventLog; readonly close: () => Promise<void> }>
}

interface Written {
  readonly begun: ReadonlyArray<string>
  readonly acknowledged: ReadonlyArray<string>
}

/**
 * Starts a writer and kills it.
 *
 * @param milliseconds the time between its first line with the word and its death.
 */
export const writeAndKill = (
  program: string,
  args: ReadonlyArray<string>,
  milliseconds: number,
  word = 'acknowledged'
): Promise<Written> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=@communique/source', program, ...args], {
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let said = ''
    let complained = ''
    let killing = false
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      // The first append is on record, so further ones are always under way.
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
      // A line that was cut short does not count.
      const lines = said.split('\n').slice(0, -1)
      const after = (word: string) =>
        lines.filter((line) => line.startsWith(word)).map((line) => line.slice(word.length))
      resolve({ begun: after('begun '), acknowledged: after('acknowledged ') })
    })
  })

/**
 * Kills a writer during its appends, round after round. Every acknowledged event must be on record; the appends that it
 * had begun are repeated under the same ids, and must then be on record once.
 */
export const killedWriter = async (setup: KilledWriterSetup): Promise<FaultReport> => {
  const { engine, rounds, program, args, open } = setup
  const known = new Set<string>()
  let account = unharmed
  let acknowledged = 0
  for (let round = 0; round < rounds; round += 1) {
    // The delay differs between rounds, so that each interrupts an append at another point.
    const written = await writeAndKill(program, [...args, `r${round}`], (round * 7) % 40)
    acknowledged += written.acknowledged.length
    const { log, close } = await open()
    const found = await everything(log)
    const complete = new Set(found.map(({ id }) => String(id)))
    const missing = written.acknowledged.filter((name) => !complete.has(`${name}-0`)).length
    for (const name of written.begun) {
      if (!written.acknowledged.includes(name)) await appendUntilRecorded(log, name)
      known.add(name)
    }
    account = bothAccounts(account, { ...unharmed, lost: missing })
    account = bothAccounts(account, accountOf(known, await everything(log)))
    await close()
  }
  return { fault: 'writer killed (kill -9)', engine, rounds, acknowledged, ...account }
}
