// Processes of the program that was built, and the records that they work on.
import { schemaVersions } from '@communique/core/advanced'
import { must, scaledHistory } from '@communique/fixtures'
import { storedEvent } from '@communique/kernel'
import { sqliteStore } from '@communique/sqlite'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The program, as it is installed. */
export const program = fileURLToPath(new URL('../dist/node/main.js', import.meta.url))

/** Makes a record of so many events. */
export const recordOf = async (path: string, events: number): Promise<void> => {
  const { log, close } = must(await sqliteStore(path)())
  let batch: Array<Parameters<typeof log.appendToStreams>[0][number]> = []
  const flush = async (): Promise<void> => {
    const [first, ...rest] = batch
    batch = []
    if (first !== undefined) must(await log.appendToStreams([first, ...rest])())
  }
  for (const event of scaledHistory({ seed: 1, events })) {
    const { position: _position, ...stored } = storedEvent(event, schemaVersions)
    batch.push(stored)
    if (batch.length === 1000) await flush()
  }
  await flush()
  await close()
}

/** Runs a Node to its end. */
export const running = (args: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}, cwd = '.') => ({
  run: (): void => {
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      env: { ...process.env, ...env }
    })
    if (status !== 0) throw new Error(stderr)
  }
})
