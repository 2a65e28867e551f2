import { cooperationLedger, PartyId, validate } from '@communique/core'
import { must, recordStory } from '@communique/fixtures'
import { inMemoryEventLog } from '@communique/kernel'
import { service } from '@communique/service'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serviceClient } from '../src/serviceClient.ts'

const log = inMemoryEventLog()
const office = service({ log, audit: () => {}, pollEvery: 5 })
const asked: Array<Request> = []
const client = serviceClient({
  address: 'http://localhost',
  token: 'shown',
  fetch: (request) => {
    asked.push(request)
    return office.fetch(request, { peer: '127.0.0.1' })
  }
})

beforeAll(async () => {
  await recordStory(cooperationLedger({ log }))()
  office.start()
  while ((await client.GET('/readyz')).response.status !== 200) await new Promise((resolve) => setTimeout(resolve, 5))
})
afterAll(() => office.stop())

describe('the client', () => {
  it('asks lists by any value of a filter, and has typed rows', async () => {
    const { data } = await client.GET('/countries', { params: { query: { country: ['NE', 'UZ'], sort: '-country' } } })
    expect(data?.items.map(({ country, entries }) => [country, entries > 0])).toEqual([
      ['UZ', true],
      ['NE', true]
    ])
  })

  it('shows its token', () => {
    expect(asked.at(-1)?.headers.get('authorization')).toBe('Bearer shown')
  })

  it('records commands of the library, and shows what came of them', async () => {
    const command = {
      type: 'RegisterParty',
      data: {
        partyId: must(validate(PartyId)('ministry')),
        name: 'Ministry of Ecology' as never,
        kind: 'GovernmentBody',
        country: 'UZ' as never
      }
    } as const
    const recorded = await client.POST('/commands', { body: command as never })
    expect(recorded.response.status).toBe(201)
    const { data } = await client.GET('/parties/{partyId}', {
      params: { path: { partyId: 'ministry' }, query: { after: recorded.data?.cursor ?? '' } }
    })
    expect(data?.name).toBe('Ministry of Ecology')
  })

  it('reads the record whole, page by page', async () => {
    const ids: Array<string> = []
    let after: string | undefined
    for (let more = true; more;) {
      const { data } = await client.GET('/record', {
        params: { query: { limit: '50', ...(after !== undefined && { after }) } }
      })
      ids.push(...(data?.items ?? []).map(({ id }) => String(id)))
      more = data?.more ?? false
      after = data?.cursor
    }
    const all = must(await log.readAll(null, 10_000)()).events
    expect(ids).toEqual(all.map(({ id }) => String(id)))
  })

  it('has problems as values', async () => {
    const { data, error } = await client.GET('/timelines/{country}', { params: { path: { country: 'Atlantis' } } })
    expect([data, error?.status, error?.title]).toEqual([undefined, 404, 'No country is known by this name'])
  })
})
