import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Ended, type Office, openOffice } from '../test/office.ts'

const release = `source:
  id: ministers
  title: Ministers meet in Tashkent
  publisher: The organisation
  published: 2024-05-31
  file: release.txt
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
  - UndertakingAgreed:
      undertakingId: water-conference
      what: A conference on water
      by: [organisation, ministry]
      due: 2025
    quote: a conference on water in 2025
`
const text = `On Thursday, 30 May 2024, the Director-General met the minister of ecology in Tashkent.
They agreed to hold a conference on water in 2025.
`

let office: Office
let folder = ''
let day = 3
beforeEach(() => {
  office = openOffice()
  folder = office.folder
  day = 3
  office.write('release.txt', text)
  office.write('release.yaml', release)
})
afterEach(() => office.close())

const communique = (...args: ReadonlyArray<string>): Promise<Ended> =>
  office.within({ now: () => new Date(Date.UTC(2024, 5, day, 9)) })(...args)
const edit = (from: string, to: string) => {
  const path = join(folder, 'release.yaml')
  const before = readFileSync(path, 'utf8')
  expect(before).toContain(from)
  writeFileSync(path, before.replace(from, to))
}

describe('a first quarter of an hour', () => {
  it('goes from an empty folder to a wrong quote, a plan, a record, a changed date and the word it rests on', async () => {
    expect(await communique('init', 'office.db')).toMatchObject({ code: 0, stderr: '' })
    edit('met the minister of ecology', 'met a minister of ecology')
    expect(await communique('plan', 'release.yaml')).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'release.yaml:16:12: the quote "the Director-General met a minister of ecology" does not stand in the text of the source\n1 fault\n'
    })
    edit('met a minister of ecology', 'met the minister of ecology')
    expect(await communique('plan', 'release.yaml')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('5 new')
    })
    expect(await communique('export')).toMatchObject({ code: 0, stdout: '' })
    expect(await communique('record', 'release.yaml')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('5 new')
    })
    expect(await communique('record', 'release.yaml')).toMatchObject({ stdout: 'release.yaml: 5 unchanged\n' })

    day = 10
    edit('on: 2024-05-30', 'on: 2024-05-29')
    const plan = await communique('plan', 'release.yaml')
    expect(plan.stdout).toContain('~ MeetingHeld')
    expect(plan.stdout).toContain('on: 30 May 2024 (stated by the source) → 29 May 2024 (stated by the source)')
    expect(plan.stdout).toContain('release.yaml: 2 corrected, 3 unchanged')
    expect(await communique('record', 'release.yaml')).toMatchObject({ code: 0 })

    const timeline = await communique('timeline', 'Uzbekistan', '--csv')
    expect(timeline.stdout).toContain('UZ,2024-05-29,Stated,Occurred')
    const before = await communique('timeline', 'Uzbekistan', '--csv', '--known', '2024-06-05')
    expect(before.stdout).toContain('UZ,2024-05-30,Stated,Occurred')
    const published = async (day: string) => (await communique('timeline', 'UZ', '--csv', '--published', day)).stdout
    expect(await published('2024-05-29')).not.toContain('UZ,')
    expect(await published('2024-06-03')).toContain('UZ,2024-05-29,Stated,Occurred')
    const diff = JSON.parse((await communique('diff', '2024-06-05', '--json')).stdout)
    expect(diff).toMatchObject([
      { change: 'corrected', event: 'ministers-meeting-held-tashkent-2024' },
      { change: 'corrected', event: 'ministers-undertaking-agreed-water-conference' }
    ])
    expect(JSON.parse((await communique('diff', '--json')).stdout)).toEqual(diff)
    const why = await communique('why', 'ministers-meeting-held-tashkent-2024')
    expect(why.stdout).toMatch(/at first +30 May 2024/)
    expect(why.stdout).toContain('by desk-one')
    const said = why.stdout.replaceAll(/\s+/g, ' ')
    expect(said).toContain('ministers: Ministers meet in Tashkent. The organisation, 31 May 2024')
    expect(said).toContain('[the Director-General met the minister of ecology]')
    expect(said).toContain('On Thursday, 30 May 2024,')
  })
})

