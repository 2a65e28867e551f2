import { effectiveHistory, inMemoryEventLog, type Sha256 } from '@communique/kernel'
import { cooperationLedger } from '@communique/core'
import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type DocumentFault, readDocument, recordDocument, renderFault, planDocument } from './index.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex') as Sha256
const reader = { sha256, readText: () => E.left('no such file') }
const read = readDocument(reader)
const recording = { recordedAt: '2024-06-03T09:00:00.000Z', recordedBy: 'desk' }

const release = (changes: (text: string) => string = (text) => text) =>
  changes(`
source:
  id: release-x
  title: Ministers meet in Tashkent
  publisher: The organisation
  published: 2024-05-31
  address: https://example.org/x
  text: |
    On Thursday, 30 May 2024, the Director-General met the minister of ecology in Tashkent.
    They agreed to hold a conference on water in 2025. The bank pledged USD 200,000.
defaults:
  on: 2024-05-30
  countries: { Counterpart: Uzbekistan }
claims:
  - PartyRegistered: { partyId: organisation, name: The organisation, kind: IntergovernmentalOrganisation }
  - PartyRegistered: { partyId: ministry, name: Ministry of Ecology, kind: GovernmentBody, country: Uzbekistan }
  - PartyRegistered: { partyId: bank, name: The Bank, kind: Agency }
  - PersonRegistered: { personId: dg, name: The Director-General }
  - MeetingHeld:
      meetingId: tashkent-2024
      mode: InPerson
      place: { city: Tashkent, country: UZ }
      delegations:
        - { party: organisation, participants: [{ person: dg, name: the Director-General, capacity: Head }] }
        - { party: ministry, unnamed: the minister of ecology }
      themes: [Environment]
    quote: the Director-General met the minister of ecology in Tashkent
  - UndertakingAgreed:
      undertakingId: water-conference
      what: A conference on water
      by: [organisation, ministry]
      due: 2025
      meeting: tashkent-2024
    quote: agreed to hold a conference on water in 2025
  - FundingPledged:
      pledgeId: bank-pledge
      donor: bank
      resource: USD 200,000
      purpose: The conference
    quote: The bank pledged USD 200,000
`)

const party = (id: string): string => `{ type: Party, party: ${id} }`

const faultsOf = (text: string): ReadonlyArray<string> => {
  const document = read(text)
  return E.isLeft(document) ? document.left.map((fault: DocumentFault) => renderFault(fault)) : []
}

const actions = async (log: ReturnType<typeof inMemoryEventLog>, text: string) => {
  const plan = must(await planDocument(log, recording)(must(read(text)))())
  return plan.steps.map(({ action, eventId }) => [action, eventId])
}

describe('the circumstances in a document', () => {
  const withCircumstances = release((text) =>
    text.replace('  - MeetingHeld:\n', '  - id: meeting\n    MeetingHeld:\n').replace(
      '      due: 2025\n',
      `      due: 2025
      circumstances:
        inMarginsOf: cop-29
        followsUp: meeting
        present:
          - consulate
          - { as: Interpreted, name: An interpreter }
        unnamed: { as: Acting, number: 3, of: companies }
`
    )
  )

  it('may leave out whatever is not known, name a claim by its name, and are left out where there are none', () => {
    const document = read(withCircumstances)
    const claims = E.isRight(document) ? document.right.claims : []
    const circumstances = claims.flatMap(({ command: { data } }) => ('circumstances' in data ? data.circumstances : []))
    expect(E.isLeft(document) ? document.left.map(renderFault) : []).toEqual([])
    expect(circumstances).toEqual([
      {
        at: null,
        inMarginsOf: 'cop-29',
        organisation: null,
        organ: null,
        followsUp: 'release-x-meeting',
        present: [
          { as: 'Attended', party: 'consulate', person: null, printedName: null, printedTitle: null },
          { as: 'Interpreted', party: null, person: null, printedName: 'An interpreter', printedTitle: null }
        ],
        unnamed: [{ as: 'Acting', number: '3', comparison: 'Exactly', of: 'companies' }]
      }
    ])
  })

  it('are refused under another name, with the names there are', () => {
    expect(faultsOf(withCircumstances.replace('inMarginsOf', 'inTheMarginsOf')).join()).toContain('inMarginsOf')
  })
})

