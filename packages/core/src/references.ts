import {
  type Citation,
  effectiveHistory,
  type EventId,
  type EventLog,
  type LogUnavailable,
  type StreamName,
  streamName,
  type UnreadableEvent
} from '@communique/kernel'
import {
  type CachedStream,
  contentOf,
  historyUntil,
  type StreamCache,
  streamReader,
  valueAt
} from '@communique/kernel/advanced'
import { either as E, taskEither as TE } from 'fp-ts'
import { cooperationDecider } from './cooperation.ts'
import type { CooperationEvent } from './cooperationEvent.ts'
import { readCooperationEvent } from './cooperationUpcasters.ts'
import { circumstancesOf } from './facets.ts'
import { identitiesIn, introducedBy } from './identitiesIn.ts'
import { nearestTo } from './vocabulary/nearest.ts'
import type { UnknownReference } from './vocabulary/unknownReference.ts'

type RegisterStates = (typeof cooperationDecider)['initialState']
type Cached = CachedStream<CooperationEvent, RegisterStates>
type Failure = UnreadableEvent | LogUnavailable

/** Registers answer from their state; all other subjects are introduced by an event of their own stream. */
const registers: Readonly<Record<string, (states: RegisterStates, id: string) => boolean>> = {
  source: ({ source }, id) => valueAt(source.current.documents, id) !== null,
  party: ({ party }, id) => valueAt(party.current.parties, id) !== null,
  person: ({ person }, id) => valueAt(person.current, id) !== null
}

const eventStream = (id: EventId): StreamName => streamName('event', id)

/** The name of an identity in two parts. */
const partsOf = (reference: StreamName): readonly [kind: string, id: string] => {
  const at = reference.indexOf('/')
  return [reference.slice(0, at), reference.slice(at + 1)]
}

/**
 * The references of a fact to what others introduce, each once: the identities that it names but its own, the event that it
 * follows up (`event/…`), and the sources that are cited for it.
 *
 * @category references
 * @since 0.2.0
 */
export const referencesOf = (
  event: CooperationEvent,
  citations: ReadonlyArray<Citation> = []
): ReadonlyArray<StreamName> => {
  const own = introducedBy(event)
  const followed = circumstancesOf(event)?.followsUp ?? null
  const named = [
    ...identitiesIn(event),
    ...(followed === null ? [] : [eventStream(followed)]),
    ...citations.map(({ source }) => streamName('source', source))
  ]
  return [...new Set(named)].filter((reference) => reference !== own)
}

/** The references of everything that a stream holds, corrected or not, and the identity that it introduces. */
const namedIn = ({ now }: Cached): ReadonlySet<StreamName> =>
  new Set(
    historyUntil<CooperationEvent>(now.latest).flatMap((entry) => {
      const content = contentOf<CooperationEvent>(entry)
      return content === null ? [] : [...identitiesIn(content), ...referencesOf(content, entry.citations)]
    })
  )

const pageSize = 1000

/** The names under which events and streams are on record, read on page by page. */
const readPages = async (
  log: EventLog,
  after: Parameters<EventLog['readAll']>[0],
  filter: Parameters<EventLog['readAll']>[2],
  take: (event: { readonly id: EventId; readonly stream: StreamName }) => void
): Promise<E.Either<LogUnavailable, Parameters<EventLog['readAll']>[0]>> => {
  let cursor = after
  for (let more = true; more;) {
    const page = await log.readAll(cursor, pageSize, filter)()
    if (E.isLeft(page))
      return page.left.type === 'ForeignCursor'
        ? E.left({ type: 'LogUnavailable', reason: 'The log was replaced while it was read.' })
        : E.left(page.left)
    for (const event of page.right.events) take(event)
    cursor = page.right.next
    more = page.right.more
  }
  return E.right(cursor)
}

/** References that are checked against a log. */
export interface ReferenceCheck {
  /** Those that nothing on record introduces, in the order given, each with the nearest one that is known. */
  readonly unknown: (references: ReadonlyArray<StreamName>) => TE.TaskEither<Failure, ReadonlyArray<UnknownReference>>
  /** Those of them that the events of a stream do not name either. */
  readonly notNamedIn: (
    stream: StreamName,
    unknown: ReadonlyArray<UnknownReference>
  ) => TE.TaskEither<Failure, ReadonlyArray<UnknownReference>>
}