describe('the program', () => {
  beforeEach(async () => {
    await communique('init', 'office.db')
    await communique('record', 'release.yaml')
  })

  it.each([
    ['agreements', 'No agreement is on record.'],
    ['due', 'A conference on water'],
    ['undertakings', 'water-conference'],
    ['pledges', 'No pledge is on record.'],
    ['deliveries', 'No aid without a pledge is on record.'],
    ['observers', 'No observer is on record.'],
    ['members', 'Nobody is on record as a member'],
    ['offices', 'No office is on record.'],
    ['figures', 'No figure is on record.'],
    ['initiatives', 'No initiative is on record.'],
    ['gatherings', 'No gathering is on record.'],
    ['visits', 'No visit is on record.'],
    ['invitations', 'No invitation is on record.'],
    ['joint-bodies', 'No joint body is on record.'],
    ['designations', 'No designation is on record.'],
    ['activity', 'Uzbekistan  2024'],
    ['parties', 'Ministry of Ecology'],
    ['people', 'No person is on record.'],
    ['open-references', 'Everything that is named is on record.'],
    ['sources', 'Ministers meet in Tashkent']
  ])('answers %s in every form', async (question, expected) => {
    expect((await office.within({ columns: 120 })(question)).stdout).toContain(expected)
    const rows = JSON.parse((await communique(question, '--json')).stdout)
    const lines = (await communique(question, '--ndjson')).stdout.split('\n').filter((line) => line !== '')
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows)
    expect((await communique(question, '--csv')).stdout.split('\n')[0]).toMatch(/^\w+(,\w+)*$/)
    expect((await communique(question, '--markdown')).stdout).toMatch(/^\| .* \|\n\| [-: |]+ \|\n/)
  })

  it('answers of gatherings, visits, invitations, joint bodies and designations, known or only announced', async () => {
    office.write(
      'more.yaml',
      `source: { id: more, title: More, publisher: The organisation, published: 2024-06-02 }
defaults: { on: 2024-06-01, by: organisation }
claims:
  - GatheringAnnounced: { gatheringId: forum, name: Water forum, scheduledFor: 2025-03, place: { city: Tashkent, country: UZ } }
  - ParticipationAnnounced: { gatheringId: forum, party: ministry }
  - InvitationExtended:
      invitationId: to-forum
      invitee: { type: Party, party: ministry }
      occasion: { type: Gathering, gathering: forum }
  - VisitAnnounced: { visitId: autumn, visitor: ministry, host: organisation, scheduledFor: 2024-10 }
  - JointBodyAgreed: { jointBodyId: group, name: Water group, kind: WorkingGroup, purpose: Water, parties: [organisation, ministry] }
  - DesignationConferred:
      designationId: capital
      title: City of water
      conferredBy: organisation
      place: { city: Tashkent, country: UZ }
      period: 2026
`
    )
    expect(await communique('record', 'more.yaml')).toMatchObject({ code: 0, stderr: '' })
    const rows = async (...args: ReadonlyArray<string>) => JSON.parse((await communique(...args, '--json')).stdout)
    expect(await rows('gatherings')).toMatchObject([
      {
        id: 'forum',
        status: 'Announced',
        held: null,
        scheduled: '2025-03',
        participants: [{ party: 'ministry', status: 'Announced' }]
      }
    ])
    expect((await communique('gatherings', '--markdown')).stdout).toContain('for March 2025')
    expect(await rows('visits')).toMatchObject([
      { id: 'autumn', visitor: 'ministry', host: 'organisation', to: null, status: 'Announced', scheduled: '2024-10' }
    ])
    expect(await rows('invitations')).toMatchObject([
      { id: 'to-forum', by: 'organisation', party: 'ministry', status: 'NoAnswerReported' }
    ])
    expect((await communique('invitations', '--markdown')).stdout).toContain('to attend Water forum')
    expect(await rows('joint-bodies')).toMatchObject([{ id: 'group', status: 'Agreed', members: [] }])
    expect(await rows('designations')).toMatchObject([{ id: 'capital', by: 'organisation', period: '2026' }])
    expect(await rows('gatherings', '--kind', 'designation')).toEqual([])
    const wide = office.within({ columns: 120 })
    for (const [question, header, line] of [
      [
        'gatherings',
        'Name',
        'Water forum  Announced  for March 2025  Tashkent, Uzbekistan  Ministry of Ecology (announced)'
      ],
      ['visits', 'Visitor', 'Ministry of Ecology  –   The organisation  Announced  October 2024   –'],
      [
        'invitations',
        'Date',
        '1 June 2024  The organisation  Ministry of Ecology  to attend Water forum  no answer reported'
      ],
      ['joint-bodies', 'Name', 'Water group  working group  Agreed  –        –            –'],
      ['designations', 'Title', 'City of water  Tashkent, Uzbekistan  Conferred  The organisation  2026']
    ] as const) {
      const { stdout } = await wide(question)
      expect(stdout.split('\n')).toEqual([expect.stringMatching(`^${header} `), line, ''])
      const asJson = await rows(question)
      const ofLines = (await communique(question, '--ndjson')).stdout.trimEnd().split('\n')
      expect(ofLines.map((each) => JSON.parse(each))).toEqual(asJson)
      const [names, ...ofCsv] = (await communique(question, '--csv')).stdout.trimEnd().split('\n')
      expect([names, ofCsv.length]).toEqual([Object.keys(asJson[0]).join(','), 1])
      expect((await communique(question, '--markdown')).stdout.split('\n')).toHaveLength(4)
    }
  })

  it('has a profile of a person, under any of the names', async () => {
    office.write(
      'people.yaml',
      `source: { id: people, title: People, publisher: The organisation, published: 2024-06-02 }
claims:
  - PersonRegistered: { personId: minister, name: A. Karimov }
  - PersonRegistered: { personId: director, name: B. Salim }
  - MeetingHeld:
      meetingId: june
      on: 2024-06-01
      delegations:
        - { party: organisation, participants: [{ person: director, title: Director-General, capacity: Head }] }
        - { party: ministry, participants: [{ person: minister, name: Mr Karimov, title: Minister, capacity: Head }] }
`
    )
    expect(await communique('record', 'people.yaml')).toMatchObject({ code: 0, stderr: '' })
    const profile = JSON.parse((await communique('person', 'karimov', '--json')).stdout)
    expect(profile).toMatchObject({
      names: [{ text: 'Mr Karimov', first: '2024-06-01', times: 1 }],
      titles: [{ text: 'Minister' }],
      met: [{ person: 'director', party: 'organisation', times: 1 }],
      appearances: [{ date: '2024-06-01', capacity: 'Head', party: 'ministry', event: 'people-meeting-held-june' }]
    })
    expect((await communique('person', 'minister')).stdout).toMatch(/^A\. Karimov\n/)
    expect(await communique('person', 'Karimova')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Karimov')
    })
  })

  it('says who is bound by a treaty, by its title, its identifier or part of them', async () => {
    writeFileSync(
      join(folder, 'release.yaml'),
      `${release}  - PartyRegistered: { partyId: norway, name: Norway, kind: State, country: Norway }
  - TreatyTextAdopted: { treatyId: mine-ban, title: Convention on mines, on: 1997-09-18 }
  - TreatyEnteredIntoForce: { treatyId: mine-ban, on: 1999-03-01 }
  - ConsentToBeBoundExpressed: { treatyId: mine-ban, party: norway, form: Ratification, on: 1998-07-09 }
  - TreatyEnteredIntoForceForParty: { treatyId: mine-ban, party: norway, on: 1999-03-01 }
  - TreatyTextAdopted: { treatyId: mine-clearance, title: Convention on clearance, on: 2001-01-01 }
`
    )
    expect(await communique('record', 'release.yaml')).toMatchObject({ code: 0 })
    for (const name of ['mine-ban', 'Convention on mines', 'on MINES']) {
      const { stdout } = await office.within({ columns: 120 })('treaty', name, '--occurred', '2000-01-01')
      expect(stdout).toMatch(/Norway[^]*in force[^]*ratification, 9 July 1998/)
    }
    expect(JSON.parse((await communique('treaty', 'mine-ban', '--json')).stdout)).toEqual([
      {
        party: 'norway',
        status: 'Certainly',
        signed: null,
        consent: ['Ratification', '1998-07-09'],
        inForce: '1999-03-01',
        left: null,
        reservations: 0
      }
    ])
    expect(await communique('treaty', 'mine-clearance')).toMatchObject({ stdout: 'No party of it is on record.\n' })
    expect(await communique('treaty', 'convention')).toMatchObject({
      code: 1,
      stderr:
        'Several treaties are called so: mine-ban (Convention on mines); mine-clearance (Convention on clearance).\n'
    })
    expect(await communique('treaty', 'Whales')).toMatchObject({
      code: 1,
      stderr: 'No treaty on record is called “Whales”.\n'
    })
  })

  it('writes a ledger that another record reads in, once', async () => {
    await communique('export', '-o', 'all.ndjson')
    await communique('init', 'other.db')
    expect(await communique('import', 'all.ndjson', '-s', 'other.db')).toMatchObject({
      code: 0,
      stdout: '5 events read in, 0 on record already\n'
    })
    expect(await communique('import', 'all.ndjson', '-s', 'other.db')).toMatchObject({
      stdout: '0 events read in, 5 on record already\n'
    })
    const [one, other] = [
      await communique('timeline', '--json'),
      await communique('timeline', '--json', '-s', 'other.db')
    ]
    expect(other.stdout).toBe(one.stdout)
    expect((await communique('timeline', '--json', '-s', 'all.ndjson')).stdout).toBe(one.stdout)
  })

  it('writes documents that another record is equal to, and answers from them as from a record', async () => {
    expect(await communique('export', '--documents', 'all')).toMatchObject({ code: 0, stdout: '1 document in all\n' })
    expect(await communique('export', '--documents', 'all')).toMatchObject({ code: 1 })
    await communique('init', 'other.db')
    expect(await communique('record', 'all/1-ministers.yaml', '-s', 'other.db')).toMatchObject({
      code: 0,
      stdout: 'all/1-ministers.yaml: 5 new\n'
    })
    const ledger = (await communique('export')).stdout
    expect((await communique('export', '-s', 'other.db')).stdout).toBe(ledger)
    expect((await communique('export', '-s', 'all')).stdout).toBe(ledger)
    expect(await communique('record', 'release.yaml', '-s', 'all')).toMatchObject({ code: 3, stdout: '' })
  })

  it('begins a document that editors complete and that has no faults once it is filled in', async () => {
    expect(await communique('new', 'release.txt', '-o', 'begun.yaml')).toMatchObject({
      code: 0,
      stdout: 'begun.yaml\n'
    })
    const begun = readFileSync(join(folder, 'begun.yaml'), 'utf8')
    expect(begun.split('\n')[0]).toBe('# yaml-language-server: $schema=./communique.schema.json')
    const schema = readFileSync(join(folder, 'communique.schema.json'), 'utf8')
    expect((await communique('schema')).stdout).toBe(schema)
    expect(Object.keys(JSON.parse(schema).definitions)).toContain('MeetingHeld')
    expect(await communique('check', 'begun.yaml')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'begun.yaml:5:14: “…” stands for something that is still to be written here\n1 fault\n'
    })
    writeFileSync(join(folder, 'begun.yaml'), begun.replace('"…"', 'The organisation'))
    expect(await communique('check', 'begun.yaml')).toMatchObject({ code: 0 })
  })

  it('names a document that it begins by the first words of its title', async () => {
    office.write('long.txt', 'Réunion de Tachkent sur l’environnement et la culture\n')
    await communique('new', 'long.txt')
    expect(readFileSync(join(folder, 'long.yaml'), 'utf8')).toContain('\n  id: reunion-de-tachkent-sur\n')
  })

  it('leaves what it does not know to the officer: a title that is none, and the day of publication', async () => {
    office.write('paragraph.txt', `${'The Director-General met the minister of ecology in Tashkent. '.repeat(4)}\n`)
    await communique('new', 'paragraph.txt')
    const begun = readFileSync(join(folder, 'paragraph.yaml'), 'utf8')
    expect(begun).toContain('\n  title: "…"\n')
    expect(begun).toContain('\n  # published: 2024-06-03\n')
    expect(await communique('check', 'paragraph.yaml')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('2 faults')
    })
  })

  it('names documents whose titles have no Latin letters apart', async () => {
    office.write('łódź.txt', 'Łódź i Straßburg\n')
    office.write('tashkent.txt', 'اجتماع في طشقند\n')
    office.write('rabat.txt', 'اجتماع في الرباط\n')
    for (const name of ['łódź', 'tashkent', 'rabat']) await communique('new', `${name}.txt`)
    const ids = ['łódź', 'tashkent', 'rabat'].map(
      (name) => /^ {2}id: (.*)$/m.exec(readFileSync(join(folder, `${name}.yaml`), 'utf8'))?.[1]
    )
    expect(ids).toEqual([
      'lodz-i-strassburg',
      expect.stringMatching(/^source-[0-9a-f]{8}$/),
      expect.stringMatching(/^source-/)
    ])
    expect(new Set(ids).size).toBe(3)
  })

  it('shows what documents make of an empty record, and keeps nothing', async () => {
    const { code, stdout, stderr } = await communique('try', 'release.yaml')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.split('\n').filter((line) => line.startsWith('$'))).toEqual([
      '$ communique plan release.yaml',
      '$ communique record release.yaml',
      '$ communique timeline UZ'
    ])
    expect(stdout).toContain('+ MeetingHeld')
    expect(stdout).toContain('30 May 2024  ·  occurred')
    expect(await communique('try', 'release.yaml')).toEqual({ code, stdout, stderr })
  })

  it('verifies and backs up a record, and finds words in it', async () => {
    expect(await communique('verify')).toMatchObject({
      code: 0,
      stdout: '5 events read, 2 citations found in their texts, 0 faults\n'
    })
    expect(await communique('backup', 'copy.db')).toMatchObject({ code: 0 })
    expect(await communique('timeline', '-s', 'copy.db', '--csv')).toMatchObject({ code: 0 })
    expect((await communique('search', 'WATER', 'desert')).stdout).toContain('Nothing on record')
    expect((await communique('search', 'WATER', 'conférence', '--csv')).stdout).toContain('water-conference')
  })

  it.each([
    [['timeline', 'Uzbekstan'], 1, 'No country is called “Uzbekstan”. Did you mean Uzbekistan?\n'],
    [['timeline', '--known', 'yesterday'], 2, '--known'],
    [['timeline', '--published', 'yesterday'], 2, '--published'],
    [['timeline', '--store', 'none.db'], 3, 'There is no record at'],
    [['timeline', '--store', 'release.txt'], 3, 'is not a ledger'],
    [['record', 'release.yaml', '--store', 'release.txt'], 3, 'is not a record of ours'],
    [['record', 'none.yaml'], 3, 'cannot be read'],
    [['plann', 'release.yaml'], 2, "unknown command 'plann'"],
    [['why', 'nothing'], 1, 'No event “nothing” is on record'],
    [['completion', 'tcsh'], 2, 'There is no completion for “tcsh”'],
    [['claims', 'Meeting'], 1, '“Meeting” is neither a kind of claim nor a part of one; did you mean “']
  ])('ends %j with %i and says why', async (args, code, words) => {
    const ended = await communique(...args)
    expect(ended).toMatchObject({ code, stdout: '' })
    expect(ended.stderr).toContain(words)
  })

  it('refuses a document that names what nobody introduced, with the nearest known', async () => {
    edit('by: [organisation, ministry]', 'by: [organisation, minstry]')
    const ended = await communique('record', 'release.yaml')
    expect(ended.code).toBe(1)
    expect(ended.stdout).toContain('no party “minstry” is on record or in the document; did you mean “ministry”?')
    expect(ended.stderr).toBe(
      'Nothing was recorded, since identities are unknown. Register them in the document, or use --allow-unknown.\n'
    )
  })

  it('checks documents without a record, and lists the kinds of claims', async () => {
    expect(await communique('check', 'release.yaml')).toMatchObject({ code: 0, stdout: '1 document, no faults\n' })
    edit('MeetingHeld', 'MetingHeld')
    expect(await communique('check', 'release.yaml')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('did you mean "MeetingHeld"?')
    })
    expect((await communique('claims')).stdout.split('\n')).toContain('MoUSigned')
    expect((await communique('claims', 'mousigned')).stdout).toContain('agreementId')
    const { stdout: signature } = await communique('claims', 'signature')
    expect(signature).toMatch(/^Signature, in MoUSigned, AgreementSigned\n {2}party {9}PartyId\n/)
    expect((await communique('claims', 'FinanceType')).stdout).toContain('  421   Standard loan\n')
    expect((await communique('claims', 'PresenceKind')).stdout).toContain('  Witnessed\n')
    expect((await communique('claims', 'Resource')).stdout).toContain('in short: An amount, such as USD 2,090,000')
  })
})