describe('the short forms of a document', () => {
  const claim = (facts: string) => {
    const document = read(`source: { id: s, title: T, publisher: P }\nclaims: [{ ${facts} }]`)
    return E.map(({ claims }: { readonly claims: ReadonlyArray<{ readonly command: object }> }) => claims[1]?.command)(
      document
    )
  }
  const signed = (signature: string, provision: string) =>
    `MoUSigned: { agreementId: m, purpose: Aid, parties: [a, b], on: 2024, signatures: [{ party: a, ${signature} }], provisions: [${provision}] }`
  const office = (of: string, holder: string, predecessor: string) =>
    `OfficeAssumed: { officeId: o, title: Chair, of: ${of}, holder: ${holder}, predecessor: ${predecessor}, on: 2024 }`
  const body = '{ type: JointBody, jointBody: council }'
  const envoy = '{ type: Person, person: envoy, printedName: An Envoy, printedTitle: Ambassador }'

  it.each([
    [
      'a signature and a provision',
      signed('name: A. Person, title: Minister', 'A report'),
      signed('printedName: A. Person, printedTitle: Minister', '{ provision: A report }')
    ],
    [
      'a party in office',
      office('council', 'spain', 'ghana'),
      office(party('council'), party('spain'), party('ghana'))
    ],
    ['a party in full', office('{ party: council }', '{ party: spain }', 'ghana'), office('council', 'spain', 'ghana')],
    [
      'a person in an office of a joint body',
      office('{ jointBody: council }', '{ person: envoy, name: An Envoy, title: Ambassador }', 'ghana'),
      office(body, envoy, 'ghana')
    ]
  ])('say the same as the long ones: %s', (_what, short, long) => {
    expect(E.isRight(claim(long))).toBe(true)
    expect(claim(short)).toEqual(claim(long))
  })

  it('are none where a field of that name is meant, or another is written', () => {
    const titled = (field: string) =>
      read(`source: { id: s, title: T, publisher: P }\nclaims: [{ PersonRegistered: { personId: p, ${field}: N } }]`)
    expect(E.isRight(titled('name'))).toBe(true)
    for (const field of ['constructor', '__proto__', 'printedName']) expect(E.isLeft(titled(field))).toBe(true)
    for (const field of ['constructor', '__proto__', 'nme'])
      expect(E.isLeft(claim(signed(`${field}: A. Person`, 'A report')))).toBe(true)
  })
})

