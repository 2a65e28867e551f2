import { type Cursor, type EventToAppend, type Page, streamName } from '@communique/kernel'
import { must } from '@communique/fixtures'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { readText } from '../../kernel/test/sharedText.ts'
import { jetstreamStore } from '../src/jetstreamStore.ts'
import { connectTo } from '../test/connections.ts'
import { askJetStream } from '../test/raw.ts'
import { bundled, peakOf } from '../../sqlite/bench/memory/programs.ts'
import { newEvent, setting } from './setting.ts'

const events = 20_000
const each = 1_000

export default async function* (): AsyncGenerator<Comparison> {
  const { connection, log, name, urls, close } = await setting(1)
  // One event a message, as most appends are.
  for (let at = 0; at < events; at += each)
    await Promise.all(
      Array.from({ length: each }, async (_, own) =>
        must(await log.append(streamName('text', `r${at + own}`), [newEvent()], { type: 'NoStream' })())
      )
    )
  const bareRead = async (): Promise<void> => {
    for (let next = 1, pending = 1; pending > 0;) {
      const query = { seq: next, next_by_subj: `${name}.e.>`, batch: 500, max_bytes: 4_194_304 }
      const answers = await connection.requestMany(`$JS.API.DIRECT.GET.${name}`, JSON.stringify(query), {
        maxWait: 5_000,
        strategy: 'sentinel'
      })
      for await (const { headers } of answers) {
        if (headers?.code === 204) pending = Number(headers.get('Nats-Num-Pending'))
        else next = Number(headers?.get('Nats-Sequence')) + 1
      }
    }
  }
  const caughtUp = async (): Promise<number> => {
    let [after, comments, more]: [Cursor | null, number, boolean] = [null, 0, true]
    while (more) {
      const page: Page = must(await log.readAll(after, 1_000)())
      for (const stored of page.events) {
        const entry = must(readText(stored))
        for (const { type } of Array.isArray(entry) ? entry : [entry]) comments += type === 'TextCommented' ? 1 : 0
      }
      ;({ next: after, more } = page)
    }
    return comments
  }
  yield {
    title: 'reading twenty thousand events, an event',
    contenders: {
      'a bare batch read': { run: bareRead, units: events },
      'read, decoded and folded': { run: caughtUp, units: events }
    },
    reference: 'a bare batch read',
    goals: [{ contender: 'read, decoded and folded', atMost: 1 / 0.6 }],
    rounds: 7
  }

  // A million more, in appends of a thousand, without the claims, which nobody asks for who opens the log.
  const large = 'million'
  must(await jetstreamStore(connection, { name: large })())
  const made: ReadonlyArray<EventToAppend> = Array.from({ length: 1_000 }, newEvent)
  for (let at = 0; at < 1_000; at += 1) {
    const part = { append: `a${at}`, stream: `text/m${at}`, version: 1, events: made }
    await connection.request(`${large}.e.text.m${at}`, JSON.stringify(part), { timeout: 10_000 })
  }
  await askJetStream(connection, `STREAM.INFO.${large}`)
  const openAndAsk = async (stream: string): Promise<void> => {
    const own = await connectTo(urls)
    const { log: opened } = must(await jetstreamStore(own, { name: stream })())
    must(await opened.head()())
    await own.close()
  }
  yield {
    title: 'opening a log, and asking for its head',
    contenders: {
      'of no events': { run: () => openAndAsk(`empty-${performance.now().toFixed(0)}`) },
      'of a million events': { run: () => openAndAsk(large) }
    },
    reference: 'of no events',
    goals: [{ contender: 'of a million events', atMost: 2 }],
    rounds: 7
  }
  const opening = await bundled('opening', new URL('memory/', import.meta.url))
  let opened = 0
  const inProcess = (stream: string) => ({ run: () => peakOf(opening, urls.join(), stream, `opened-${(opened += 1)}`) })
  yield {
    title: 'opening a log, and appending to it: the greatest memory of the process',
    contenders: { 'of no events': inProcess('small'), 'of a million events': inProcess(large) },
    reference: 'of no events',
    // The goal is 200 MB; a process with a connection alone has 70 to 80.
    goals: [{ contender: 'of a million events', atMost: 1.2 }],
    measures: 'bytes',
    isReported: true,
    rounds: 5
  }
  await close()
}
