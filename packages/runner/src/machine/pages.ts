import type { AnyEvent, Cursor } from '@communique/kernel'
import { isSameEvent, type LastEvent, lastOf } from '../prepared/lastEvent.ts'
import { type Generation, afterPage } from './generation.ts'
import { type Group, groupsOf, isReady, upToOthers } from './groups.ts'
import { request, type RequestedPage, setWorker, type Turn } from './state.ts'
import { clearBackOff, relinquishForeign, replaceGeneration } from './worker.ts'

const setPage = <Event extends AnyEvent>(
  turn: Turn<Event>,
  cursor: Cursor | null,
  page: RequestedPage<Event>
): void => {
  turn.state = { ...turn.state, pages: new Map([...turn.state.pages, [cursor, page]]) }
}

const readFrom = <Event extends AnyEvent>(turn: Turn<Event>, cursor: Cursor | null, last: LastEvent): void => {
  const { pages, wakes } = turn.state
  if (pages.has(cursor)) return
  const asked = request(turn, { type: 'ReadPage', cursor, last })
  setPage(turn, cursor, { request: asked, wakes, last, page: null, decoded: null })
}

/** Keeps the pages at which a generation stands, and those that follow one that is at hand. */
const dropPages = <Event extends AnyEvent>(turn: Turn<Event>): void => {
  const { workers, pages } = turn.state
  const wanted = new Set<Cursor | null>()
  for (const { lease, generations } of workers)
    if (lease !== null) for (const { cursor, stopped } of generations) if (stopped === null) wanted.add(cursor)
  for (const [cursor, { page }] of pages) if (page !== null && wanted.has(cursor)) wanted.add(page.next)
  const kept = [...pages].filter(([cursor]) => wanted.has(cursor))
  if (kept.length < pages.size) turn.state = { ...turn.state, pages: new Map(kept) }
}

/** There may be more for a generation than it has read. */
const wantsMore = <Event extends AnyEvent>({ atEnd, wakesSeen }: Generation<Event>, wakes: number): boolean =>
  !atEnd || wakesSeen < wakes

/** Lets all members of a group take a page. */
const take = <Event extends AnyEvent>(
  turn: Turn<Event>,
  { cursor, members }: Group<Event>,
  others: ReadonlyArray<Cursor | null>,
  { decoded, wakes, last }: RequestedPage<Event>
): void => {
  if (decoded === null || decoded === 'Decoding') return
  const page = upToOthers(turn.rules, decoded, cursor, others)
  const taken = page.events.length + page.unreadable.length
  turn.effects.push({ type: 'Measure', measure: { measure: 'EventsRead', count: taken } })
  for (const {
    worker: { prepared },
    generation
  } of members) {
    const { projection } = prepared
    // Another generation of the same projection may be a member too.
    const worker = turn.state.workers.find((each) => each.prepared.projection === projection)
    if (worker === undefined) continue
    // At one place stands one event. Another one was there before the log was restored.
    if (!isSameEvent(generation.last, last)) {
      setWorker(turn, relinquishForeign(worker, turn.at))
      continue
    }
    const after = afterPage(prepared, generation, page, turn.rules.cursorAfter)
    const count = after.setAside.total - generation.setAside.total
    turn.effects.push({ type: 'Measure', measure: { measure: 'EventsSetAside', count, projection } })
    const isMended = worker.trouble?.doing === 'Read'
    setWorker(turn, {
      ...replaceGeneration(clearBackOff(worker, 'Read'), { ...after, wakesSeen: wakes }),
      read: worker.read + taken
    })
    // A server that came back may have been restored meanwhile.
    if (isMended) turn.state = { ...turn.state, verifyAt: turn.at }
  }
  turn.state = { ...turn.state, pages: new Map([...turn.state.pages].filter(([place]) => place !== cursor)) }
}

/**
 * Reads for every group: takes the page that is decoded, has the one that was read decoded and, where the settings say
 * so, meanwhile reads the next one, or requests the page at its place. It never reads further ahead than one page.
 *
 * @returns whether a page was taken, after which more may be due.
 */
export const readOn = <Event extends AnyEvent>(turn: Turn<Event>): boolean => {
  dropPages(turn)
  if (turn.state.workers.some(({ isNew }) => isNew)) return false
  const groups = groupsOf(turn.state.workers, turn.at)
  const places = groups.map(({ cursor }) => cursor)
  for (const group of groups) {
    const { cursor, members } = group
    if (!isReady(group)) continue
    const known = turn.state.pages.get(cursor)
    if (known === undefined) {
      if (members.some(({ generation }) => wantsMore(generation, turn.state.wakes)))
        readFrom(turn, cursor, members[0]?.generation.last ?? null)
    } else if (known.decoded !== null && known.decoded !== 'Decoding') {
      take(turn, group, places, known)
      return true
    } else if (known.page !== null && known.decoded === null) {
      if (known.page.more && turn.rules.settings.readsAhead)
        readFrom(turn, known.page.next, lastOf(known.page.events, known.last))
      setPage(turn, cursor, { ...known, decoded: 'Decoding' })
      turn.effects.push({ type: 'Decode', request: known.request, page: known.page })
    }
  }
  return false
}
