// Commands that are ended in the middle: in processes of their own, by the signal that Ctrl-C sends.
import { schemaVersions } from '@communique/core/advanced'
import { must, scaledHistory } from '@communique/fixtures'
import { ledgerOrigin, storedEvent, writeLedger } from '@communique/kernel'
import { sqliteStore } from '@communique/sqlite'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Office, openOffice, release } from './office.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

let office: Office
beforeEach(() => {
  office = openOffice()
})
afterEach(() => office.close())

const start = (...args: ReadonlyArray<string>): ChildProcess =>
  spawn(process.execPath, ['--conditions=@communique/source', main, ...args], { cwd: office.folder, stdio: 'ignore' })

interface End {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly milliseconds: number
}

const interrupt = async (child: ChildProcess): Promise<End> => {
  const begun = performance.now()
  const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve()
  child.kill('SIGINT')
  await ended
  return { code: child.exitCode, signal: child.signalCode, milliseconds: performance.now() - begun }
}

const lines = (text: string): number => text.split('\n').filter((line) => line !== '').length

describe('Ctrl-C', () => {
  it('ends a recording: all of the document is on record, or nothing', { timeout: 120_000 }, async () => {
    const signals: Array<End['signal']> = []
    for (const [run, delay] of [0, 150, 300, 450, 700, 1000].entries()) {
      const store = `office-${run}.db`
      expect(await office.communique('init', store)).toMatchObject({ code: 0 })
      const child = start('record', 'release.yaml', '--store', store)
      await after(delay)
      const { code, signal, milliseconds } = await interrupt(child)
      signals.push(signal)
      // It ends by the signal, or had ended before.
      expect(signal === 'SIGINT' || code === 0, `${code} ${signal}`).toBe(true)
      expect(milliseconds).toBeLessThan(10_000)
      const recorded = lines((await office.communique('export', '--store', store)).stdout)
      expect(code === 0 ? [5] : [0, 5]).toContain(recorded)
      expect(await office.communique('verify', '--store', store)).toMatchObject({ code: 0 })
      expect(await office.communique('record', 'release.yaml', '--store', store)).toMatchObject({ code: 0, stderr: '' })
      expect(lines((await office.communique('export', '--store', store)).stdout)).toBe(5)
    }
    expect(signals).toContain('SIGINT')
  })

  it('ends an import between two pieces, and the next one reads in the rest', { timeout: 120_000 }, async () => {
    const events = 6000
    const origin = must(ledgerOrigin('urn:communique:record'))
    const history = Array.from(scaledHistory({ seed: 5, events }), (event) => storedEvent(event, schemaVersions))
    office.write('office.ndjson', [...writeLedger(history, origin)].join(''))
    expect(await office.communique('init', 'office.db')).toMatchObject({ code: 0 })
    const child = start('import', 'office.ndjson', '--store', 'office.db')
    const wal = join(office.folder, 'office.db-wal')
    const hasBegun = (): boolean => existsSync(wal) && statSync(wal).size > 2_000_000
    while (child.exitCode === null && !hasBegun()) await after(5)
    const { code, signal } = await interrupt(child)
    expect(signal === 'SIGINT' || code === 0, `${code} ${signal}`).toBe(true)
    // A writer that was ended left its last appends beside the file; another writer takes them in.
    const again = await office.communique('import', 'office.ndjson', '--store', 'office.db')
    const [, added, known] = /^(\d+) events read in, (\d+) on record already\n$/.exec(again.stdout) ?? []
    expect({ code: again.code, all: Number(added) + Number(known) }).toEqual({ code: 0, all: events })
    // A thousand are appended as a whole.
    expect(Number(known) % 1000).toBe(0)
    expect(await office.communique('verify', '--store', 'office.db')).toMatchObject({
      code: 0,
      stdout: `${events} events read, 0 faults\n`
    })
  })
})

