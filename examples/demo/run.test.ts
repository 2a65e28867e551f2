import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { jsonDocument } from './json.ts'
import { type Ran, run } from './run.ts'

const paper = { columns: 80, colour: false }
const ask = (...args: ReadonlyArray<string>): Promise<Ran> => run(args, paper)

type Document = ReturnType<typeof jsonDocument>
type Shown = Document['countries'][string]

const documentOf = async (...args: ReadonlyArray<string>): Promise<Document> =>
  // Whatever the demo prints is what it made; the tests below look into it.
  JSON.parse((await ask(...args, '--json')).stdout) as Document

const countryOf = async (code: string, ...args: ReadonlyArray<string>): Promise<Shown> => {
  const country = (await documentOf(code, ...args)).countries[code]
  if (country === undefined) throw new Error(`${code} is not in the document`)
  return country
}

/** Type, date and strength of each entry. */
const facts = ({ entries }: Shown) => entries.map(({ fact, date, strength }) => [fact.type, date.edtf, strength])
const typed = ({ entries }: Shown, type: string) => entries.filter(({ fact }) => fact.type === type)

describe('the record of Uzbekistan', () => {
  it('holds two meetings on 30 May 2024, with two ministries', async () => {
    const meetings = typed(await countryOf('UZ'), 'MeetingHeld')
    expect(meetings.map(({ date }) => date.edtf)).toEqual(['2024-05-30', '2024-05-30'])
    expect(meetings.map(({ through }) => through)).toEqual([['uz-ministry-of-ecology'], ['uz-ministry-of-culture']])
  })

  it('holds the visit, and Samarkand 2025', async () => {
    const uzbekistan = await countryOf('UZ')
    expect(typed(uzbekistan, 'VisitPaid')).toMatchObject([{ fact: { data: { to: 'UZ', visitor: 'icesco' } } }])
    expect(typed(uzbekistan, 'DesignationConferred')).toMatchObject([
      { place: { city: 'Samarkand' }, fact: { data: { period: { edtf: '2025' } } } }
    ])
  })

  it('holds the working group as agreed, and not as established', async () => {
    const uzbekistan = await countryOf('UZ')
    expect(typed(uzbekistan, 'JointBodyAgreed')).toMatchObject([
      { strength: 'Agreed', fact: { data: { kind: 'WorkingGroup' } } }
    ])
    expect(typed(uzbekistan, 'JointBodyEstablished')).toEqual([])
  })

  it('holds the memorandum of 2021, to the year', async () => {
    expect(typed(await countryOf('UZ'), 'MoUSigned')).toMatchObject([
      { date: { edtf: '2021', earliest: '2021-01-01', latest: '2021-12-31' }, strength: 'Signed' }
    ])
  })

  it('holds the conference and the manuscripts centre as proposed', async () => {
    const uzbekistan = await countryOf('UZ')
    const proposed = typed(uzbekistan, 'ProposalTabled').map(({ stream, strength }) => [stream, strength])
    expect(proposed).toContainEqual(['undertaking/conference-of-ministers-of-environment-and-culture', 'Proposed'])
    expect(proposed).toContainEqual(['undertaking/regional-manuscripts-centre', 'Proposed'])
    expect(typed(uzbekistan, 'UndertakingAgreed')).toEqual([])
    expect(typed(uzbekistan, 'GatheringHeld')).toEqual([])
  })
})

describe('the record of Morocco', () => {
  it('holds what it benefits from, the agreement of the Mohammadia League and the meeting with Huawei', async () => {
    const morocco = await countryOf('MA')
    expect(morocco.entries.map(({ fact, roles, through }) => [fact.type, roles, through])).toEqual([
      ['MeetingHeld', ['Seat', 'Venue'], ['mohammadia-league']],
      ['AgreementSigned', ['Seat', 'Venue'], ['mohammadia-league']],
      ['MoUSigned', ['Beneficiary'], []],
      ['FundingPledged', ['Beneficiary'], []],
      ['MeetingHeld', ['Seat', 'Venue'], ['huawei-morocco']]
    ])
  })

  it('holds no meeting of an ambassador, unless the reader asks for venues', async () => {
    const embassies = ({ entries }: Shown) =>
      entries.flatMap(({ parties }) => parties).filter((party) => party.startsWith('embassy'))
    expect(embassies(await countryOf('MA'))).toEqual([])
    expect(embassies(await countryOf('MA', '--roles', 'venue'))).toContain('embassy-of-japan-in-morocco')
    expect(embassies(await countryOf('MA', '--roles', 'all'))).toContain('embassy-of-lebanon-in-morocco')
  })
})

