import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { FaultReport } from '../../../postgres/test/faults/account.ts'
import type { Binary } from '../server.ts'
import { newSites } from '../sites.ts'
import { newLogOnCluster, until, wait } from './cluster.ts'
import { underWriters } from './underWriters.ts'

const program = fileURLToPath(new URL('siteWriter.ts', import.meta.url))

/** A writer at a site, and the names of the appends that were acknowledged to it. */
const startWriter = (at: ReadonlyArray<string>, server: string, name: string, prefix: string) => {
  const [command, ...args] = [...at, process.execPath, '--conditions=@communique/source', program]
  const child = spawn(command, [...args, server, name, prefix], { stdio: ['pipe', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const acknowledged = (): ReadonlyArray<string> =>
    said
      .split('\n')
      .slice(0, -1)
      .map((line) => line.replace('acknowledged ', ''))
  const ended = new Promise<number | null>((end) => child.on('close', end))
  return {
    acknowledged,
    stop: async (): Promise<void> => {
      child.stdin.end()
      if ((await ended) !== 0) throw new Error('the writer at the site ended too early')
    }
  }
}

/**
 * Cuts one site of three off, with writers on both sides. The site that is cut off acknowledges nothing, whether its node led
 * the stream or followed; when it is joined again, its writers go on, and every event is on record once.
 */
export const partition = async (binary: Binary, rounds: number): Promise<FaultReport | null> => {
  const sites = newSites(3, 1)
  if (sites === null) return null
  const cluster = await newLogOnCluster(binary, (at) => ({ host: sites.hosts[at] ?? '', prefix: sites.at(at) }))
  const atSites: Array<string> = []
  try {
    return await underWriters(
      'a site cut off, with writers on both sides',
      cluster,
      async ({ nodes, name, roles }, { goOn }, round) => {
        const [leader, follower] = await roles()
        const cut = nodes.findIndex((node) => node === (round % 2 === 0 ? leader : follower))
        const writer = startWriter(sites.at(cut), nodes[cut]?.url.replace('nats://', '') ?? '', name, `site${round}`)
        await until('the writer at the site has not begun', () => writer.acknowledged().length > 3)
        sites.cutOff(cut)
        // Answers that were on their way.
        await wait(500)
        const then = writer.acknowledged().length
        await goOn()
        const during = writer.acknowledged().length - then
        sites.join(cut)
        if (during > 0) throw new Error(`${during} appends were acknowledged by a site that was cut off`)
        await until('the site does not go on', () => writer.acknowledged().length > then + 3)
        await writer.stop()
        atSites.push(...writer.acknowledged())
      },
      rounds,
      cluster.log,
      () => atSites
    )
  } finally {
    await cluster.remove()
    sites.remove()
  }
}
