// The record of a service: read in pages, then on from its cursor whenever the service says that there is more.
import type { ServiceClient } from '@communique/client'
import type { CooperationRecord } from '@communique/core'
import type { ExplorerRecord } from '../src/record.ts'

/** Listeners to the record of a service. */
export interface FollowedRecordSetup {
  /** Gets the number of events that were read so far, until the first end. */
  readonly onProgress: (read: number) => void
  readonly onRecord: (record: Omit<ExplorerRecord, 'texts'>) => void
  /** The service does not answer, or not to this account any more. */
  readonly onCutOff: () => void
}

const atOnce = '5000'

/** Follows the record of a service. What was read is kept: after an interruption the rest alone is asked for. */
export const followedRecord = (client: ServiceClient, { onProgress, onRecord, onCutOff }: FollowedRecordSetup) => {
  let history: ReadonlyArray<CooperationRecord> = []
  let organisation: string | null = null
  let cursor: string | null = null
  let reading: Promise<void> | null = null
  let wanted: string | null = null
  let stream: EventSource | null = null
  let isStopped = false

  const stop = (): void => {
    isStopped = true
    stream?.close()
  }
  const cutOff = (): void => {
    if (isStopped) return
    stop()
    onCutOff()
  }

  /** Reads on to the end. @returns true once there, false where the service did not answer. */
  const readOn = async (): Promise<boolean> => {
    const read = [...history]
    for (;;) {
      const query: { limit: string; after?: string } = { limit: atOnce, ...(cursor !== null && { after: cursor }) }
      const { data, error } = await client.GET('/record', { params: { query } })
      if (data === undefined) {
        if (error.type !== 'urn:communique:problem:not-a-cursor' || cursor === null) return false
        // The record was restored: it is read anew.
        read.length = 0
        cursor = null
        continue
      }
      read.push(...data.items)
      ;({ cursor, organisation } = data)
      if (data.more) {
        onProgress(read.length)
        continue
      }
      history = read
      onRecord({ history, organisation })
      return true
    }
  }

  const readUpTo = async (): Promise<void> => {
    while (wanted !== null && wanted !== cursor) {
      wanted = null
      if (!(await readOn().catch(() => false))) return cutOff()
    }
  }

  const start = (): void => {
    isStopped = false
    stream = new EventSource('/live/record')
    stream.addEventListener('record', ({ lastEventId }) => {
      wanted = lastEventId
      reading ??= readUpTo().finally(() => {
        reading = null
      })
    })
    // The service is asked for the session next: a stream alone does not say whether it was refused.
    stream.addEventListener('error', cutOff)
  }
  return { start }
}
