import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debianBinaries, newServer, npmBinaries, type Server } from '../../packages/postgres/test/server.ts'

interface Started {
  readonly child: ChildProcess
  readonly base: string
  /** The exit of the process, and its last words. */
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>
}

/** Waits until a service has read its record. */
const readyAt = async (base: string): Promise<void> => {
  while (!(await fetch(`${base}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** The one command, on a port that is free. */
const start = (environment: NodeJS.ProcessEnv): Promise<Started> =>
  new Promise((resolve, reject) => {
    const program = fileURLToPath(new URL('main.ts', import.meta.url))
    const child = spawn(process.execPath, ['--conditions=@communique/source', program], {
      env: { ...process.env, DATABASE_URL: '', ...environment, PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let said = ''
    const ended = new Promise<{ code: number | null; said: string }>((end) => {
      child.on('close', (code) => end({ code, said }))
    })
    const hear = (text: string): void => {
      said += text
      const address = /(http:\S+)\/openapi\.json/.exec(said)?.[1]
      if (address !== undefined) void readyAt(address).then(() => resolve({ child, base: address, ended }))
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    void ended.then(({ said }) => reject(new Error(said)))
  })

const json = async (response: Response): Promise<Readonly<Record<string, unknown>>> =>
  (await response.json()) as Readonly<Record<string, unknown>>

const headers = { 'content-type': 'application/json' }
const visit = JSON.stringify({
  type: 'RecordVisit',
  data: {
    visitId: 'tashkent-2024',
    visitor: 'our-organisation',
    participants: [],
    unnamed: null,
    to: 'UZ',
    on: { edtf: '2024-05-30', basis: 'Stated', words: null, note: null }
  }
})

const post = (base: string, body: string) => fetch(`${base}/commands`, { method: 'POST', body, headers })

/** Registers whom the visit names, and records it. */
const recordVisit = async (base: string): Promise<Response> => {
  const data = { partyId: 'our-organisation', name: 'Our organisation', kind: 'Association' }
  await post(base, JSON.stringify({ type: 'RegisterParty', data }))
  return post(base, visit)
}

describe('the service, started by one command', () => {
  let directory = ''
  let server: Server | null = null
  let binaries: Awaited<ReturnType<typeof npmBinaries>> = null
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'communique-service-'))
    binaries = await npmBinaries()
    const found = binaries ?? debianBinaries('15')
    server = found === null ? null : await newServer(found, { fsync: 'off' })
    await server?.start()
  }, 600_000)
  afterAll(async () => {
    await server?.remove()
    await binaries?.remove()
    await rm(directory, { recursive: true })
  })

  it.each([
    ['in a directory', () => ({ DATA: join(directory, 'data') })],
    ['on a PostgreSQL', () => ({ DATABASE_URL: process.env['DATABASE_URL'] ?? server?.url })]
  ])('keeps its record and its views %s, and ends in order', async (_where, environment) => {
    const first = await start(environment())
    const recorded = await recordVisit(first.base)
    expect(recorded.status).toBeLessThan(300)
    const live = await fetch(`${first.base}/live/timelines/UZ`)
    first.child.kill('SIGTERM')
    // A reader of a stream keeps nobody from ending.
    expect(await live.text()).toMatch(/^retry: 2000\n\nevent: snapshot\n/)
    expect((await first.ended).code).toBe(0)

    const second = await start(environment())
    const { cursor } = await json(recorded)
    const after = typeof cursor === 'string' ? `?after=${encodeURIComponent(cursor)}` : ''
    const timeline = await json(await fetch(`${second.base}/timelines/UZ${after}`))
    expect(timeline['items']).toMatchObject([{ fact: { type: 'VisitPaid' } }])
    second.child.kill('SIGTERM')
    expect((await second.ended).code).toBe(0)
  })

  it('shares its file with a script that records, and with another service', async () => {
    const data = join(directory, 'shared')
    const first = await start({ DATA: data })
    const live = await fetch(`${first.base}/live/timelines/JP`)
    const events = live.body?.pipeThrough(new TextDecoderStream()).getReader()
    const script = fileURLToPath(new URL('recordVisit.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--conditions=@communique/source',
      script,
      data,
      'tokyo-2024',
      'JP',
      '2024-06-01'
    ])
    expect(stdout).toBe('recorded: VisitPaid\n')
    // The service noticed it in the file.
    let seen = ''
    while (!seen.includes('VisitPaid')) seen += (await events?.read())?.value ?? ''
    await events?.cancel()

    const second = await start({ DATA: data })
    const recorded = await recordVisit(second.base)
    const { cursor } = await json(recorded)
    const after = typeof cursor === 'string' ? `?after=${encodeURIComponent(cursor)}` : ''
    for (const { base } of [first, second]) {
      const timeline = await json(await fetch(`${base}/timelines/UZ${after}`))
      expect(timeline['items']).toMatchObject([{ fact: { type: 'VisitPaid' } }])
    }
    for (const { child, ended } of [first, second]) {
      child.kill('SIGTERM')
      expect((await ended).code).toBe(0)
    }
  })

  it('says so where its file is another one', async () => {
    const data = await mkdtemp(join(directory, 'other-'))
    await writeFile(join(data, 'record.db'), 'minutes of the meeting')
    await expect(start({ DATA: data })).rejects.toThrow('NotOurFile')
  })
})
