import {
  type AnyEvent,
  type Effective,
  type EventId,
  type Instant,
  isCorrection,
  isRetraction,
  type LogEntry,
  type Recorded,
  type StreamName
} from '@communique/kernel'
import { isAttestation } from '@communique/kernel/advanced'
import { knownBy } from '../asOf/known.ts'

/**
 * Everything that was ever said, in the order of recording: a correction says its content anew, on its own word, as a
 * later event of the stream of what it corrects; what was retracted was said all the same. Further sources are left out. Beliefs are another matter:
 * for those, see `asOf`.
 *
 * Folded, it shows a history of beliefs where the effective history shows the beliefs of today: the value of a field
 * before its correction, the claims that a source lost.
 *
 * Laws: without corrections, retractions and repetitions it is the effective history; a correction that speaks of no
 * earlier event says nothing; with `known` it is a prefix of itself.
 *
 * @category as of
 * @since 0.1.0
 */
export const allStatements = <Event extends AnyEvent>(
  history: Iterable<Recorded<LogEntry<Event>>>,
  { known }: { readonly known?: Instant } = {}
): ReadonlyArray<Effective<Event>> => {
  const seen = new Set<EventId>()
  const streams = new Map<EventId, StreamName>()
  const statements: Array<Effective<Event>> = []
  for (const event of knownBy(history, known)) {
    if (seen.has(event.id)) continue
    seen.add(event.id)
    if (isRetraction(event) || isAttestation<Event>(event)) continue
    if (!isCorrection(event)) {
      streams.set(event.id, event.stream)
      statements.push({ ...event, corrections: [] })
      continue
    }
    const stream = streams.get(event.data.corrects)
    if (stream === undefined) continue
    streams.set(event.id, stream)
    statements.push({ ...event, ...event.data.content, stream, corrections: [] })
  }
  return statements
}
