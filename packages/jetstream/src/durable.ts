import type { StreamDescription } from './configuration.ts'
import type { NatsClient } from './natsClient.ts'

interface ServerReport {
  readonly server?: { readonly name?: string }
  readonly data?: { readonly config?: { readonly sync_always?: boolean } }
}

/** Milliseconds for which servers are waited for; after an answer, less. */
const answersWithin = 1_000

/** The names of the servers that flush every message before they acknowledge it, as they report themselves. */
const flushing = async (system: NatsClient): Promise<ReadonlySet<string>> => {
  const answers = await system.requestMany('$SYS.REQ.SERVER.PING.JSZ', JSON.stringify({ config: true }), {
    maxWait: answersWithin,
    strategy: 'stall'
  })
  const names = new Set<string>()
  for await (const { data: report } of answers) {
    const { server, data } = JSON.parse(new TextDecoder().decode(report)) as ServerReport
    if (server?.name !== undefined && data?.config?.sync_always === true) names.add(server.name)
  }
  return names
}

/**
 * Tells if acknowledged events survive a crash of a machine: with three replicas or more, since others have them; with fewer,
 * where every server that keeps the stream flushes each message (`sync_interval: always`).
 *
 * @param own the server that the connection leads to, which keeps the stream where there is no cluster.
 * @param system a connection to the system account, which alone can ask servers for it; without one, they count as not
 * flushing.
 */
export const isDurable = async (
  { config, cluster }: StreamDescription,
  own: string,
  system: NatsClient | undefined
): Promise<boolean> => {
  if (config.num_replicas >= 3) return true
  if (system === undefined) return false
  const keeping = [cluster?.leader ?? own, ...(cluster?.replicas ?? []).map(({ name }) => name)]
  const names = await flushing(system)
  return keeping.every((name) => names.has(name))
}
