import type { SSEStreamingApi } from 'hono/streaming'

/** The content that is shown; it is sent again when it changes. */
export interface Shown {
  readonly id: string
  readonly content: unknown
  readonly data: unknown
}

/** Milliseconds between two signs of life. */
const heartbeat = 15_000

/** Sends the current content, and again whenever it changes, until the reader leaves or the service ends. */
export const streamLive = async (
  stream: SSEStreamingApi,
  event: string,
  read: () => Promise<Shown | null>,
  onChange: (changed: () => void) => () => void,
  ending: AbortSignal
): Promise<void> => {
  const left = new AbortController()
  let wake = (): void => {}
  const end = (): void => {
    left.abort()
    wake()
  }
  const forget = onChange(() => wake())
  ending.addEventListener('abort', end)
  stream.onAbort(end)
  let sent = ''
  while (!left.signal.aborted && !ending.aborted) {
    // What changes while it is read is read once more.
    const changed = new Promise<void>((resolve) => {
      wake = resolve
    })
    const shown = await read()
    const text = JSON.stringify(shown?.content)
    if (shown !== null && text !== sent) {
      sent = text
      await stream.writeSSE({ event, id: shown.id, data: JSON.stringify(shown.data) })
    }
    const timer = setTimeout(() => {
      void stream.write(': still here\n\n')
      wake()
    }, heartbeat)
    await changed
    clearTimeout(timer)
  }
  ending.removeEventListener('abort', end)
  forget()
}
