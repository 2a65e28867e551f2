import { must } from '@communique/fixtures'
import { jetstreamStore } from '@communique/jetstream'
import type { EventLog, LeaseStore, ViewStore } from '@communique/kernel'
import { sqliteStore } from '@communique/sqlite'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NatsConnection } from '@nats-io/transport-node'
import { connectTo } from '../../jetstream/test/connections.ts'
import { restore, takeSnapshot } from '../../jetstream/test/raw.ts'
import { natsBinary, newServer, type Node } from '../../jetstream/test/server.ts'
import { appendEach, atTheEnd, named } from './faults/place.ts'
import { jetstreamRunnerFaults } from './faults/jetstreamRunnerFaults.ts'

const binary = natsBinary()
if (binary === null)
  console.log('not run: views on SQLite of a log on JetStream, since no nats-server from 2.12 on is at hand')

const unharmed = { lost: 0, doubled: 0, misplaced: 0, unequal: 0 }

describe.runIf(binary !== null)('views on SQLite of a log on JetStream', () => {
  let server: Node
  let connection: NatsConnection
  let folder: string
  let viewStore: ViewStore & LeaseStore
  let close: () => Promise<void>

  beforeAll(async () => {
    if (binary !== null) server = await newServer(binary)
    await server.start()
    connection = await connectTo(server.url)
    folder = await mkdtemp(join(tmpdir(), 'communique-two-engines-'))
    ;({ viewStore, close } = must(await sqliteStore(join(folder, 'views.db'))()))
  })
  afterAll(async () => {
    await close()
    await connection.close()
    await server.remove()
    await rm(folder, { recursive: true })
  })

  const open = async (name: string) => must(await jetstreamStore(connection, { name })())
  const account = (log: EventLog) => atTheEnd({ log, viewStore })

  it('go on where they were saved, whatever the log holds by then', async () => {
    const { log } = await open('one')
    for (let round = 0; round < 3; round += 1) {
      await appendEach(log, named(round, 5))
      expect(await account(log)).toMatchObject(unharmed)
    }
  })

  it('are made anew from another log, although its places look the same', async () => {
    const { log } = await open('other')
    await appendEach(log, named(7, 12))
    expect(await account(log)).toMatchObject(unharmed)
  })

  it('are made anew where the log was restored, however far it has come since', async () => {
    const { log, beginEpoch } = await open('restored')
    await appendEach(log, named(0, 5))
    const snapshot = await takeSnapshot(connection, 'restored')
    await appendEach(log, named(1, 5))
    expect(await account(log)).toMatchObject(unharmed)
    await restore(connection, snapshot)
    must(await beginEpoch()())
    const reopened = await open('restored')
    await appendEach(reopened.log, named(2, 9))
    expect(await account(reopened.log)).toMatchObject(unharmed)
  })

  it.each(jetstreamRunnerFaults)('are a fresh fold after a fault: %s', async (_name, bringAbout) => {
    if (binary === null) return
    const report = await bringAbout(binary, 1)
    expect(report).toMatchObject({ rounds: 1, ...unharmed })
    expect(report.acknowledged).toBeGreaterThan(1)
  })
})
