import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import http, { type IncomingHttpHeaders } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serviceCommands } from '../program/serviceCommands.ts'
import { run } from '../run.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'communique-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A run of the program: what it said, how it is asked to end, and the code it ends with. */
const started = (args: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}) => {
  const said = { stdout: '', stderr: '' }
  let end = (): void => {}
  const asked = new Promise<void>((resolve) => {
    end = resolve
  })
  const code = run(args, {
    stdout: (text) => void (said.stdout += text),
    stderr: (text) => void (said.stderr += text),
    columns: 80,
    isTerminal: false,
    env: { USER: 'Desk One', ...env },
    folder,
    now: () => new Date(),
    version: '0.1.0',
    askedToEnd: () => asked
  })
  return { said, end, code }
}
const ran = async (...args: ReadonlyArray<string>) => {
  const { said, end, code } = started(args)
  end()
  return { code: await code, ...said }
}
const serving = async (...args: ReadonlyArray<string>) => {
  const { said, end, code } = started(['serve', '--port', '0', ...args])
  await expect.poll(() => said.stdout, { timeout: 180_000 }).toMatch(/^http/)
  const base = said.stdout.trim()
  return {
    base,
    said,
    ended: () => {
      end()
      return code
    }
  }
}

const visit = JSON.stringify({
  type: 'RecordVisit',
  data: {
    visitId: 'tashkent-2024',
    visitor: 'our-organisation',
    to: 'UZ',
    on: { edtf: '2024-05-30', basis: 'Stated' }
  }
})
const json = { 'content-type': 'application/json' }
const visitor = JSON.stringify({
  type: 'RegisterParty',
  data: { partyId: 'our-organisation', name: 'Our organisation', kind: 'Association' }
})
/** The name of a webhook in the words about it. */
const idIn = (words: string): string => /^Webhook (\w+)/.exec(words)?.[1] ?? ''
/** Registers whom the visit names, and records it. */
const recorded = async (base: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> => {
  const post = (body: string) => fetch(`${base}/commands`, { method: 'POST', body, headers: { ...json, ...headers } })
  await post(visitor)
  return post(visit)
}

describe('communique serve', () => {
  it('serves the record of a folder to this machine, in the name of its user, and ends when it is asked to', async () => {
    await ran('init', 'office.db')
    const { base, said, ended } = await serving('office.db')
    expect((await recorded(base)).status).toBe(201)
    await expect
      .poll(async () => (await fetch(`${base}/timelines/UZ`)).json(), { timeout: 180_000 })
      .toMatchObject({ items: [{ fact: { type: 'VisitPaid' }, recordedBy: 'desk-one' }] })
    expect(said.stderr).toContain('"recorder":"desk-one"')
    expect(await ended()).toBe(0)
    await expect(fetch(`${base}/livez`)).rejects.toThrow('fetch failed')
    expect((await ran('timeline', 'UZ')).stdout).toContain('2024')
  })

  it('takes accounts by tokens, which are kept as digests, shown once and revoked while it runs', async () => {
    await ran('init', 'office.db')
    const made = await ran('token', 'add', 'desk-two', '--role', 'recorder')
    const token = made.stdout.trim()
    const file = join(folder, 'office.db.tokens.json')
    expect(readFileSync(file, 'utf8')).not.toContain(token.split('-')[2])
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const { base, said, ended } = await serving()
    const authorization = `Bearer ${token}`
    expect((await recorded(base)).status).toBe(401)
    expect((await recorded(base, { authorization: `${authorization.slice(0, -1)}!` })).status).toBe(401)
    expect((await recorded(base, { authorization })).status).toBe(201)
    expect(said.stderr).toContain('"recorder":"desk-two"')
    expect(said.stderr).not.toContain(token)
    const id = token.split('-')[1] ?? ''
    expect((await ran('token', 'list')).stdout).toMatch(new RegExp(`${id} +desk-two +recorder .*valid`))
    expect(await ran('token', 'revoke', id)).toMatchObject({ code: 0 })
    await expect.poll(async () => (await recorded(base, { authorization })).status, { timeout: 180_000 }).toBe(401)
    expect((await ran('token', 'list')).stdout).toContain('revoked')
    expect(await ended()).toBe(0)
  })

  it('sends a webhook every new event, with signatures by the secret that was shown once', async () => {
    await ran('init', 'office.db')
    const got: Array<readonly [string, IncomingHttpHeaders]> = []
    const receiver = http.createServer((request, response) => {
      let body = ''
      request.setEncoding('utf8').on('data', (text: string) => void (body += text))
      request.on('end', () => {
        got.push([body, request.headers])
        response.end()
      })
    })
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/facts`
    const made = await ran('webhook', 'add', url, '--type', 'VisitPaid')
    expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^whsec_/) as string })
    const { base, said, ended } = await serving('office.db')
    // It gets every event recorded after it was met.
    await expect
      .poll(() => existsSync(join(folder, `office.db.webhooks.json.${idIn(made.stderr)}.place`)), { timeout: 180_000 })
      .toBe(true)
    expect((await recorded(base)).status).toBe(201)
    await expect.poll(() => got.length, { timeout: 180_000 }).toBe(1)
    const [[body, headers] = ['', {}]] = got
    expect(new Webhook(made.stdout.trim()).verify(body, headers as Record<string, string>)).toMatchObject({
      type: 'VisitPaid'
    })
    expect(said.stderr).toContain(`"path":"${url}"`)
    expect(said.stderr).not.toContain(made.stdout.trim())
    expect((await ran('webhook', 'list')).stdout).toContain(url)
    expect(await ran('webhook', 'remove', idIn(made.stderr))).toMatchObject({ code: 0 })
    expect((await ran('webhook', 'list')).stdout).toContain('There are no webhooks')
    expect(await ended()).toBe(0)
    receiver.close()
  })

  it('refuses a name that was made to point at it', async () => {
    await ran('init', 'office.db')
    const { base, ended } = await serving()
    const { port } = new URL(base)
    const status = await new Promise((resolve, reject) => {
      http
        .get({ port, host: '127.0.0.1', path: '/facts', headers: { host: `evil.example:${port}` } }, (answer) => {
          answer.resume()
          resolve(answer.statusCode)
        })
        .on('error', reject)
    })
    expect(status).toBe(403)
    const absolute = await new Promise((resolve, reject) => {
      http
        .get(
          { port, host: '127.0.0.1', path: 'http://evil.example/facts', headers: { host: `127.0.0.1:${port}` } },
          (answer) => {
            answer.resume()
            resolve(answer.statusCode)
          }
        )
        .on('error', reject)
    })
    expect(absolute).toBe(403)
    expect(await ended()).toBe(0)
  })

  it('takes the peer from the proxy before it, and answers no peer from elsewhere without accounts', async () => {
    await ran('init', 'office.db')
    const { base, ended } = await serving('--proxied')
    const status = async (forwarded: string) =>
      (await fetch(`${base}/countries`, { headers: { 'x-forwarded-for': forwarded } })).status
    await expect.poll(() => status('127.0.0.1'), { timeout: 180_000 }).toBe(200)
    expect(await status('127.0.0.1, 192.0.2.7')).toBe(403)
    expect(await status('192.0.2.7, ::1')).toBe(200)
    expect(await status('unknown')).toBe(403)
    expect((await fetch(`${base}/countries`)).status).toBe(403)
    expect(await ended()).toBe(0)
  })

  it.each([
    [
      'a port in use',
      3,
      'is in use',
      async () => {
        const other = createServer()
        await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
        const result = await ran('serve', '--port', String((other.address() as AddressInfo).port))
        other.close()
        return result
      }
    ],
    ['a bad port', 2, 'is not a port', () => ran('serve', '--port', 'eighty')],
    [
      'an address of another machine',
      3,
      'has no address',
      async () => {
        await ran('token', 'add', 'desk')
        return ran('serve', '--port', '0', '--host', '192.0.2.1')
      }
    ],
    ['every address without accounts', 2, 'without accounts', () => ran('serve', '--host', '0.0.0.0')],
    [
      'a file of accounts that is none',
      3,
      'not a file of tokens',
      async () => {
        writeFileSync(join(folder, 'tokens.json'), 'minutes')
        return ran('serve', '--tokens', 'tokens.json')
      }
    ],
    [
      'an empty name of a record',
      2,
      'No record is named',
      async () => {
        rmSync(join(folder, 'communique.json'))
        const { said, end, code } = started(['serve'], { COMMUNIQUE_STORE: '' })
        end()
        return { code: await code, ...said }
      }
    ],
    ['half a provider', 2, '--audience', () => ran('serve', '--issuer', 'https://id.example.org')],
    [
      'a client without an address',
      2,
      '--address',
      () => ran('serve', '--issuer', 'https://id.example.org', '--client', 'communique')
    ],
    ['a receiver without TLS', 2, 'https://', () => ran('webhook', 'add', 'http://office.example.org')],
    ['a webhook that nobody made', 1, 'webhook list', () => ran('webhook', 'remove', 'none')],
    ['no record', 3, 'There is no record at', () => ran('serve', 'nowhere.db')]
  ])('ends with one sentence at %s', async (_what, code, words, ask) => {
    await ran('init', 'office.db')
    const result = await ask()
    expect(result).toMatchObject({ code, stderr: expect.stringContaining(words) as string })
    expect(result.stderr.trim().split('\n').at(-1)).toMatch(/\.$/)
  })
})

describe('two processes on one record', () => {
  it('both have everything, and the one goes on where the other is killed', async () => {
    await ran('init', 'office.db')
    const main = fileURLToPath(new URL('../main.ts', import.meta.url))
    const spawned = async () => {
      const child = spawn(
        process.execPath,
        ['--conditions=@communique/source', main, 'serve', 'office.db', '--port', '0'],
        { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] }
      )
      const base = await new Promise<string>((resolve) => {
        child.stdout.on('data', (bytes: Buffer) => resolve(String(bytes).trim()))
      })
      return { child, base }
    }
    const [one, other] = await Promise.all([spawned(), spawned()])
    try {
      const record = async (base: string, visitId: string) =>
        (
          await fetch(`${base}/commands`, {
            method: 'POST',
            body: visit.replace('tashkent-2024', visitId),
            headers: json
          })
        ).status
      const shown = async (base: string) =>
        ((await (await fetch(`${base}/timelines/UZ`)).json()) as { readonly total?: number }).total ?? 0
      await fetch(`${one.base}/commands`, { method: 'POST', body: visitor, headers: json })
      let acknowledged = 0
      for (let at = 0; at < 6; at += 1)
        if ((await record(at % 2 === 0 ? one.base : other.base, `visit-${at}`)) === 201) acknowledged += 1
      expect(acknowledged).toBe(6)
      await expect.poll(() => shown(other.base), { timeout: 180_000 }).toBe(6)
      one.child.kill('SIGKILL')
      expect(await record(other.base, 'afterwards')).toBe(201)
      await expect.poll(() => shown(other.base), { timeout: 180_000 }).toBe(7)
    } finally {
      for (const { child } of [one, other]) child.kill('SIGKILL')
    }
  })
})

describe('files for operators', () => {
  it.each(['communique.service', 'Containerfile'])('%s starts the service with options that it has', (name) => {
    const text = readFileSync(new URL(`../../operations/${name}`, import.meta.url), 'utf8')
    const started = text.split('\n').filter((line) => /^(ExecStart|CMD \["serve)/.test(line))
    expect(started).toHaveLength(1)
    const flags = [...(started[0] ?? '').matchAll(/--[a-z]+/g)].map(([flag]) => flag)
    const offered = serviceCommands.find((command) => command.name === 'serve')?.options ?? []
    expect(flags.length).toBeGreaterThan(0)
    for (const flag of flags) expect(offered.some((option) => option.flags.split(/[ ,]+/).includes(flag))).toBe(true)
  })
})

describe('communique token', () => {
  it.each([
    [['add', 'Desk Two'], 'is no name of an account'],
    [['add', 'desk', '--role', 'king'], 'is not a role'],
    [['add', 'desk', '--expires', 'soon'], 'needs a day'],
    [['revoke', 'nothing'], 'There is no token']
  ])('%s is refused', async (args, words) => {
    await ran('init', 'office.db')
    const result = await ran('token', ...args)
    expect(result.code).toBeGreaterThan(0)
    expect(result.stderr).toContain(words)
  })
})