describe('an empty record', () => {
  it('is said to be empty, and speaks of no day', async () => {
    await communique('init', 'office.db')
    for (const question of [['due'], ['members'], ['timeline'], ['agreements'], ['visits'], ['sources']]) {
      const { code, stdout, stderr } = await communique(...question)
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toMatch(/is on record|on record in the roles/)
      expect(stdout).not.toMatch(/\d{4}/)
    }
  })
})

describe('what became of an event', () => {
  it('lists identities that are named and nowhere introduced, until they are', async () => {
    const visit = (claims: string): void =>
      writeFileSync(
        join(folder, 'visit.yaml'),
        `source: { id: visit, title: A visit, publisher: The organisation, text: The bank visited Samarkand. }\nclaims:\n${claims}  - VisitPaid: { visitId: samarkand, visitor: bank, to: UZ, on: 2024-07-01 }\n    quote: The bank visited Samarkand.\n`
      )
    visit('')
    await communique('init', 'office.db')
    expect((await communique('record', 'visit.yaml')).code).toBe(1)
    expect((await communique('record', 'visit.yaml', '--allow-unknown')).code).toBe(0)
    const open = async () => JSON.parse((await communique('open-references', '--json')).stdout)
    expect(await open()).toMatchObject([{ kind: 'party', id: 'bank', event: expect.any(String), source: ['visit'] }])
    visit('  - PartyRegistered: { partyId: bank, name: The bank, kind: Bank }\n    quote: The bank\n')
    const registered = await communique('record', 'visit.yaml')
    expect(registered).toMatchObject({ code: 0 })
    expect(await open()).toEqual([])
  })

  it('is what followed in its subject, what names it, and nothing where nothing did', async () => {
    await communique('init', 'office.db')
    writeFileSync(
      join(folder, 'release.yaml'),
      `${release}  - id: done
    UndertakingFulfilled: { undertakingId: water-conference, on: 2025-03-01 }
  - id: visit
    UndertakingAgreed: { undertakingId: visit, what: A visit to the dam, by: [ministry], circumstances: { followsUp: ministers-undertaking-agreed-water-conference } }
`
    )
    expect(await communique('record', 'release.yaml')).toMatchObject({ code: 0, stderr: '' })
    const rows = JSON.parse((await communique('followups', '--json')).stdout)
    expect(rows).toMatchObject([
      { event: 'ministers-undertaking-agreed-water-conference', followUp: 'ministers-done', followedOn: '2025-03-01' },
      { event: 'ministers-undertaking-agreed-water-conference', followUp: 'ministers-visit' },
      { event: 'ministers-visit', followUp: null, followedBy: null }
    ])
    expect(await communique('followups', 'nothing')).toMatchObject({ code: 1, stdout: '' })
    expect((await communique('followups', 'ministers-done')).stdout).toContain('nothing on record')
  })
})
