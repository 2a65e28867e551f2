import { schemaVersions } from '@communique/core/advanced'
import { type CloudEvent, ledgerOrigin, type Validated, type Violation } from '@communique/kernel'
import { storedEvent, type StoredEvent, toCloudEvent } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { type Exported, reporting } from '../report.ts'
import type { ExchangeSource } from '../source.ts'

/** The log of a record as CloudEvents, one a recorded event; a record whose origin is no URI reference has none. */
export const cloudEventsOf = ({ history, origin }: ExchangeSource): Validated<ReadonlyArray<CloudEvent>> =>
  E.map((source: Parameters<typeof toCloudEvent>[1]) =>
    history.map((event) => toCloudEvent(storedEvent(event, schemaVersions), source))
  )(ledgerOrigin(origin))

/** A message in binary mode: the attributes as HTTP headers, the data as its body. */
export interface BinaryMessage {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const encoder = new TextEncoder()

/** Percent-encodes what a header cannot hold (HTTP binding, section 3.1.3.2). */
const headerValue = (text: string): string =>
  text.replaceAll(/[^\u0021\u0023\u0024\u0026-\u007e]/gu, (character) =>
    [...encoder.encode(character)].map((octet) => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`).join('')
  )

/** An event in binary mode of the HTTP binding. */
export const binaryMessage = ({ data, datacontenttype, ...attributes }: CloudEvent): BinaryMessage => ({
  headers: {
    'content-type': datacontenttype,
    ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce-${name}`, headerValue(value)]))
  },
  body: JSON.stringify(data)
})

/** A writer of a batch whose events are written as they are read. */
export interface BatchWriter {
  /** Takes an event. @returns its text in the batch. */
  readonly push: (event: StoredEvent) => string
  /** The end of the batch. */
  readonly rest: () => string
}

/**
 * Begins to write a log as one batch of CloudEvents, as its events are read, for records of any length.
 *
 * Law: the texts together are the file of `exportCloudEvents`.
 *
 * @param source the origin of the record, a URI reference.
 * @category exchange
 * @since 0.2.0
 * @example
 * import assert from 'node:assert/strict'
 * import { cloudEventsBatchWriter } from '@communique/exchange/cloudevents'
 * import { must } from '@communique/fixtures'
 * import { ledgerOrigin } from '@communique/kernel'
 *
 * assert.equal(cloudEventsBatchWriter(must(ledgerOrigin('urn:communique:record'))).rest(), '[]\n')
 */
export const cloudEventsBatchWriter = (source: Parameters<typeof toCloudEvent>[1]): BatchWriter => {
  let before = '['
  return {
    push: (event) => {
      const text = `${before}${JSON.stringify(toCloudEvent(event, source))}`
      before = ','
      return text
    },
    rest: () => (before === '[' ? '[]\n' : ']\n')
  }
}

/**
 * Exports the log of a record as a batch of CloudEvents: one JSON array, corrections and retractions as they were recorded.
 * The ledger file, one event a line, is the form that is read back.
 *
 * @category exchange
 * @since 0.1.0
 */
export const exportCloudEvents = (source: ExchangeSource): Exported => {
  const report = reporting()
  const events = cloudEventsOf(source)
  if (E.isLeft(events)) {
    for (const violation of events.left as ReadonlyArray<Violation>)
      report.leaveOut('origin', 'NotExpressible', String(violation.found))
    return { files: [], report: report.report() }
  }
  report.wrote(events.right.length)
  return {
    files: [
      {
        name: 'cloudevents.json',
        mediaType: 'application/cloudevents-batch+json; charset=utf-8',
        content: `${JSON.stringify(events.right)}\n`
      }
    ],
    report: report.report()
  }
}
