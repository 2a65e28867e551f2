import { describe, expect, it } from 'vitest'
import { roleAccounts, testOffice, visit } from '../../test/testOffice.ts'
import { commandIdOf, idempotencyKey } from './idempotencyKey.ts'
import { either as E } from 'fp-ts'

const problemNamed = (name: string) => ({ body: { type: `urn:communique:problem:${name}` } })
const citation = { source: 'release-of-may', digest: null, position: null, quote: null }
const as = (role: string) => ({ authorization: `Bearer ${role}` })

describe('a command', () => {
  it('is recorded with its citations, its correlation and the account that sent it', async () => {
    const { post, log } = testOffice({ authenticate: roleAccounts })
    const command = {
      ...visit('tashkent-2024'),
      citations: [{ source: 'release-of-may' }],
      correlationId: 'release-of-may'
    }
    expect(await post('/commands', command, as('recorder'))).toMatchObject({ status: 201 })
    const page = await log.readAll(null, 10)()
    expect(E.isRight(page) && page.right.events).toMatchObject([
      { recordedBy: 'desk-recorder', correlationId: 'release-of-may', citations: [citation] }
    ])
  })

  it('is refused with a field that means nothing there, and records nothing', async () => {
    const { post, log } = testOffice()
    const answer = await post('/commands', { ...visit('tashkent-2024'), recordedBy: 'jane' })
    expect(answer).toMatchObject({ status: 422, ...problemNamed('not-a-command') })
    expect(answer.body['violations']).toMatchObject([{ path: ['recordedBy'] }])
    const nested = { ...visit('tashkent-2024'), citations: [{ ...citation, spans: [] }] }
    expect(await post('/commands', nested)).toMatchObject({
      status: 422,
      body: { violations: [{ path: ['citations', '0', 'spans'] }] }
    })
    expect(
      E.map(({ events }: { readonly events: ReadonlyArray<unknown> }) => events)(await log.readAll(null, 10)())
    ).toEqual(E.right([]))
  })

  it('has one effect, however often it is sent under its key', async () => {
    const { post } = testOffice()
    const key = { 'idempotency-key': '"8E03978E-40D5-43DD-BC93-6894A57F9324"' }
    const answers = await Promise.all(Array.from({ length: 30 }, () => post('/commands', visit('race'), key)))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 201 })
    expect(await post('/commands', visit('another'), key)).toMatchObject({
      status: 422,
      ...problemNamed('used-before')
    })
    expect(await post('/commands', visit('race'))).toMatchObject({ status: 200, body: { recorded: [], cursor: null } })
  })

  it('belongs to its account, whatever key others use', () => {
    const account = (recorder: string) => ({ recorder, role: 'recorder', credential: recorder }) as never
    expect(commandIdOf(account('desk-one'), 'visit-1')).not.toBe(commandIdOf(account('desk-two'), 'visit-1'))
    expect(commandIdOf(account('desk-one'), 'visit-1')).toMatch(/^[a-z0-9-]{1,64}$/)
  })

  it.each([
    ['"a key"', 'a key'],
    ['"say \\"yes\\""', 'say "yes"'],
    ['"K"', 'K'],
    ['visit-1', 'visit-1'],
    [`"${'x'.repeat(255)}"`, 'x'.repeat(255)]
  ])('may have the key %s', (header, key) => {
    expect(idempotencyKey(header)).toEqual(E.right(key))
  })

  it.each([[''], ['""'], ['"open'], ['two keys'], ['"a", "b"'], ['"é"'], [`"${'x'.repeat(256)}"`]])(
    'may not have the key %s',
    (header) => {
      expect(E.isLeft(idempotencyKey(header))).toBe(true)
    }
  )

  it('needs the role of a corrector to correct and to take back', async () => {
    const { post } = testOffice({ authenticate: roleAccounts })
    const recorded = await post('/commands', visit('tashkent-2024'), as('recorder'))
    const [event] = recorded.body['recorded'] as ReadonlyArray<{ readonly id: string; readonly stream: string }>
    const retraction = {
      type: 'RetractEvent',
      data: { stream: event?.stream, retracts: event?.id, reason: 'Another delegation paid it.' }
    }
    expect(await post('/commands', retraction, as('recorder'))).toMatchObject({ status: 403 })
    expect(await post('/commands', visit('samarkand'), as('reader'))).toMatchObject({ status: 403 })
    expect(await post('/commands', retraction, as('corrector'))).toMatchObject({ status: 201 })
  })

  it('is answered with the rule that it breaks, and not with all of its thousand violations', async () => {
    const { post } = testOffice()
    const { data } = visit('tashkent-2024')
    const large = { type: 'RecordVisit', data: { ...data, participants: Array.from({ length: 50_000 }, () => 1) } }
    const answer = await post('/commands', large)
    expect(answer.status).toBe(422)
    expect(answer.body['violationCount']).toBeGreaterThanOrEqual(50_000)
    const shown = answer.body['violations'] as ReadonlyArray<object>
    expect(new Set(shown.map((each) => JSON.stringify(each))).size).toBe(20)
    expect(answer.body['violations']).toHaveLength(20)
    expect(answer.text.length).toBeLessThan(10_000)
  })

  it('that contradicts the record is refused in words', async () => {
    const { post } = testOffice()
    await post('/commands', visit('tashkent-2024'))
    expect(await post('/commands', visit('tashkent-2024', 'KZ'))).toMatchObject({
      status: 409,
      body: {
        refusal: { type: expect.any(String) as string },
        detail: expect.stringContaining('“tashkent-2024”') as string
      }
    })
  })
})

