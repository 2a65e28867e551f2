import { must, recordStory } from '@communique/fixtures'
import * as t from 'io-ts'
import { cooperationEventCodecs, schemaVersions } from '../../src/cooperationEvent.ts'
import { cooperationLedger } from '../../src/cooperationLedger.ts'
import {
  Envelope,
  inMemoryEventLog,
  isCorrection,
  isRetraction,
  storedEvent,
  type StoredEvent
} from '@communique/kernel'

/** The acts of an organisation, by ten releases and the sources after them, corrections included. */
const story = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())

/** The same under other identities, days and digests, so that the values are not the same few over and over. */
const varied = <A>(event: A, variant: number): A =>
  JSON.parse(
    JSON.stringify(event)
      .replaceAll(
        /"[0-9a-f]{64}"/g,
        (digest) => `"${digest.slice(1 + (variant % 64), -1)}${digest.slice(1, 1 + (variant % 64))}"`
      )
      .replaceAll(/"(?:[a-z]+\/)?[a-z]+(?:-[a-z0-9]+)+"/g, (identity) => `${identity.slice(0, -1)}-${variant}"`)
      .replaceAll(
        /(\d{4}-\d\d)-(\d\d)(?=["T])/g,
        (_, month, day) => `${month}-${String(((Number(day) + variant) % 28) + 1).padStart(2, '0')}`
      )
  )

const repeated = <A>(events: ReadonlyArray<A>, count: number): ReadonlyArray<A> =>
  Array.from({ length: Math.ceil(count / events.length) }, (_, variant) =>
    events.map((event) => varied(event, variant))
  )
    .flat()
    .slice(0, count)

/** Every event of the catalogue, each with its envelope. */
export const CooperationOnRecord: t.Mixed = t.union(
  // There are more than two.
  Object.values(cooperationEventCodecs).map(({ props }) => t.type({ ...Envelope.props, ...props })) as unknown as [
    t.Mixed,
    t.Mixed
  ]
)

/** Events of 27 types, as they are in the record. */
export const cooperationOnRecord: ReadonlyArray<unknown> = repeated(
  story.filter((event) => !isCorrection(event) && !isRetraction(event)),
  512
)

/** The same in an order in which hardly one says what the one before it said. */
export const cooperationShuffled: ReadonlyArray<unknown> = cooperationOnRecord.map(
  (_, at, events) => events[(at * 197) % events.length]
)

/** A ledger of this many events, as a log keeps them. */
export const cooperationStored = (count: number): ReadonlyArray<StoredEvent> =>
  repeated(
    story.map((event) => storedEvent(event, schemaVersions)),
    count
  ).map((event, at) => ({ ...event, position: at + 1 }))
