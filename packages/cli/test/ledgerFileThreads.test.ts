import { effectiveHistory } from '@communique/core'
import { schemaVersions } from '@communique/core/advanced'
import { must, scaledHistory } from '@communique/fixtures'
import { ledgerOrigin, storedEvent, writeLedger } from '@communique/kernel'
import { countryFigures, fold } from '@communique/projections'
import { EventEmitter } from 'node:events'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openLedgerFile } from '../src/ledger-file.ts'
import type { ScanWork } from '../src/ledgerFile/scanFile.ts'

/** A thread that takes two parts and ends. */
class EndingThread extends EventEmitter {
  constructor(_module: URL | string, { workerData }: { readonly workerData: ScanWork }) {
    super()
    Atomics.add(new Int32Array(workerData.taken), 0, 2)
    setImmediate(() => this.emit('error', new Error('there is no memory for it')))
  }
}
// The mock is made before the class is.
vi.mock(import('node:worker_threads'), async (original) => ({
  ...(await original()),
  Worker: function (...args: ConstructorParameters<typeof EndingThread>) {
    return new EndingThread(...args)
  } as never
}))

const folder = mkdtempSync(join(tmpdir(), 'ledger-threads-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'ledger.ndjson')
const history = [...scaledHistory({ seed: 2, events: 400 })]
const lines = [
  ...writeLedger(
    history.map((event) => storedEvent(event, schemaVersions)),
    must(ledgerOrigin('/ledger'))
  )
]

// Spaces make lines long: a file of some parts.
beforeAll(() => {
  const fd = openSync(path, 'w')
  for (const line of lines) writeSync(fd, `${line.slice(0, -1)}${' '.repeat(70_000)}\n`)
  closeSync(fd)
})

it('a ledger file is scanned whole where a thread ends before its work', async () => {
  const ledger = must(await openLedgerFile(path, { threads: 2, worker: 'file:///worker.js' }))
  expect(ledger.events).toBe(history.length)
  expect(ledger.figures()).toEqual(fold(countryFigures)(effectiveHistory(history)).views)
  ledger.close()
})
