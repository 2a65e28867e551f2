/**
 * Two sites with a service each, on one record: `node examples/twoSites/main.ts`. Their servers, and a third one that lets either
 * site go on without the other, run in network namespaces of this machine. The second site is cut off and joined again. The
 * outcome is printed; it needs the right to make network namespaces, and nats-server from 2.12 on.
 */
import { execFile, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { connectTo } from '../../packages/jetstream/test/connections.ts'
import { askJetStream } from '../../packages/jetstream/test/raw.ts'
import { natsBinary, newCluster, type Node } from '../../packages/jetstream/test/server.ts'
import { newSites } from '../../packages/jetstream/test/sites.ts'

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** Tries until it succeeds; a minute at most. */
const inTheEnd = async <A>(what: string, run: () => Promise<A | null>): Promise<A> => {
  for (const start = performance.now(); performance.now() - start < 60_000; await wait(100)) {
    const answer = await run().catch(() => null)
    if (answer !== null) return answer
  }
  throw new Error(what)
}

/** A site with its service, which is asked from within the site. */
interface Site {
  readonly ask: (path: string, command?: object) => Promise<{ readonly status: number; readonly body: string }>
  readonly end: () => Promise<unknown>
}

const program = fileURLToPath(new URL('site.ts', import.meta.url))

/** Asks the service of a site; what comes first on the output is the status. */
const request = `
  const [path, body] = process.argv.slice(1)
  const headers = { 'content-type': 'application/json' }
  const command = body === undefined ? {} : { method: 'POST', headers, body }
  fetch('http://127.0.0.1:8080' + path, { ...command, signal: AbortSignal.timeout(30_000) }).then(
    async (answer) => console.log(answer.status + ' ' + (await answer.text())),
    (error) => console.log('0 ' + error.name)
  )`

const startSite = async (within: ReadonlyArray<string>, node: Node): Promise<Site> => {
  const [enter = '', ...args] = within
  const child = spawn(enter, [...args, process.execPath, '--conditions=@communique/source', program], {
    env: { ...process.env, NATS: node.url.replace('nats://', '') },
    stdio: ['ignore', 'ignore', 'ignore']
  })
  process.on('exit', () => child.kill('SIGKILL'))
  const ended = new Promise((end) => child.on('close', end))
  const ask: Site['ask'] = async (path, command) => {
    const given = command === undefined ? [] : [JSON.stringify(command)]
    const { stdout } = await promisify(execFile)(enter, [...args, process.execPath, '-e', request, path, ...given])
    const [status = '0'] = stdout.split(' ', 1)
    return { status: Number(status), body: stdout.slice(status.length + 1) }
  }
  await inTheEnd('a service did not begin', async () => ((await ask('/readyz')).status === 200 ? true : null))
  return {
    ask,
    end: () => {
      child.kill('SIGTERM')
      return ended
    }
  }
}

const visit = (visitId: string, edtf: string) => ({
  type: 'RecordVisit',
  data: {
    visitId,
    visitor: 'our-organisation',
    participants: [],
    unnamed: null,
    to: 'UZ',
    on: { edtf, basis: 'Stated', words: null, note: null }
  }
})

const register = {
  type: 'RegisterParty',
  data: { partyId: 'our-organisation', name: 'Our organisation', kind: 'Association' }
}

/** Records at a site. @returns the place in the record, to read on from. */
const recordAt = async ({ ask }: Site, command: object): Promise<string> => {
  const { status, body } = await ask('/commands', command)
  if (status === 0 || status >= 300) throw new Error(`${status} ${body}`)
  return String((JSON.parse(body) as { readonly cursor: unknown }).cursor)
}

const timelineAt = async ({ ask }: Site, after: string): Promise<string> => {
  const { body } = await ask(`/timelines/UZ?after=${encodeURIComponent(after)}`)
  return JSON.stringify((JSON.parse(body) as { readonly items: unknown }).items)
}

/** The outcome, which is printed line by line; `null` where it cannot be shown on this machine. */
export const twoSites = async (print: (line: string) => void): Promise<boolean | null> => {
  const binary = natsBinary()
  const sites = binary === null ? null : newSites(3, 2)
  if (binary === null || sites === null) return null
  const nodes = await newCluster(binary, 3, (at) => ({ host: sites.hosts[at] ?? '', prefix: sites.at(at) }))
  const services: Array<Site> = []
  try {
    await Promise.all(nodes.map(({ start }) => start()))
    // The servers have to find one another first.
    const connection = await connectTo(nodes.map(({ url }) => url))
    await inTheEnd('the servers do not answer', () => askJetStream(connection, 'INFO'))
    await connection.close()
    for (const [at, node] of nodes.slice(0, 2).entries()) services.push(await startSite(sites.at(at), node))
    const [first, second] = services
    if (first === undefined || second === undefined) return false

    await recordAt(first, register)
    const one = await recordAt(first, visit('tashkent-2024', '2024-05-30'))
    const isShared = (await timelineAt(first, one)) === (await timelineAt(second, one))
    print(`recorded at the first site, read at the second: ${isShared ? 'equal' : 'unequal'}`)
    await recordAt(second, visit('samarkand-2024', '2024-06-02'))

    sites.cutOff(1)
    await inTheEnd('the first site does not go on', () => recordAt(first, visit('bukhara-2024', '2024-06-03')))
    print('the second site is cut off: the first one goes on recording')
    const { status } = await second.ask('/commands', visit('urgench-2024', '2024-06-06'))
    const isRefused = status === 503
    print(`a visit recorded at the site that is cut off: ${status}`)

    sites.join(1)
    await inTheEnd('the second site does not go on', () => recordAt(second, visit('khiva-2024', '2024-06-04')))
    const last = await recordAt(second, visit('nukus-2024', '2024-06-05'))
    const [here, there] = [await timelineAt(first, last), await timelineAt(second, last)]
    const isWhole = ['tashkent', 'samarkand', 'bukhara', 'khiva', 'nukus'].every((each) =>
      here.includes(`${each}-2024`)
    )
    const isEqual = here === there && isWhole
    print(`joined again, both views: ${isEqual ? 'equal' : 'unequal'}`)
    return isShared && isRefused && isEqual
  } finally {
    for (const { end } of services) await end()
    for (const { remove } of nodes) await remove()
    sites.remove()
  }
}

if (import.meta.main) {
  const outcome = await twoSites(console.log)
  if (outcome === null) console.log('This needs nats-server from 2.12 on, and the right to make network namespaces.')
  process.exit(outcome === true ? 0 : 1)
}
