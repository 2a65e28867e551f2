import { inMemoryEventLog } from '@communique/kernel'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cooperationService } from './cooperationService.ts'

const server = cooperationService(inMemoryEventLog(), () => new Date('2024-06-03T09:00:00.000Z'))
let base = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const post = (body: string) => fetch(`${base}/commands`, { method: 'POST', body })
const visit = {
  type: 'RecordVisit',
  data: {
    visitId: 'tashkent-2024',
    visitor: 'our-organisation',
    participants: [],
    unnamed: null,
    to: 'UZ',
    on: { edtf: '2024-05-30', basis: 'Stated', words: null, note: null }
  }
}

it('refuses a fact about somebody who is not registered, and says who', async () => {
  const response = await post(JSON.stringify(visit))
  expect(response.status).toBe(409)
  expect(await response.text()).toContain('our-organisation')
  const registration = { partyId: 'our-organisation', name: 'Our organisation', kind: 'Association' }
  expect((await post(JSON.stringify({ type: 'RegisterParty', data: registration }))).status).toBe(201)
})

it('records a command once, and shows it in the timeline of its country', async () => {
  expect((await post(JSON.stringify(visit))).status).toBe(201)
  expect((await post(JSON.stringify(visit))).status).toBe(200)
  const timeline = (await (await fetch(`${base}/countries/Uzbekistan`)).json()) as { entries: ReadonlyArray<unknown> }
  expect(timeline.entries).toMatchObject([{ fact: { type: 'VisitPaid' }, roles: ['Host'] }])
})

it('says which field of a command breaks which rule, and records nothing', async () => {
  const response = await post(JSON.stringify({ ...visit, data: { ...visit.data, visitId: 'Tashkent 2024' } }))
  expect(response.status).toBe(400)
  expect(await response.text()).toMatch(/data\.visitId/)
})

it('refuses what contradicts the record', async () => {
  const response = await post(JSON.stringify({ ...visit, data: { ...visit.data, to: 'KZ' } }))
  expect(response.status).toBe(409)
  expect(await response.json()).toMatchObject({ type: 'Refused' })
})

it('takes a correction, which moves the visit to its day', async () => {
  const before = (await (await fetch(`${base}/countries/UZ`)).json()) as { entries: ReadonlyArray<{ eventId: string }> }
  const correction = {
    type: 'CorrectEvent',
    data: {
      stream: 'visit/tashkent-2024',
      corrects: before.entries[0]?.eventId,
      content: { type: 'VisitPaid', data: { ...visit.data, on: { ...visit.data.on, edtf: '2024-05-31' } } },
      reason: 'The second release says so.'
    }
  }
  expect((await post(JSON.stringify(correction))).status).toBe(201)
  const after: unknown = await (await fetch(`${base}/countries/UZ`)).json()
  expect(after).toMatchObject({ entries: [{ date: { edtf: '2024-05-31' }, corrections: [{}] }] })
  const unknown = { ...correction, data: { ...correction.data, corrects: 'never-recorded' } }
  expect((await post(JSON.stringify(unknown))).status).toBe(409)
})

it.each([
  ['no JSON', () => post('{'), 400],
  ['a command of no known type', () => post('null'), 400],
  ['an address that is no text', () => fetch(`${base}/countries/%E0%A4%A`), 400],
  ['no JSON at all', () => post('{'), 400],
  ['a country nobody knows', () => fetch(`${base}/countries/Atlantis`), 404],
  ['an address that leads nowhere', () => fetch(`${base}/nowhere`), 404]
])('answers %s with a problem', async (_what, ask, status) => {
  expect((await ask()).status).toBe(status)
})
