import type { Cursor, EventLog, StoredEvent } from '@communique/kernel'
import { attempt, type Clock } from '@communique/runner/advanced'
import { either as E, type taskEither as TE } from 'fp-ts'
import type { AuditLine } from '../contract.ts'
import type { Deliver } from './delivery.ts'
import type { Webhook, WebhookStore } from './webhook.ts'

/** The log, the places of webhooks in it, and the way to them. */
export interface ServingSetup {
  readonly log: EventLog
  readonly store: WebhookStore
  readonly deliver: Deliver
  /** Gets a line for every attempt: what left the office, and what the receiver said. */
  readonly audit: (line: AuditLine) => void
  readonly now: () => Date
  readonly clock: Clock
  /** Milliseconds between looks at the log when no hint comes. */
  readonly pollEvery: number
  /** Milliseconds after which a request to the log counts as failed. */
  readonly answerWithin: number
}

/** A webhook that is being served. */
export interface ServedWebhook {
  /** Begins no further attempt. @returns once the last one is over. */
  readonly end: () => Promise<void>
  /** True while its last attempt failed. */
  readonly isFailing: () => boolean
}

const pageSize = 100

/** Milliseconds before the second attempt; twice as many before each further one, up to an hour. */
const [firstPause, longestPause] = [1_000, 60 * 60_000]

/** A receiver that wants nothing any more (RFC 9110, section 15.5.11). */
const wantsNoMore = 410

/** Sends recorded events to a webhook, in the order of recording, one event after the other, until it is ended. */
export const servedWebhook = (
  { log, store, deliver, audit, now, clock, pollEvery, answerWithin }: ServingSetup,
  { id, types, ...webhook }: Webhook
): ServedWebhook => {
  let isOn = true
  let failures = 0
  const isServing = (): boolean => isOn
  let endPause = (): void => {}
  /** Ends a pause in which there was nothing to send. */
  let wake = (): void => {}

  const pause = async (milliseconds: number): Promise<void> => {
    if (!isOn) return
    const wait = clock.wait(milliseconds)
    endPause = wait.end
    await wait.over
  }
  const backOff = (milliseconds = firstPause * 2 ** failures): Promise<void> => {
    failures += 1
    return pause(Math.min(milliseconds, longestPause))
  }
  /** Asks the log or the store once, and again until it answers; null where the serving ends before. */
  const insist = async <L, A>(task: () => TE.TaskEither<L, A>): Promise<A | null> => {
    for (;;) {
      const answer = await attempt(clock, answerWithin, task)
      if (E.isRight(answer)) return answer.right
      if (!isOn) return null
      await backOff()
    }
  }

  /** Sends an event until it is taken. @returns false where the serving ends before. */
  const send = async (event: StoredEvent): Promise<boolean> => {
    for (let attempts = 1; isOn; attempts += 1) {
      const { status, retryAfter } = await deliver({ id, types, ...webhook }, event, now())
      audit({
        at: now().toISOString(),
        recorder: null,
        credential: `webhook ${id}`,
        peer: null,
        method: 'POST',
        path: webhook.url,
        status,
        facts: { event: event.id, attempts }
      })
      if (status >= 200 && status < 300) {
        failures = 0
        return true
      }
      if (status === wantsNoMore) isOn = false
      else await backOff(retryAfter === null ? undefined : retryAfter * 1_000)
    }
    return false
  }

  /** The place from which it goes on; a webhook without one gets events from now on. */
  const firstPlace = async (): Promise<Cursor | null> => {
    const known = await insist(() => store.placeOf(id))
    if (known !== null) return known
    const head = await insist(() => log.head())
    if (head !== null) await insist(() => store.move(id, head.cursor))
    return head?.cursor ?? null
  }

  const run = async (): Promise<void> => {
    let at = await firstPlace()
    const move = async (place: Cursor): Promise<void> => {
      if (place === at) return
      at = place
      await insist(() => store.move(id, place))
    }
    while (isServing()) {
      let isWoken = false
      wake = () => {
        isWoken = true
      }
      const page = await attempt(clock, answerWithin, () => log.readAll(at, pageSize))
      if (E.isLeft(page)) {
        // A restored record is sent anew: what a receiver has, it knows by its id.
        if (page.left.type === 'ForeignCursor') at = null
        else await backOff()
        continue
      }
      const { events, next, more } = page.right
      for (const event of events) {
        if (types !== null && !types.includes(event.type)) continue
        if (!(await send(event))) return
        await move(log.cursorAfter(event.position))
      }
      if (events.length > 0) await move(next)
      if (more || isWoken) continue
      wake = () => endPause()
      await pause(pollEvery)
    }
  }

  const unsubscribe = log.onAppend(() => wake())
  const ended = run().finally(unsubscribe)
  return {
    end: () => {
      isOn = false
      endPause()
      return ended
    },
    isFailing: () => failures > 0
  }
}
