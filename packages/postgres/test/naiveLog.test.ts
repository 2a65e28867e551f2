import type { EventLog } from '@communique/kernel'
import { eventLogLaws, faultOf } from '@communique/testing'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { beginAppend } from './beginAppend.ts'
import { freshSchema, testDatabase } from './databases.ts'
import { naiveLog } from './naiveLog.ts'

describe.each(inject('servers').slice(0, 1))('a log in order of a sequence, on $name', ({ url }) => {
  const on = testDatabase(url)
  afterAll(on.end)

  const schemas = new WeakMap<EventLog, string>()
  const makeLog = async () => {
    const schema = freshSchema()
    const log = await naiveLog(on, schema)
    schemas.set(log, schema)
    return log
  }
  const broken = async (name: string, checking: { readonly seed?: number } = {}) => {
    const laws = eventLogLaws(makeLog, {
      name: 'the naive log',
      ...checking,
      beginAppend: (log, stream, event) => beginAppend(on.pool, schemas.get(log) ?? '', stream, event)
    })
    const [law] = laws.filter(([each]) => each === name)
    return law?.[1]().then(
      () => null,
      (error: unknown) => faultOf(error)
    )
  }

  it('loses appends that commit late, and the law shows how', async () => {
    // The seed fixes the turns, so that the failure shrinks to the same story each time.
    const fault = await broken('appends that end out of order are all seen', { seed: 1 })
    // The minimal case: one append begins, another commits before it, and a reader reads.
    expect(fault?.story).toEqual(['begin append 1', 'begin append 2', 'end append 2', 'read', 'end append 1', 'read'])
    expect(fault?.finding).toBe('Seen')
  })

  it('loses events of many writers, too', async () => {
    // Writers overtake one another by chance, often but not always.
    let fault = await broken('a follower beside many writers sees what a replay sees')
    for (let again = 1; again < 12 && !fault; again += 1)
      fault = await broken('a follower beside many writers sees what a replay sees')
    expect(fault?.finding).toBe('Lost')
  })

  it('passes every other law, so that no example shows the fault', async () => {
    expect(await broken('it answers as a plain list would')).toBe(null)
    expect(await broken('pages of any size make up the same record')).toBe(null)
  })
})
