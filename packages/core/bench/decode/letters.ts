import * as t from 'io-ts'
import { Citation, Envelope, identifier, nullable, Text } from '@communique/kernel'
import { parsed } from './workload.ts'

const letterTypes = [
  'Sent',
  'Received',
  'Filed',
  'Answered',
  'Lost',
  'Found',
  'Copied',
  'Sealed',
  'Opened',
  'Burnt',
  'Forwarded',
  'Returned',
  'Translated',
  'Signed',
  'Stamped'
]

const codecOf = (id: t.Mixed, text: t.Mixed, citation: t.Mixed, around: t.Props): t.Mixed => {
  const facts = t.type({
    letterId: id,
    from: t.type({ name: text, seat: nullable(t.string) }),
    to: t.readonlyArray(t.type({ name: text, role: t.keyof({ Addressee: null, Copy: null }) })),
    pages: t.number,
    enclosed: t.readonlyArray(t.type({ title: t.string, pages: t.number, secret: t.boolean })),
    register: t.record(t.string, t.number),
    answers: nullable(id),
    rests: t.readonlyArray(citation)
  })
  return t.union(
    // Fifteen are more than two.
    letterTypes.map((type) => t.type({ ...around, type: t.literal(`Letter${type}`), data: facts })) as unknown as [
      t.Mixed,
      t.Mixed
    ]
  )
}

/** Letters with the rules of an envelope: identifiers, texts, instants, ordinals. */
export const Letter = codecOf(identifier('LetterId'), Text, Citation, Envelope.props)

/** Letters without any rule: strings, numbers and records, nothing else. */
export const Draft = codecOf(t.string, t.string, t.type({ source: t.string }), {
  id: t.string,
  stream: t.string,
  version: t.number,
  position: t.number,
  causationId: nullable(t.string)
})

const letter = (at: number): unknown => ({
  id: `event-${at}`,
  schemaVersion: 1,
  stream: `letter/letter-${at}`,
  version: 1,
  position: at + 1,
  recordedAt: new Date(Date.UTC(2024, 5, 3, 9, 0, at * 7)).toISOString(),
  recordedBy: 'registry',
  correlationId: 'post-of-june',
  causationId: at % 2 === 0 ? null : `event-${at - 1}`,
  citations: [],
  type: `Letter${letterTypes[at % letterTypes.length]}`,
  data: {
    letterId: `letter-${at}`,
    from: { name: 'the registry', seat: at % 3 === 0 ? null : 'Rabat' },
    to: Array.from({ length: 1 + (at % 4) }, (_, index) => ({ name: `office ${index}`, role: 'Addressee' })),
    pages: at % 9,
    enclosed: Array.from({ length: at % 5 }, (_, index) => ({ title: `annex ${index}`, pages: index, secret: false })),
    register: { volume: at % 7, folio: at },
    answers: null,
    rests: [{ source: 'file-1', digest: null, position: null, quote: { exact: 'a', prefix: '', suffix: '' } }]
  }
})

/** Valid as letters and as drafts. */
export const letters: ReadonlyArray<unknown> = parsed(Array.from({ length: 500 }, (_, at) => letter(at)))
