/** Runs wherever JavaScript runs: as ESM and CJS on Node, and bundled for a browser. */
import { compiled, Envelope, EventId, EventRetracted, stateAfter, validate } from '@communique/kernel'
import { designationFacts } from '@communique/core/events'
import { designationDecider } from '@communique/core/advanced'
import { cooperationAsOf, countryTimeline, fold, follow, viewOf, viewStorage } from '@communique/projections'
import { either as E, function as F } from 'fp-ts'
import * as t from 'io-ts'

const expect = (claim: string, holds: boolean): void => {
  if (!holds) throw new Error(`does not hold: ${claim}`)
}

// Arrows with type parameters are reserved in files that are ESM or CommonJS by their names.
function must<A>(valid: E.Either<unknown, A>): A {
  if (E.isLeft(valid)) throw new Error(`does not hold: ${JSON.stringify(valid.left)}`)
  return valid.right
}

const { ConferDesignation } = designationFacts.commands

const received: unknown = {
  type: 'ConferDesignation',
  data: {
    designationId: 'samarkand-2025',
    title: 'Capital of culture',
    conferredBy: null,
    place: { country: 'UZ', city: 'Samarkand', site: null, headquartersOf: null },
    countries: [{ country: 'UZ', role: 'Host', through: null }],
    on: { edtf: '2024-05-30', basis: 'Stated', words: null, note: null },
    period: { edtf: '2025', basis: 'Stated', words: null, note: null },
    themes: []
  }
}

const letterhead: unknown = {
  id: 'event-1',
  schemaVersion: 1,
  stream: 'designation/samarkand-2025',
  version: 1,
  position: 1,
  recordedAt: '2024-06-03T09:00:00.000Z',
  recordedBy: 'registry',
  correlationId: 'release-2',
  causationId: null,
  citations: []
}

const { decide, initialState } = designationDecider

/** The event after the first one, of the same stream. */
function taking<Event>(envelope: Envelope, event: Event): Event & Envelope {
  return { ...envelope, ...event, id: must(validate(EventId)('event-2')), version: 2, position: 2 }
}

const timeline = F.pipe(
  E.Do,
  E.apS('command', validate(ConferDesignation)(received)),
  E.apS('envelope', validate(Envelope)(letterhead)),
  E.bindW('events', ({ command }) => decide(command, initialState)),
  E.bindW('again', ({ command, events }) => decide(command, stateAfter(designationDecider, events))),
  E.map(({ again, envelope, events }) => {
    expect('a fact on record is not recorded twice', again.length === 0)
    const history = events.map((event) => ({ ...envelope, ...event }))
    const followed = follow(countryTimeline)(history)
    const storage = viewStorage(countryTimeline, { epoch: 'log-1' })
    const restored = storage.restore(JSON.parse(JSON.stringify(storage.store(followed.folded))))
    expect('a stored view is the view again', E.isRight(restored) && viewOf(restored.right, 'UZ')?.entries.length === 1)
    const data = { retracts: envelope.id, reason: 'It did not happen' }
    const retraction = validate(EventRetracted)({ type: 'EventRetracted', data })
    expect(
      'a retracted event is gone from the views that were followed',
      E.isRight(retraction) &&
        viewOf(follow(countryTimeline)([taking(envelope, retraction.right)], followed).folded, 'UZ') === undefined
    )
    return fold(countryTimeline)(cooperationAsOf(history, {})).views['UZ']
  })
)

expect('the designation stands in the timeline', E.isRight(timeline) && timeline.right?.entries.length === 1)
expect('nonsense is a value on the left', E.isLeft(validate(ConferDesignation)({ type: 'ConferDesignation' })))
expect('codecs of core compose with those of the consumer', E.isRight(t.array(ConferDesignation).decode([received])))

const letter = { to: 'the ministry', pages: 2 }
const Letter = compiled(t.type({ to: t.string, pages: t.Int }))
const read = Letter.decode(letter)
expect(
  'a compiled codec gives what came, whether code may be generated or not',
  E.isRight(read) && read.right === letter
)
expect('a compiled codec refuses nonsense', E.isLeft(Letter.decode({ ...letter, pages: 'two' })))
