import { ledgerOrigin, type StoredEvent } from '@communique/kernel'
import { toCloudEventBatch } from '@communique/kernel/advanced'
import { either as E } from 'fp-ts'
import { Webhook as Signer } from 'standardwebhooks'
import type { Webhook } from './webhook.ts'

const origin = ledgerOrigin('urn:communique:record')

/** Milliseconds that a receiver has for its answer. */
const answersWithin = 15_000

/** The answer of a receiver: its status, 0 where there was none, and the seconds for which it asks to be left alone. */
export interface Delivered {
  readonly status: number
  readonly retryAfter: number | null
}

/** Sends an event to a webhook. It never rejects. */
export type Deliver = (webhook: Webhook, event: StoredEvent, at: Date) => Promise<Delivered>

/**
 * Sends an event as a CloudEvent, signed as Standard Webhooks has it: the id of the message is that of the event, so that a
 * receiver that gets it again knows it. Redirections are not followed.
 */
export const deliverBy =
  (send: typeof fetch): Deliver =>
  async ({ url, secret }, event, at) => {
    const body = JSON.stringify(E.isRight(origin) ? toCloudEventBatch([event], origin.right)[0] : null)
    try {
      const answer = await send(url, {
        method: 'POST',
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(answersWithin),
        headers: {
          'content-type': 'application/cloudevents+json',
          'webhook-id': event.id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
          'webhook-signature': new Signer(secret).sign(event.id, at, body)
        }
      })
      await answer.body?.cancel()
      const asked = answer.headers.get('retry-after')
      return { status: answer.status, retryAfter: asked !== null && /^\d{1,6}$/.test(asked) ? Number(asked) : null }
    } catch {
      return { status: 0, retryAfter: null }
    }
  }
