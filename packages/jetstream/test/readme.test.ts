import { must, recordStory } from '@communique/fixtures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLedger } from './readme/openLedger.ts'
import { natsBinary, newServer, type Node } from './server.ts'

const binary = natsBinary()
if (binary === null) console.log('not run: a ledger on JetStream, since no nats-server from 2.12 on is at hand')

describe.runIf(binary !== null)('a ledger on JetStream', () => {
  let server: Node
  beforeAll(async () => {
    if (binary !== null) server = await newServer(binary)
    await server.start()
  })
  afterAll(() => server.remove())

  it('is opened in a few lines, and has the story when it is opened again', async () => {
    const first = await openLedger(server.url)
    const story = must(await recordStory(first.ledger)())
    await first.close()
    const again = await openLedger(server.url)
    expect(must(await again.ledger.history()())).toEqual(story)
    await again.close()
  })
})