describe('a release document', () => {
  it('is recorded as a whole, and again as nothing', async () => {
    const log = inMemoryEventLog()
    const document = must(read(release()))
    const { events } = must(await recordDocument(log, recording)(document)())
    expect(events.map(({ type }) => type)).toEqual([
      'SourceRecorded',
      'PartyRegistered',
      'PartyRegistered',
      'PartyRegistered',
      'PersonRegistered',
      'MeetingHeld',
      'UndertakingAgreed',
      'FundingPledged'
    ])
    expect(must(await recordDocument(log, recording)(document)()).events).toEqual([])
    expect(new Set((await actions(log, release())).map(([action]) => action))).toEqual(new Set(['Unchanged']))
  })

  it('cites the span of its quotes in code points', async () => {
    const log = inMemoryEventLog()
    const { events } = must(await recordDocument(log, recording)(must(read(release())))())
    const pledge = events.find(({ type }) => type === 'FundingPledged')
    const text = must(read(release())).claims[0]
    expect(text?.eventId).toBe('release-x-source')
    expect(pledge?.citations[0]?.position).toEqual({ start: 139, end: 167 })
  })

  it('becomes corrections and retractions of its earlier claims when it is edited', async () => {
    const log = inMemoryEventLog()
    must(await recordDocument(log, recording)(must(read(release())))())
    const edited = release((text) =>
      text.replace('on: 2024-05-30', 'on: 2024-05-29').replace(/ {2}- FundingPledged[\s\S]*$/, '')
    )
    expect((await actions(log, edited)).filter(([action]) => action !== 'Unchanged')).toEqual([
      ['Correct', 'release-x-meeting-held-tashkent-2024'],
      ['Correct', 'release-x-undertaking-agreed-water-conference'],
      ['Retract', 'release-x-funding-pledged-bank-pledge']
    ])
    must(await recordDocument(log, recording)(must(read(edited)))())
    expect((await actions(log, edited)).every(([action]) => action === 'Unchanged')).toBe(true)
    const history = must(await cooperationLedger({ log }).history()())
    const believed = effectiveHistory(history)
    expect(believed.some(({ type }) => type === 'FundingPledged')).toBe(false)
    expect(believed.find(({ type }) => type === 'MeetingHeld')).toMatchObject({ data: { on: { edtf: '2024-05-29' } } })
    must(await recordDocument(log, recording)(must(read(release())))())
    const restored = effectiveHistory(must(await cooperationLedger({ log }).history()()))
    expect(restored.some(({ type }) => type === 'FundingPledged')).toBe(true)
  })

  it('has faults where a value is still to be written, and none where it is a text in single quotes', () => {
    const purpose = (value: string) =>
      faultsOf(release((text) => text.replace('purpose: The conference', `purpose: ${value}`)))
    const toBeWritten = [expect.stringContaining('“…” stands for something that is still to be written here')]
    expect(purpose('…')).toEqual(toBeWritten)
    expect(purpose('"…"')).toEqual(toBeWritten)
    expect(purpose("'…'")).toEqual([])
  })

  it('names an unknown party with the nearest known one, and is not recorded', async () => {
    const log = inMemoryEventLog()
    const document = must(
      read(release((text) => text.replace('by: [organisation, ministry]', 'by: [organisation, minstry]')))
    )
    const refused = await recordDocument(log, recording)(document)()
    expect(E.isLeft(refused) && refused.left.type === 'ReferencesUnknown' && refused.left.plan.unknown).toMatchObject([
      { kind: 'party', id: 'minstry', nearest: 'ministry' }
    ])
    expect(must(await log.head()()).cursor).toBe(must(await inMemoryEventLog().head()()).cursor)
  })

  it.each([
    [
      'a wrong quote',
      'met the minister of ecology in Tashkent\n  - Und',
      'met the minister in Tashkent\n  - Und',
      '27:12: the quote "the Director-General met the minister in Tashkent" does not stand in the text of the source'
    ],
    [
      'a quote that stands twice',
      'quote: agreed to hold a conference on water in 2025',
      'quote: the',
      '34:12: the quote "the" stands 2 times in the text, at 1:27, 1:52; quote more words'
    ],
    [
      'a misspelt claim',
      '- UndertakingAgreed',
      '- UndertakingAgred',
      '28:5: "UndertakingAgred" is not a kind of claim; did you mean "UndertakingAgreed"?'
    ],
    [
      'an unknown field',
      'what: A conference',
      'wat: A conference',
      '30:7: there is no field "wat" here; did you mean "what"?'
    ],
    [
      'a misspelt country',
      'Counterpart: Uzbekistan',
      'Counterpart: Uzbekstan',
      '13:29: no country is called "Uzbekstan"; the nearest are "Uzbekistan"'
    ],
    [
      'a misspelt theme',
      '[Environment]',
      '[Enviroment]',
      '26:16: "Enviroment" is not a kept theme; did you mean "Environment"? (an open tag is written { tag: Enviroment })'
    ],
    [
      'an impossible day',
      'on: 2024-05-30',
      'on: 2024-02-30',
      'must be a date whose day exists in its month; found "2024-02-30"'
    ],
    [
      'an alias',
      'title: Ministers meet in Tashkent',
      'title: &a Ministers',
      'anchors and aliases are not allowed in a document; write the value out'
    ]
  ])('reports %s with its line and column', (_name, from, to, expected) => {
    const text = release((whole) => whole.replace(from, to))
    expect(text).not.toBe(release())
    expect(faultsOf(text).join('\n')).toContain(expected)
  })
})

describe('an amount', () => {
  it.each([
    ['USD 200,000', '200000'],
    ['NOK 40 million', '40000000'],
    ['NOK 1.5 million', '1500000'],
    ['EUR 0.25 billion', '250000000'],
    ['USD 1.2345 thousand', '1234.5']
  ])('in one line is read to the last digit: %s', (line, expected) => {
    const document = must(read(release((text) => text.replace('resource: USD 200,000', `resource: ${line}`))))
    const pledge = document.claims.find(({ command }) => command.type === 'PledgeFunding')
    expect(pledge?.command.data).toMatchObject({
      resource: { type: 'Money', money: { amount: expected, currency: line.slice(0, 3) } }
    })
  })
})

describe('an amount among other words', () => {
  const resourceOf = (line: string) =>
    read(release((text) => text.replace('resource: USD 200,000', `resource: ${line}`)))

  it.each(['about USD 2.66 million', 'up to EUR 5', '200 USD for schools', 'nearly $3 million'])(
    'is no description: %s',
    (line) => {
      expect(resourceOf(line)).toMatchObject(E.left([{ type: 'AmountAmongWords', text: line }]))
    }
  )

  it.each(['Support of projects', 'Training to ISO 9001', '{ description: about USD 2.66 million }'])(
    'is not found in %s',
    (line) => {
      const pledge = must(resourceOf(line)).claims.find(({ command }) => command.type === 'PledgeFunding')
      expect(pledge?.command.data).toMatchObject({ resource: { type: 'Unquantified' } })
    }
  )
})

