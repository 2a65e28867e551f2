import { spawnSync } from 'node:child_process'

// Sites for tests: network namespaces of this machine, joined by a bridge.

const ip = (...args: ReadonlyArray<string>): boolean => spawnSync('ip', args, { stdio: 'ignore' }).status === 0

/** Sites with an address each, that reach one another until one is cut off. */
export interface Sites {
  readonly hosts: ReadonlyArray<string>
  /** The command that runs a program at a site. */
  readonly at: (site: number) => ReadonlyArray<string>
  readonly cutOff: (site: number) => void
  readonly join: (site: number) => void
  readonly remove: () => void
}

/**
 * Makes sites; `null` where this user may not make network namespaces. The address that ends in 254 is that of this process.
 *
 * @param network a number that no other test uses at the same time.
 */
export const newSites = (count: number, network: number): Sites | null => {
  const bridge = `cq${network}`
  const names = Array.from({ length: count }, (_, at) => `${bridge}s${at + 1}`)
  const hosts = names.map((_, at) => `10.99.${network}.${at + 1}`)
  const cable = (at: number): string => `${bridge}c${at + 1}`
  const remove = (): void => {
    for (const [at, name] of names.entries()) {
      ip('netns', 'del', name)
      // A process that is still at the site keeps its end.
      ip('link', 'del', cable(at))
    }
    ip('link', 'del', bridge)
  }
  remove()
  const steps: ReadonlyArray<ReadonlyArray<string>> = [
    ['link', 'add', bridge, 'type', 'bridge'],
    ['addr', 'add', `10.99.${network}.254/24`, 'dev', bridge],
    ['link', 'set', bridge, 'up'],
    ...names.flatMap((name, at) => [
      ['netns', 'add', name],
      ['link', 'add', cable(at), 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name],
      ['link', 'set', cable(at), 'master', bridge],
      ['link', 'set', cable(at), 'up'],
      ['-n', name, 'addr', 'add', `${hosts[at]}/24`, 'dev', 'eth0'],
      ['-n', name, 'link', 'set', 'eth0', 'up'],
      ['-n', name, 'link', 'set', 'lo', 'up']
    ])
  ]
  if (!steps.every((step) => ip(...step))) {
    remove()
    return null
  }
  process.on('exit', remove)
  return {
    hosts,
    at: (site) => ['ip', 'netns', 'exec', names[site] ?? ''],
    cutOff: (site) => void ip('link', 'set', cable(site), 'down'),
    join: (site) => void ip('link', 'set', cable(site), 'up'),
    remove: () => {
      process.off('exit', remove)
      remove()
    }
  }
}
