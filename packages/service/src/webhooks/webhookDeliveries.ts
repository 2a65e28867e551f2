import { either as E } from 'fp-ts'
import { type ServedWebhook, servedWebhook, type ServingSetup } from './servedWebhook.ts'

/** Webhooks that are served. */
export interface WebhookDeliveries {
  readonly start: () => void
  /** Begins no further attempt. @returns once the last one is over. */
  readonly stop: () => Promise<void>
  /** The number of webhooks whose last attempt failed; one more where the list of webhooks cannot be read. */
  readonly failing: () => number
}

/**
 * Sends recorded events to each webhook, in the order of recording, one event after the other. Webhooks may be added and
 * taken away meanwhile.
 *
 * Laws: a webhook that answers in the end has got every event of its types that was recorded since it was made, at least
 * once, and none before an earlier one; a webhook that does not answer holds up nobody else. A webhook that answers 410 gets
 * nothing until the service starts again. Where several processes serve a record, each sends: an event has one id.
 */
export const webhookDeliveries = (setup: ServingSetup): WebhookDeliveries => {
  const { store, clock, pollEvery } = setup
  const served = new Map<string, ServedWebhook>()
  let isRunning = false
  let isUnread = false
  let ended: Promise<void> = Promise.resolve()
  let wake = (): void => {}

  const isOn = (): boolean => isRunning

  const look = async (): Promise<void> => {
    const all = await store.all()
    isUnread = E.isLeft(all)
    if (E.isLeft(all)) return
    for (const webhook of all.right) if (!served.has(webhook.id)) served.set(webhook.id, servedWebhook(setup, webhook))
    for (const [id, each] of served) {
      if (all.right.some((webhook) => webhook.id === id)) continue
      served.delete(id)
      await each.end()
    }
  }

  const keepLooking = async (): Promise<void> => {
    while (isOn()) {
      await look()
      if (!isOn()) return
      const wait = clock.wait(Math.max(pollEvery, 1_000))
      wake = wait.end
      await wait.over
    }
  }

  return {
    start: () => {
      if (isRunning) return
      isRunning = true
      ended = keepLooking()
    },
    stop: async () => {
      isRunning = false
      wake()
      await ended
      await Promise.all([...served.values()].map((each) => each.end()))
      served.clear()
    },
    failing: () => [...served.values()].filter((each) => each.isFailing()).length + Number(isUnread)
  }
}
