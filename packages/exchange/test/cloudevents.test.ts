import { fromCloudEvent } from '@communique/kernel'
import { fromCloudEventBatch } from '@communique/kernel/advanced'
import { must } from '@communique/fixtures'
import { CloudEvent, HTTP } from 'cloudevents'
import { describe, expect, it } from 'vitest'
import { binaryMessage, cloudEventsOf, exportCloudEvents } from '../src/cloudevents/exportCloudEvents.ts'
import { exchangeSource } from '../src/source.ts'
import { tenReleases } from './sources.ts'

const source = await tenReleases()
const events = must(cloudEventsOf(source))

describe('the log as CloudEvents', () => {
  it('is a batch that the SDK takes event by event, and that is read back whole', () => {
    const { files, report } = exportCloudEvents(source)
    const batch: ReadonlyArray<Record<string, unknown>> = JSON.parse(String(files[0]?.content))
    for (const event of batch) expect(new CloudEvent(event as never).validate()).toBe(true)
    expect(must(fromCloudEventBatch(batch))).toHaveLength(source.history.length)
    expect(report.written).toBe(source.history.length)
  })

  it('is read by the SDK from messages in binary mode', () => {
    for (const event of events) {
      const { headers, body } = binaryMessage(event)
      const read = HTTP.toEvent({ headers, body }) as CloudEvent<unknown>
      expect(read.id).toBe(event.id)
      expect(read.data).toEqual(event.data)
    }
  })

  it('is read by the SDK from messages in structured mode, one or a batch', () => {
    const form = 'application/cloudevents'
    const read = events.map((event) =>
      HTTP.toEvent({ headers: { 'content-type': `${form}+json` }, body: JSON.stringify(event) })
    )
    const batch = HTTP.toEvent({
      headers: { 'content-type': `${form}-batch+json` },
      body: String(exportCloudEvents(source).files[0]?.content)
    })
    for (const taken of [read, batch])
      expect(taken).toMatchObject(events.map(({ id, type, subject, data }) => ({ id, type, subject, data })))
  })

  it('keeps headers in the alphabet of HTTP', () => {
    const [event] = events
    if (event === undefined) throw new Error('no event')
    expect(binaryMessage({ ...event, subject: 'party/Côte “x”' }).headers['ce-subject']).toBe(
      'party/C%C3%B4te%20%E2%80%9Cx%E2%80%9D'
    )
  })

  it('is refused where an attribute is missing', () => {
    const [event] = events
    const { type: _type, ...broken } = { ...event }
    expect(() => new CloudEvent(broken as never)).toThrow(/invalid/)
    expect(fromCloudEvent(broken)).toMatchObject({ _tag: 'Left' })
  })

  it('has none where the origin is no URI', () => {
    const { files, report } = exportCloudEvents(exchangeSource(source.history, { origin: 'no uri' }))
    expect(files).toEqual([])
    expect(report.leftOut).toEqual([{ kind: 'origin', reason: 'NotExpressible', subjects: ['no uri'] }])
  })
})