const document = `source:
  id: ministers
  title: Ministers meet in Tashkent
  publisher: The organisation
  published: 2024-05-31
  text: |
    On Thursday the Director-General met the minister of ecology in Tashkent.
defaults:
  on: 2024-05-30
claims:
  - PartyRegistered: { partyId: organisation, name: The organisation, kind: IntergovernmentalOrganisation }
  - PartyRegistered: { partyId: ministry, name: Ministry of Ecology, kind: GovernmentBody, country: Uzbekistan }
  - MeetingHeld:
      meetingId: tashkent-2024
      delegations: [{ party: organisation }, { party: ministry }]
      countries: { Counterpart: Uzbekistan }
    quote: the Director-General met the minister of ecology
`
const yaml = { 'content-type': 'application/yaml' }

describe('a document', () => {
  it('is planned without a trace, and recorded with the words it rests on', async () => {
    const { post, log, audit } = testOffice()
    const plan = await post('/documents/plan', document, yaml)
    expect(plan).toMatchObject({ status: 200, body: { source: 'ministers', recordable: true, unknown: [] } })
    expect((plan.body['steps'] as ReadonlyArray<{ quotes: unknown }>)[3]?.quotes).toEqual([
      'the Director-General met the minister of ecology'
    ])
    expect(await log.countAfter(null)()).toEqual(E.right(0))
    const recorded = await post('/documents', document, yaml)
    expect(recorded.status).toBe(201)
    expect(recorded.body['recorded']).toHaveLength(4)
    expect(await post('/documents', document, yaml)).toMatchObject({ status: 200, body: { recorded: [] } })
    expect(audit[1]).toMatchObject({ recorder: 'local', status: 201, facts: { document: 'ministers' } })
  })

  it('needs the role of a corrector where it says otherwise than before', async () => {
    const { post } = testOffice({ authenticate: roleAccounts })
    expect((await post('/documents', document, { ...yaml, ...as('recorder') })).status).toBe(201)
    const edited = document.replace('on: 2024-05-30', 'on: 2024-05-29')
    expect((await post('/documents', edited, { ...yaml, ...as('recorder') })).status).toBe(403)
    expect((await post('/documents', edited, { ...yaml, ...as('corrector') })).status).toBe(201)
  })

  it('speaks in the name of its account alone', async () => {
    const { post } = testOffice({ authenticate: roleAccounts })
    const stated = document.replace('claims:\n', 'recorded: { by: someone-else }\nclaims:\n')
    const answer = await post('/documents', stated, { ...yaml, ...as('corrector') })
    expect([answer.status, answer.body['detail']]).toEqual([403, expect.stringContaining('administrator')])
  })

  it.each([
    ['of unknown identities', document.replace('party: ministry', 'party: minstry'), 422, 'references-unknown'],
    ['with a wrong quote', document.replace('quote: the', 'quote: a'), 422, 'not-a-document'],
    [
      'that names a file of the server',
      document.replace(/text: \|\n.*\n/, 'file: /etc/passwd\n'),
      422,
      'not-a-document'
    ],
    ['that is no YAML', '{', 422, 'not-a-document']
  ])('%s is refused with the place of the fault', async (_what, text, status, name) => {
    const { post, log } = testOffice()
    expect(await post('/documents', text, yaml)).toMatchObject({ status, ...problemNamed(name) })
    expect(await log.countAfter(null)()).toEqual(E.right(0))
  })
})
