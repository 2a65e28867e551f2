import type { EventToAppend, StreamName } from '@communique/kernel'
import type { AppendUnderWay } from '@communique/testing'
import type pg from 'pg'
import { eventValues } from './eventValues.ts'

/** Appends by the schema's own function, in a transaction that stays open until `end`. */
export const beginAppend = async (
  pool: pg.Pool,
  schema: string,
  stream: StreamName,
  event: EventToAppend
): Promise<AppendUnderWay> => {
  const client = await pool.connect()
  await client.query('begin')
  await client.query(`select "${schema}".append($1, -1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`, [
    stream,
    ...eventValues(event).map((value) => [value])
  ])
  return {
    end: async () => {
      await client.query('commit')
      client.release()
    }
  }
}
