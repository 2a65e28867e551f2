import { streamName } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NatsConnection } from '@nats-io/transport-node'
import { toAppendAll } from '../../kernel/test/sharedText.ts'
import { freePort } from '../../postgres/test/freePort.ts'
import { jetstreamMirror } from '../src/jetstreamMirror.ts'
import { jetstreamStore } from '../src/jetstreamStore.ts'
import { connectTo } from './connections.ts'
import { readAtSite } from './readme/readAtSite.ts'
import { natsBinary, newServer, type Node } from './server.ts'

const binary = natsBinary()
if (binary === null) console.log('not run: mirrors of a log on JetStream, since no nats-server from 2.12 on is at hand')

const any = { type: 'Any' } as const
const a = streamName('text', 'a')
const b = streamName('note', 'b')

describe.runIf(binary !== null)('a mirror of a log on JetStream, at another site', () => {
  let hub: Node
  let site: Node
  let atHub: NatsConnection
  let atSite: NatsConnection

  beforeAll(async () => {
    if (binary === null) return
    const port = await freePort()
    const listen = `leafnodes { listen: "127.0.0.1:${port}" }`
    const join = `leafnodes { reconnect: 1, remotes: [{ url: "nats://record:record@127.0.0.1:${port}", account: RECORD }] }`
    hub = await newServer(binary, { name: 'hub', domain: 'hub', more: [listen] })
    site = await newServer(binary, { name: 'site', domain: 'site', more: [join] })
    await hub.start()
    await site.start()
    atHub = await connectTo(hub.url)
    atSite = await connectTo(site.url)
  })
  afterAll(async () => {
    await atHub.close()
    await atSite.close()
    await site.remove()
    await hub.remove()
  })

  const open = async (name: string, patience = 10_000) => {
    const { log } = must(await jetstreamStore(atHub, { name })())
    const mirror = must(await jetstreamMirror(atSite, { name, mirror: `${name}-site`, domain: 'hub', patience })())
    const caughtUp = async (): Promise<void> => {
      const head = must(await log.head()())
      await expect.poll(async () => must(await mirror.log.head()()), { timeout: 10_000 }).toEqual(head)
      expect(must(await mirror.lag()())).toMatchObject({ messages: 0, trouble: null })
    }
    return { log, mirror, caughtUp }
  }

  it('is read as the log is, with its places and its epoch, and wakes listeners', async () => {
    const { log, mirror, caughtUp } = await open('read')
    let woken = 0
    mirror.log.onAppend(() => {
      woken += 1
    })
    await atSite.flush()
    must(await log.append(a, toAppendAll('one', 'two'), any)())
    must(await log.append(b, toAppendAll('three'), any)())
    const page = must(await log.readAll(null, 9)())
    await caughtUp()
    expect(must(await mirror.log.readAll(null, 9)())).toEqual(page)
    expect(must(await mirror.log.readStream(a)())).toEqual(must(await log.readStream(a)()))
    const [first] = page.events
    const after = log.cursorAfter(first?.position ?? 0)
    const filter = { categories: ['note'] }
    expect(must(await mirror.log.readAll(after, 9, filter)())).toEqual(must(await log.readAll(after, 9, filter)()))
    expect(must(await mirror.log.countAfter(null)())).toBe(3)
    await expect.poll(() => woken).toBeGreaterThan(0)
    await mirror.close()
  })

  it('is opened in a few lines', async () => {
    const { log } = must(await jetstreamStore(atHub, { name: 'record' })())
    must(await log.append(a, toAppendAll('one'), any)())
    const mirror = await readAtSite(site.url)
    const head = must(await log.head()())
    await expect.poll(async () => must(await mirror.log.head()()), { timeout: 10_000 }).toEqual(head)
    expect(must(await mirror.lag()())).toMatchObject({ messages: 0, trouble: null })
    await mirror.close()
  })

  it('refuses appends, and records nothing', async () => {
    const { log, mirror } = await open('refuses')
    expect(await mirror.log.append(a, toAppendAll('one'), any)()).toMatchObject(E.left({ type: 'LogUnavailable' }))
    const [one] = toAppendAll('one')
    expect(await mirror.log.appendToStreams([{ ...one, stream: a, version: 1 }])()).toMatchObject(
      E.left({ type: 'LogUnavailable' })
    )
    expect(must(await log.readAll(null, 9)()).events).toEqual([])
  })

  it('is read on while the log does not answer, says for how long, and catches up', async () => {
    const { log, mirror, caughtUp } = await open('cut', 300)
    must(await log.append(a, toAppendAll('one'), any)())
    await caughtUp()
    hub.halt()
    expect(must(await mirror.log.readAll(null, 9)()).events.map(({ id }) => id)).toEqual(['one'])
    await expect.poll(async () => must(await mirror.lag()()).heardAgo).toBeGreaterThan(200)
    hub.goOn()
    must(await log.append(a, toAppendAll('two'), any)())
    const { cursor } = must(await log.head()())
    // Until it has come as far, a place of the log is not foreign.
    const early = await mirror.log.readAll(cursor, 9)()
    expect(E.isRight(early) || early.left.type).not.toBe('ForeignCursor')
    await expect
      .poll(async () => E.isRight(await mirror.log.readAll(cursor, 9)()), { timeout: 20_000, interval: 100 })
      .toBe(true)
    expect(must(await mirror.log.readStream(a)()).version).toBe(2)
    expect(await mirror.log.readAll(log.cursorAfter(10 ** 9), 9)()).toMatchObject(E.left({ type: 'LogUnavailable' }))
  }, 40_000)

  it('is refused where the stream is no mirror, or of another log; and as a log', async () => {
    await open('mine')
    must(await jetstreamStore(atSite, { name: 'plain' })())
    const unlike = (mirror: string, name: string) => jetstreamMirror(atSite, { name, mirror, domain: 'hub' })()
    for (const refused of [await unlike('plain', 'mine'), await unlike('mine-site', 'other')])
      expect(refused).toMatchObject(E.left({ type: 'UnsuitableStream', setting: 'mirror' }))
    expect(await jetstreamStore(atSite, { name: 'mine-site' })()).toMatchObject(E.left({ type: 'UnsuitableStream' }))
  })
})
