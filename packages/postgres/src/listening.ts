import type { PgClient } from './pgPool.ts'
import { within } from './timeLimit.ts'

/** Milliseconds until a lost session is replaced. */
const reconnectAfter = 1_000

/** Subscribes to the notifications of a channel. */
export type Listen = (channel: string, listener: () => void) => () => void

/**
 * Listens to any number of channels on one session, which is opened for the first listener and released after the last.
 * A session that is lost, or that does not answer, is replaced; listeners are called then, since notifications may have
 * been missed.
 *
 * @param answerWithin milliseconds within which the session must answer; it is also checked that often.
 */
export const listening = (connect: () => Promise<PgClient>, answerWithin: number): Listen => {
  const channels = new Map<string, Set<() => void>>()
  let session: PgClient | null = null
  let connecting = false
  let last: Promise<unknown> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | null = null

  const wakeAll = (): void => {
    for (const listeners of channels.values()) for (const listener of listeners) listener()
  }
  const later = (run: () => void, milliseconds: number): void => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(run, milliseconds)
    // Listening keeps no process alive.
    timer.unref?.()
  }
  /** Sends one statement after another, since a session executes one at a time. */
  const send = (client: PgClient, text: string): Promise<unknown> => {
    const answer = last.then(() =>
      within(answerWithin, client.query({ text }), () => new Error('the listening session does not answer'))
    )
    last = answer.catch(() => {})
    return answer
  }

  const end = (client: PgClient): void => {
    if (session !== client) return
    session = null
    client.release(true)
  }
  const lose = (client: PgClient): void => {
    end(client)
    if (channels.size > 0 && session === null) later(open, reconnectAfter)
  }
  const check = (client: PgClient): void =>
    later(() => {
      if (session !== client) return
      send(client, 'select 1').then(
        () => check(client),
        () => lose(client)
      )
    }, answerWithin)

  const begin = async (client: PgClient): Promise<void> => {
    session = client
    last = Promise.resolve()
    const lost = (): void => lose(client)
    client.on('error', lost)
    client.on('end', lost)
    client.on('notification', ({ channel }) => {
      for (const listener of channels.get(channel) ?? []) listener()
    })
    try {
      for (const channel of channels.keys()) await send(client, `listen "${channel}"`)
    } catch {
      return lose(client)
    }
    if (channels.size === 0) return end(client)
    check(client)
    wakeAll()
  }
  const open = (): void => {
    if (session !== null || connecting) return
    connecting = true
    connect()
      .then(begin, () => later(open, reconnectAfter))
      .finally(() => {
        connecting = false
      })
  }

  const change = (text: string): void => {
    const client = session
    if (client === null) return open()
    send(client, text).catch(() => lose(client))
  }

  return (channel, listener) => {
    const known = channels.get(channel)
    const listeners = known ?? new Set()
    listeners.add(listener)
    channels.set(channel, listeners)
    if (known === undefined) change(`listen "${channel}"`)
    return () => {
      if (!listeners.delete(listener) || listeners.size > 0 || channels.get(channel) !== listeners) return
      channels.delete(channel)
      if (channels.size > 0) return change(`unlisten "${channel}"`)
      if (timer !== null) clearTimeout(timer)
      if (session !== null) end(session)
    }
  }
}