describe('Ctrl-C during a long fold', () => {
  it('ends at once, and the next answer is the whole one', { timeout: 120_000 }, async () => {
    const store = join(office.folder, 'long.db')
    const { log, close } = must(await sqliteStore(store)())
    const history = Array.from(scaledHistory({ seed: 6, events: 8000 }), (event) => storedEvent(event, schemaVersions))
    const [first, ...rest] = history.map(({ position: _position, ...event }) => event)
    if (first !== undefined) must(await log.appendToStreams([first, ...rest])())
    await close()
    const child = start('timeline', 'UZ', '--store', 'long.db')
    const index = join(office.folder, 'long.db.index')
    while (child.exitCode === null && !existsSync(index)) await after(5)
    await after(100)
    const { code, signal, milliseconds } = await interrupt(child)
    expect(signal === 'SIGINT' || code === 0, `${code} ${signal}`).toBe(true)
    expect(milliseconds).toBeLessThan(10_000)
    const timeline = ['timeline', 'UZ', '--store', 'long.db']
    const answered = await office.within({ env: { COMMUNIQUE_INDEX: 'always' } })(...timeline)
    expect(answered).toMatchObject({ code: 0, stderr: '' })
    expect(answered).toEqual(await office.within({ env: { COMMUNIQUE_INDEX: 'none' } })(...timeline))
  })
})

describe('Ctrl-C while a ledger file is read', () => {
  it('ends at once, and the next answer is the whole one', { timeout: 120_000 }, async () => {
    const history = Array.from(scaledHistory({ seed: 7, events: 2000 }), (event) => storedEvent(event, schemaVersions))
    // Spaces make a file of many parts, which threads scan.
    const text = Array.from(
      writeLedger(history, must(ledgerOrigin('/ledger'))),
      (line) => `${line.slice(0, -1)}${' '.repeat(20_000)}\n`
    )
    office.write('ledger.ndjson', text.join(''))
    const [signals, timeline] = [new Array<End['signal']>(), ['timeline', 'UZ', '--store', 'ledger.ndjson']]
    for (const delay of [300, 600, 900, 1200]) {
      const child = start(...timeline)
      await after(delay)
      const { code, signal, milliseconds } = await interrupt(child)
      signals.push(signal)
      expect(signal === 'SIGINT' || code === 0, `${code} ${signal}`).toBe(true)
      expect(milliseconds).toBeLessThan(10_000)
    }
    expect(signals).toContain('SIGINT')
    const answered = await office.within({ env: { COMMUNIQUE_INDEX: 'always' } })(...timeline)
    expect(answered).toMatchObject({ code: 0, stderr: '' })
    expect(answered).toEqual(await office.within({ env: { COMMUNIQUE_INDEX: 'none' } })(...timeline))
  })
})

describe('standard input', () => {
  it('is read where a file is named “-”, and its texts are in the folder', { timeout: 60_000 }, () => {
    const args = ['--conditions=@communique/source', main, 'check', '-']
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: office.folder,
      encoding: 'utf8',
      input: release.replace('a conference on water', 'a conference on fire')
    })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^-:25:12: the quote "a conference on fire in 2025" does not stand in the text/)
  })
})

describe('a reader that closes the pipe', () => {
  it('ends the program without an error', { timeout: 60_000 }, async () => {
    await office.communique('init', 'office.db')
    await office.communique('record', 'release.yaml')
    const command = `set -o pipefail; "$0" --conditions=@communique/source "$1" schema | head -n 1`
    const child = spawn('bash', ['-c', command, process.execPath, main], {
      cwd: office.folder,
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (piece: Buffer) => void (stdout += piece.toString()))
    child.stderr.on('data', (piece: Buffer) => void (stderr += piece.toString()))
    await once(child, 'close')
    expect({ code: child.exitCode, stdout, stderr }).toEqual({ code: 0, stdout: '{\n', stderr: '' })
  })
})