describe('the record of Niger', () => {
  it('holds one pledge of 2,090,000 dollars, shared by ten countries', async () => {
    const niger = await countryOf('NE')
    expect(typed(niger, 'FundingPledged')).toHaveLength(1)
    expect(niger.pledges).toHaveLength(1)
    expect(niger.pledges[0]?.beneficiaries.countries).toHaveLength(10)
    expect(niger.totals.pledged).toMatchObject([
      {
        currency: 'USD',
        asOnlyBeneficiary: { pledges: 0 },
        asOneOfSeveral: [{ total: { amount: '2090000', currency: 'USD' }, pledges: 1 }]
      }
    ])
  })

  it('holds the duty to report every quarter, owed for Niger by the organisation', async () => {
    const { obligations, agreements } = await countryOf('NE')
    expect(agreements.map(({ agreementId }) => agreementId)).toEqual(['alwaleed-mou'])
    expect(obligations).toContainEqual(
      expect.objectContaining({ obligationId: 'quarterly-report', country: 'NE', debtors: ['icesco'] })
    )
    expect(obligations.filter(({ country }) => country !== null && country !== 'NE')).toEqual([])
  })

  it('dates the signing by the later source, and only as the release does before that source was known', async () => {
    const dates = ({ entries }: Shown) => entries.map(({ date }) => [date.edtf, date.basis])
    expect(dates(await countryOf('NE'))[0]).toEqual(['2020-06-30', 'External'])
    expect(dates(await countryOf('NE', '--known', '2024-06-03T23:59:59Z'))[0]).toEqual(['../2024-06-03', 'Unknown'])
    expect(dates(await countryOf('NE', '--known', '2024-06-09'))[0]).toEqual(['../2024-06-03', 'Unknown'])
    expect(dates(await countryOf('NE', '--occurred', '2020-06-29'))).toEqual([])
  })
})

describe('the document for machines', () => {
  it('is one JSON document and nothing else, and says elsewhere where the page is', async () => {
    const { stdout, stderr, code, html } = await ask('JP', '--json')
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual([
      'organisation',
      'asOf',
      'countries',
      'parties',
      'persons',
      'sources'
    ])
    expect([stderr, code, html?.sayOn]).toEqual(['', 0, 'stderr'])
  })

  it('names the parties, persons and sources that it speaks of', async () => {
    const { parties, persons, sources } = await documentOf('JP')
    expect(parties['embassy-of-japan-in-morocco']).toBe('Embassy of Japan in Morocco')
    expect(parties['huawei']).toBeUndefined()
    expect(Object.values(persons)).toContain('Salim M. AlMalik')
    expect(Object.keys(sources)).toEqual(['icesco-page-2020-07-29', 'release-06'])
  })

  it('holds every country if none is named', async () => {
    expect(Object.keys((await documentOf()).countries)).toHaveLength(18)
  })

  it('says what happened in words too', async () => {
    expect((await countryOf('JP')).entries.map(({ words }) => words)).toContain(
      'ICESCO called upon Japan to join as observer'
    )
  })
})

