import type { TestProject } from 'vitest/node'
import { debianBinaries, newServer, npmBinaries } from '../server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL servers to test against. */
    readonly servers: ReadonlyArray<{ readonly name: string; readonly url: string }>
  }
}

/** Starts the servers whose binaries are installed, or uses the one that `DATABASE_URL` names. */
const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const given = process.env['DATABASE_URL']
  if (given !== undefined && given !== '') {
    provide('servers', [{ name: 'PostgreSQL of DATABASE_URL', url: given }])
    return async () => {}
  }
  const npm = await npmBinaries()
  const debian = debianBinaries('15')
  if (debian === null) console.log('not run: the laws on PostgreSQL 15, which Debian installs')
  const found = [npm, debian].filter((binaries) => binaries !== null)
  if (found.length === 0) throw new Error('no PostgreSQL for these tests: set DATABASE_URL to one')
  // These tests need no durability; the tests of faults have servers of their own.
  const servers = await Promise.all(found.map((binaries) => newServer(binaries, { fsync: 'off' })))
  await Promise.all(servers.map(({ start }) => start()))
  provide(
    'servers',
    servers.map(({ version, url }) => ({ name: `PostgreSQL ${version}`, url }))
  )
  return async () => {
    await Promise.all(servers.map(({ remove }) => remove()))
    await npm?.remove()
  }
}

export default setup