describe('a text that was signed', () => {
  const signed = (lines: ReadonlyArray<string>) =>
    read(
      [
        'source: { id: signed, title: A signature, publisher: The organisation }',
        'defaults: { on: 2024, countries: { Signatory: UZ } }',
        'claims:',
        '  - MoUSigned:',
        '      agreementId: memorandum',
        '      purpose: Cooperation',
        ...lines.map((line) => `      ${line}`)
      ].join('\n')
    )
  const factsOf = (...lines: ReadonlyArray<string>) => must(signed(lines)).claims.at(-1)?.command.data

  it('takes signatures, provisions and terms in short, as in full', () => {
    const short = factsOf(
      'signatures: { party: ministry, name: Ann Lee, title: Minister }',
      'provisions: Scholarships',
      'term: { years: 4 }'
    )
    const full = factsOf(
      'signatures: [{ party: ministry, person: null, printedName: Ann Lee, printedTitle: Minister }]',
      'provisions: [{ provision: Scholarships, accordingTo: null }]',
      'term: { years: 4, months: 0, days: 0 }'
    )
    expect(short).toEqual(full)
    expect(factsOf('term: P4Y')).toMatchObject({ term: { years: 4, months: 0, days: 0 } })
    expect(full).toMatchObject({ signatures: [{ printedName: 'Ann Lee', printedTitle: 'Minister' }] })
  })
})

describe('a type of finance', () => {
  const financeOf = (words: string) =>
    read(release((text) => text.replace('resource: USD 200,000', `resource: USD 200,000\n      finance: ${words}`)))

  it.each([
    ['421', '421'],
    ['Standard loan', '421'],
    ['Standard grant', '110']
  ])('is written by its code or its name: %s', (words, code) => {
    const pledge = must(financeOf(words)).claims.find(({ command }) => command.type === 'PledgeFunding')
    expect(pledge?.command.data).toMatchObject({ finance: code })
  })

  it.each([
    ['Standard laon', 'did you mean "Standard loan"?'],
    ['zzz', '110 (Standard grant), 210 (Interest subsidy)']
  ])('that is none is reported once, with those that are: %s', (words, expected) => {
    const found = financeOf(words)
    const faults = E.isLeft(found) ? found.left.map(renderFault) : []
    expect(faults).toEqual([expect.stringContaining(`"${words}" is no type of finance`)])
    expect(faults[0]).toContain(expected)
  })
})

describe('a second document on the same facts', () => {
  const second = (name: string) => `
source: { id: release-y, title: A further report, publisher: The bank, published: 2024-06-01 }
claims:
  - PartyRegistered: { partyId: bank, name: ${name}, kind: Agency }
`
  const onLog = async (...texts: ReadonlyArray<string>) => {
    const log = inMemoryEventLog()
    for (const text of texts) must(await recordDocument(log, recording)(must(read(text)))())
    return { log, believed: effectiveHistory(must(await cooperationLedger({ log }).history()())) }
  }
  const actions = async (log: ReturnType<typeof inMemoryEventLog>, text: string) =>
    must(await planDocument(log, recording)(must(read(text)))()).steps.map(({ action }) => action)

  it('is kept as a further source that says the same, once', async () => {
    const { log, believed } = await onLog(release(), second('The Bank'))
    const bank = believed.find(
      ({ type, data }) => type === 'PartyRegistered' && 'partyId' in data && data.partyId === 'bank'
    )
    expect(bank?.attestations?.flatMap(({ citations }) => citations.map(({ source }) => source))).toEqual(['release-y'])
    expect(await actions(log, second('The Bank'))).toEqual(['Unchanged', 'Unchanged'])
    expect(await actions((await onLog(release())).log, second('The Bank'))).toEqual(['Record', 'Attest'])
  })

  it('stands beside the belief as dissent once it says otherwise, and goes when it is withdrawn', async () => {
    const { believed } = await onLog(release(), second('The Bank'), second('Bank of the World'))
    const bank = believed.find(
      ({ type, data }) => type === 'PartyRegistered' && 'partyId' in data && data.partyId === 'bank'
    )
    expect(bank?.data).toMatchObject({ name: 'The Bank' })
    expect(bank?.attestations?.map(({ data }) => data.content.data)).toMatchObject([{ name: 'Bank of the World' }])
    const without = second('The Bank').replace(/claims:[^]*/, 'claims: []')
    const after = (await onLog(release(), second('The Bank'), without)).believed
    expect(after.every(({ attestations }) => attestations === undefined)).toBe(true)
  })
})