describe('asking for a country', () => {
  it('is by code or by any of its names', async () => {
    const { countries } = await documentOf('uz', 'Republic of Uzbekistan', 'the Sudan', 'cote d’ivoire', 'Niger')
    expect(Object.keys(countries)).toEqual(['UZ', 'SD', 'CI', 'NE'])
  })

  it('offers near matches for one that nobody knows, and prints nothing else', async () => {
    expect(await ask('Uzbekstan', 'JP', 'Swedan')).toEqual({
      stdout: '',
      stderr:
        'No country is known as “Uzbekstan”. Did you mean Uzbekistan (UZ)?\n' +
        'No country is known as “Swedan”. Did you mean Sweden (SE) or Sudan (SD)?\n',
      code: 1,
      html: null
    })
    expect((await ask('Xyzzyxyzzy')).stderr).toBe('No country is known as “Xyzzyxyzzy”.\n')
  })

  it('says so if nothing is on record with it', async () => {
    const { stdout, code } = await ask('Sweden')
    expect(stdout).toContain('Nothing is on record with Sweden in the roles asked for.')
    expect(code).toBe(0)
    expect(facts(await countryOf('SE'))).toEqual([])
  })

  it.each([
    [['--jsn'], "Unknown option '--jsn'. See --help.\n"],
    [['--roles', 'Sponsor'], '“Sponsor” is no role of a country. See --help.\n'],
    [['--known', 'yesterday'], '“yesterday” is no instant such as 2024-06-03T23:59:59Z.\n'],
    [['--occurred', '2020-02-30'], '“2020-02-30” is no day such as 2020-12-31.\n']
  ])('refuses %j', async (args, stderr) => {
    expect(await ask(...args)).toEqual({ stdout: '', stderr, code: 2, html: null })
  })

  it('explains itself, even to one who asks badly', async () => {
    const { stdout, code, html } = await ask('--help', 'Atlantis')
    expect(stdout).toContain('Usage: pnpm demo')
    expect([code, html]).toEqual([0, null])
  })
})

describe('the record on a terminal', () => {
  it('shows the obligations towards a country', async () => {
    const { stdout, html } = await ask('NE')
    const owed =
      'Owed for Niger: Report on the implementation in each target country every quarter (ICESCO; due every 3 months from the entry into force; undated)'
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(owed)
    expect(html?.text.includes('Report on the implementation in each target country')).toBe(true)
  })

  it('begins with all countries and partners, and goes on with three timelines', async () => {
    const { stdout } = await ask()
    for (const heading of ['Countries', 'Partners', 'Uzbekistan (UZ)', 'Japan (JP)', 'Niger (NE)', 'Sources'])
      expect(stdout).toMatch(new RegExp(`^${heading.replace(/[()]/g, String.raw`\$&`)}$`, 'm'))
    expect(stdout).toMatch(/^MA {4}Morocco/m)
    expect(stdout).toMatch(/^Huawei in Morocco +company +MA/m)
    expect(stdout).not.toMatch(/^ICESCO /m)
  })

  it('shows an interval as what it is, its basis, its spans, and what was believed before', async () => {
    const { stdout } = await ask('JP')
    expect(stdout).toMatch(/^not after 29 July 2020 {2}· {2}occurred$/m)
    expect(stdout).toMatch(/^ {2}there {2}· {2}agreed$/m)
    expect(stdout).toContain('release-06 1710–1889')
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'on the word of icesco-page-2020-07-29; the date before: not after 3 June 2024 (not stated)'
    )
    expect(stdout).toContain('Mr. SHINOZUKA Takashi, Ambassador of Japan to Morocco')
  })

  it.each([40, 80, 120])('keeps every line within %i columns, coloured or not', async (columns) => {
    for (const colour of [false, true]) {
      const { stdout } = await run(['UZ', 'MA', 'RU', 'DE', 'IR', 'LB', '--roles', 'all'], { columns, colour })
      const overview = await run([], { columns, colour })
      for (const line of stripVTControlCharacters(stdout + overview.stdout).split('\n'))
        expect(Array.from(line).length, line).toBeLessThanOrEqual(columns)
    }
  })

  it('is coloured only where colour is asked for, and says the same', async () => {
    const escape = '\u001b['
    const plain = await ask('UZ')
    const coloured = await run(['UZ'], { columns: 80, colour: true })
    expect(plain.stdout).not.toContain(escape)
    expect(coloured.stdout).toContain(escape)
    expect(stripVTControlCharacters(coloured.stdout)).toBe(plain.stdout)
  })
})
