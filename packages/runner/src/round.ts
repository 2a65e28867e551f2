import type { AnyEvent, Cursor, EventReader } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { cutAfter, type DecodedPage, decodedPage } from './decodedPage.ts'
import { type Group, groupsOf } from './groups.ts'
import { afterPage, type Making, needsRecord, onceMore } from './making.ts'
import { open } from './opening.ts'
import { type Pages, pagesOf } from './pages.ts'
import { ask, type Ports, troubled, worked } from './ports.ts'
import { settle } from './saving.ts'
import { giveUp, makingOf, replace, type Slot } from './slot.ts'

/** Keeps the lease, a good while before it runs out. */
const renew = async <Event extends AnyEvent>(ports: Ports, slot: Slot<Event>): Promise<void> => {
  const { viewStore, clock, settings } = ports
  const { lease } = slot
  const since = clock.now()
  if (lease === null || since < slot.renewAt) return
  const renewed = await ask(() => viewStore.renew(lease, settings.leaseFor))
  if (E.isRight(renewed)) {
    slot.lease = renewed.right
    slot.renewAt = since + settings.leaseFor / 3
    worked(slot, 'Renew')
  } else if (renewed.left.type === 'LeaseLost') giveUp(slot, since)
  else {
    troubled(ports, slot, 'Renew', renewed.left)
    slot.renewAt = slot.tryAt
  }
}

/** How many there are left to read, by subtraction; `null`: it has to be counted. */
const behindAfter = <Event extends AnyEvent>(before: Making<Event>, after: Making<Event>, taken: number) => {
  if (after.atEnd) return 0
  return after.behind === null || before.behind === null || before.behind <= taken ? null : before.behind - taken
}

/** One round: take what leases can be had, a page for each group of projections, and save what is due. */
export const rounds = <Event extends AnyEvent>(
  ports: Ports,
  slots: ReadonlyArray<Slot<Event>>,
  read: EventReader<Event>
): (() => Promise<{ readonly more: boolean; readonly nextAt: number }>) => {
  const { log, clock, teller, settings } = ports
  const pages: Pages = pagesOf(log, settings.pageSize)
  const decode = decodedPage(read)

  /** The page up to the first place where others are: from there on, one page serves all. */
  const upToOthers = (page: DecodedPage<Event>, from: Cursor | null, others: ReadonlyArray<Cursor | null>) => {
    let cut = page
    for (const other of others) {
      if (other === null || other === from) continue
      const isOnTheWay =
        E.exists((order: number) => order < 0)(log.compareCursors(other, cut.next)) &&
        (from === null || E.exists((order: number) => order > 0)(log.compareCursors(other, from)))
      if (isOnTheWay)
        cut = cutAfter(
          cut,
          (position) => E.exists((order: number) => order <= 0)(log.compareCursors(log.cursorAfter(position), other)),
          other
        )
    }
    return cut
  }

  const count = async (slot: Slot<Event>, making: Making<Event>): Promise<void> => {
    const counted = await ask(() => log.countAfter(making.cursor))
    const now = makingOf(slot, making)
    // It is for show: where it cannot be had, nothing is lost.
    if (E.isRight(counted) && now?.cursor === making.cursor) replace(slot, { ...now, behind: counted.right })
  }

  const take = async ({ cursor, members }: Group<Event>, others: ReadonlyArray<Cursor | null>): Promise<void> => {
    const page = await pages.after(cursor)
    if (E.isLeft(page)) {
      for (const { slot } of members) {
        if (page.left.type === 'LogUnavailable') troubled(ports, slot, 'Read', page.left)
        // The log is not the one it was: what is stored is looked at anew.
        else giveUp(slot, clock.now())
      }
      return
    }
    if (page.right.more) {
      pages.ahead(page.right.next)
      // The request leaves before this page keeps the thread busy, so that the log works meanwhile.
      await clock.breathe()
    }
    const decoded = upToOthers(decode(page.right), cursor, others)
    const taken = decoded.events.length + decoded.unreadable.length
    teller.eventsRead(taken)
    for (const { slot, making } of members) {
      const current = makingOf(slot, making)
      if (current?.cursor !== cursor || slot.lease === null) continue
      worked(slot, 'Read')
      const after = needsRecord(current, decoded)
        ? onceMore(slot.run, current)
        : afterPage(slot.run, current, decoded, log.cursorAfter)
      slot.read += taken
      teller.eventsSetAside(after.setAside.length - current.setAside.length, slot.run.projection)
      replace(slot, { ...after, behind: behindAfter(current, after, taken) })
    }
  }

  return async () => {
    for (const slot of slots) {
      if (slot.lease !== null) await renew(ports, slot)
      if (slot.lease === null && slot.tryAt <= clock.now()) await open(ports, slot)
    }
    const groups = groupsOf(slots, clock.now())
    const places = groups.map(({ cursor }) => cursor)
    pages.keepOnly(new Set(places))
    for (const group of groups)
      await teller.span('communique.runner.page', { projections: group.members.length }, () => take(group, places))
    for (const slot of slots) {
      await settle(ports, slot)
      for (const making of slot.makings)
        if (making.behind === null && !making.atEnd && making.stopped === null) await count(slot, making)
    }
    const now = clock.now()
    const waiting = slots.flatMap(({ lease, renewAt, tryAt }) => [
      ...(lease === null ? [] : [renewAt]),
      ...(tryAt > now || lease === null ? [tryAt] : [])
    ])
    return {
      more: groupsOf(slots, now).some(({ members }) => members.some(({ making }) => !making.atEnd)),
      nextAt: Math.min(now + settings.pollEvery, ...waiting)
    }
  }
}