/**
 * Checks references against what a log holds. A party, a person and a source are known by their registration, an event that
 * is followed up by being on record, and any other subject by an event of its own stream that is not retracted.
 *
 * The registers are read on from where the cache has them, and only for identities that it does not know; every other
 * subject costs the reading of its stream.
 *
 * @category references
 * @since 0.2.0
 */
export const referenceCheck = (
  log: EventLog,
  cache?: StreamCache<CooperationEvent, RegisterStates>
): ReferenceCheck => {
  const load = streamReader({ log, read: readCooperationEvent, decider: cooperationDecider, cache })
  const seen = new Map<string, { readonly ids: Set<string>; readonly cursor: Parameters<EventLog['readAll']>[0] }>()

  /** The identities of a kind that a stream or an event of the log has, read on from where the last check came to. */
  const idsOnRecord = async (kind: string): Promise<E.Either<LogUnavailable, ReadonlySet<string>>> => {
    const { ids, cursor } = seen.get(kind) ?? { ids: new Set<string>(), cursor: null }
    const filter = kind === 'event' ? undefined : { categories: [kind] }
    const read = await readPages(log, cursor, filter, ({ id, stream }) =>
      ids.add(kind === 'event' ? id : partsOf(stream)[1])
    )
    if (E.isLeft(read)) {
      // A restored log begins a new epoch; the next check reads it from the start.
      seen.delete(kind)
      return read
    }
    seen.set(kind, { ids, cursor: read.right })
    return E.right(ids)
  }

  const isEventOnRecord = async (id: string): Promise<E.Either<LogUnavailable, boolean>> =>
    seen.get('event')?.ids.has(id) === true
      ? E.right(true)
      : E.map((ids: ReadonlySet<string>) => ids.has(id))(await idsOnRecord('event'))

  const isKnown = async (reference: StreamName): Promise<E.Either<Failure, boolean>> => {
    const [kind, id] = partsOf(reference)
    if (kind === 'event') return isEventOnRecord(id)
    const isRegistered = registers[kind]
    if (isRegistered === undefined) {
      const stream = await load(reference)()
      return E.map((cached: Cached) =>
        effectiveHistory<CooperationEvent>(historyUntil(cached.now.latest)).some(
          (event) => introducedBy(event) === reference
        )
      )(stream)
    }
    const register = streamName(kind, 'register')
    const before = cache?.get(register)
    if (before !== undefined && isRegistered(before.now.state, id)) return E.right(true)
    return E.map((cached: Cached) => isRegistered(cached.now.state, id))(await load(register)())
  }

  const nearest = async (reference: StreamName): Promise<E.Either<Failure, UnknownReference>> => {
    const [kind, id] = partsOf(reference)
    if (registers[kind] === undefined)
      return E.map((known: ReadonlySet<string>) => ({ kind, id, nearest: nearestTo(id, known) }))(
        await idsOnRecord(kind)
      )
    const known = new Set<string>()
    const register = await load(streamName(kind, 'register'))()
    if (E.isLeft(register)) return register
    for (const event of historyUntil<CooperationEvent>(register.right.now.latest)) {
      const content = contentOf<CooperationEvent>(event)
      const introduced = content === null ? null : introducedBy(content)
      if (introduced !== null) known.add(partsOf(introduced)[1])
    }
    return E.right({ kind, id, nearest: nearestTo(id, known) })
  }

  return {
    unknown: (references) => async () => {
      const unknown: Array<UnknownReference> = []
      for (const reference of references) {
        const known = await isKnown(reference)
        if (E.isLeft(known)) return known
        if (known.right) continue
        const found = await nearest(reference)
        if (E.isLeft(found)) return found
        unknown.push(found.right)
      }
      return E.right(unknown)
    },
    notNamedIn: (stream, unknown) =>
      TE.map((cached: Cached) => {
        const named = namedIn(cached)
        return unknown.filter(({ kind, id }) => !named.has(streamName(kind, id)))
      })(load(stream))
  }
}
