import { cooperationLedger, inMemoryEventLog } from '@communique/core'
import {
  calendarRows,
  csvRows,
  iatiActivities,
  importActivities,
  importRows,
  type Mapping,
  readFileMapping,
  readMapping,
  type Row,
  type RowOutcome
} from '@communique/exchange/importing'
import { must } from '@communique/fixtures'
import {
  agreementRegister,
  cooperationAsOf,
  fold,
  rowsOf,
  treatyRegister,
  undertakingsBoard
} from '@communique/projections'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const mappingOf = (name: string): Mapping => must(readMapping(parseYaml(file(name))))

async function* chunksOf(text: string): AsyncGenerator<string, void> {
  for (let at = 0; at < text.length; at += 1000) yield text.slice(at, at + 1000)
}

const account = { recordedAt: '2024-06-03T09:00:00.000Z', recordedBy: 'office' }

const outcomesOf = async (
  rows: AsyncIterable<Row> | Iterable<Row>,
  mapping: Mapping,
  log = inMemoryEventLog(),
  planned = false
) => {
  const outcomes: Array<RowOutcome> = []
  for await (const outcome of importRows(rows, mapping, { log, planned, ...account })) outcomes.push(must(outcome))
  const history = must(await cooperationLedger({ log }).history()())
  return { outcomes, history, believed: cooperationAsOf(history, {}) }
}

const typesOf = (outcomes: ReadonlyArray<RowOutcome>) => outcomes.map(({ type }) => type)
const counted = (outcomes: ReadonlyArray<RowOutcome>) =>
  Object.fromEntries(
    [...new Set(typesOf(outcomes))].map((type) => [type, outcomes.filter((each) => each.type === type).length])
  )

const office = async () => {
  const log = inMemoryEventLog()
  const parties = must(
    readMapping({
      name: 'parties',
      claims: [{ RegisterParty: { partyId: { id: 'id' }, name: { text: 'name' }, kind: 'Association', country: null } }]
    })
  )
  await outcomesOf(
    [
      { id: 'centre', name: 'Our Centre' },
      { id: 'league', name: 'The League' },
      { id: 'ministry', name: 'Ministry of Culture' }
    ],
    parties,
    log
  )
  return log
}

describe('a table of treaties, by its mapping alone', () => {
  const sample = file('../treatyImport/sample.csv')
  const mapping = mappingOf('treaties.yaml')

  it('has every row recorded, or refused with the rule that it breaks', async () => {
    const { outcomes, believed } = await outcomesOf(csvRows(chunksOf(sample), mapping), mapping)
    expect(outcomes.map(({ row }) => row)).toEqual(Array.from({ length: 14 }, (_, at) => at + 1))
    const rules = outcomes.map((outcome) =>
      outcome.type === 'Refused' &&
      outcome.failure.type === 'Refused' &&
      outcome.failure.refusal.type === 'ForbiddenByTreatyLaw'
        ? outcome.failure.refusal.rule
        : outcome.type === 'Unreadable'
          ? outcome.fault.type
          : outcome.type
    )
    expect(rules).toContain('UnresolvedNames')
    expect(rules).toContain('NotADate')
    expect(rules).toContain('Repeated')
    expect(rules).toContain('EnteredTwice')
    expect(Object.keys(fold(treatyRegister)(believed).views).length).toBeGreaterThan(1)
  })

  it('is read again without doubling, and from where it was interrupted', async () => {
    const log = inMemoryEventLog()
    const rows: Array<Row> = []
    for await (const row of csvRows(chunksOf(sample), mapping)) rows.push(row)
    const first = await outcomesOf(rows.slice(0, 5), mapping, log)
    const whole = await outcomesOf(rows, mapping, log)
    const again = await outcomesOf(rows, mapping, log)
    expect(again.history).toEqual(whole.history)
    expect(first.history).toEqual(whole.history.slice(0, first.history.length))
    expect(typesOf(again.outcomes)).not.toContain('Recorded')
    const alone = await outcomesOf(rows, mapping)
    expect(alone.history).toEqual(whole.history)
  })

  it('is planned without a trace', async () => {
    const log = inMemoryEventLog()
    const rows: Array<Row> = []
    for await (const row of csvRows(chunksOf(sample), mapping)) rows.push(row)
    const plan = await outcomesOf(rows, mapping, log, true)
    expect(plan.history).toEqual([])
    expect((await outcomesOf(rows, mapping, log)).outcomes).toEqual(plan.outcomes)
  })

  const whole = `${process.env['COMMUNIQUE_DATA'] ?? '../shared/data'}/treaties/huggo-sample.csv`
  const isAtHand = existsSync(whole)
  if (!isAtHand) console.log(`not run: the whole table of treaties, which is not at hand (${whole})`)
  it.skipIf(!isAtHand)('takes the whole table, too', async () => {
    const { outcomes } = await outcomesOf(csvRows(chunksOf(readFileSync(whole, 'utf8')), mapping), mapping)
    expect(outcomes).toHaveLength(881)
    const counts = counted(outcomes)
    expect(counts['Recorded']).toBeGreaterThan(600)
    expect(counts['Invalid']).toBe(undefined)
  })
})

describe('a spreadsheet of agreements', () => {
  const mapping = mappingOf('agreements.yaml')
  const sheet = [
    'Number;Kind;Title;Purpose;Parties;Signed;In force',
    '2020/1;MoU;On archives;Archives;Us|The League;30.06.2020;01.07.2020',
    '2020/2;Grant;Grant;Schools;Us|Ministry of Cultur;06/2020;-',
    '2020/3;Protocol;Protocol;Culture;Us|Ministry of Culture;2021;',
    '2020/4;Letter;Letter;Greetings;Us|The League;2021;',
    '2020/5;MoU;One alone;Nothing;Us;2021;',
    '2020/6;MoU;On dates;Dates;Us|The League;31.02.2020;',
    ''
  ].join('\r\n')

  it('is recorded row by row, and each that is not says why', async () => {
    const { outcomes, believed } = await outcomesOf(csvRows(chunksOf(sheet), mapping), mapping, await office())
    expect(outcomes).toMatchObject([
      { type: 'Recorded', events: 2 },
      {
        type: 'Unreadable',
        fault: { type: 'UnresolvedNames', names: [{ name: 'Ministry of Cultur', nearest: 'Ministry of Culture' }] }
      },
      { type: 'Recorded', events: 1 },
      { type: 'NothingClaimed' },
      { type: 'Refused', command: 'SignMoU', failure: { type: 'Refused' } },
      { type: 'Unreadable', fault: { type: 'NotADate', column: 'Signed', found: '31.02.2020' } }
    ])
    const agreements = rowsOf(fold(agreementRegister)(believed).views)
    expect(
      agreements.map(({ agreementId, signedOn, inForceOn }) => [agreementId, signedOn?.edtf, inForceOn?.edtf])
    ).toEqual([
      ['2020-1', '2020-06-30', '2020-07-01'],
      ['2020-3', '2021', undefined]
    ])
    expect(agreements[0]?.citations[0]?.source).toBe('agreements-sheet')
  })

  it('leaves nothing of a row that is refused in its second claim', async () => {
    const log = await office()
    const rows =
      'Number;Kind;Title;Purpose;Parties;Signed;In force\n7;MoU;T;P;Us|The League;2020;2019\n8;MoU;T;P;Us|The League;2020;2021\n'
    const { outcomes, believed } = await outcomesOf(csvRows(chunksOf(rows), mapping), mapping, log)
    expect(typesOf(outcomes)).toEqual(['Refused', 'Recorded'])
    expect(rowsOf(fold(agreementRegister)(believed).views).map(({ agreementId }) => agreementId)).toEqual(['8'])
  })
})

describe('a calendar of the office', () => {
  it('has meetings where it names the guests, and none where they were cancelled', async () => {
    const event = (uid: string, ...lines: ReadonlyArray<string>) =>
      [
        'BEGIN:VEVENT',
        `UID:${uid}`,
        'DTSTAMP:20240603T090000Z',
        'DTSTART;VALUE=DATE:20240610',
        ...lines,
        'END:VEVENT'
      ].join('\r\n')
    const [us, league] = [
      'ORGANIZER;CN=Our Centre:mailto:us@example.org',
      'ATTENDEE;CN=The League:mailto:l@example.org'
    ]
    const text = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//x//EN',
      event('a', us ?? '', league ?? '', 'SUMMARY:On archives'),
      event('b', us ?? '', league ?? '', 'STATUS:CANCELLED'),
      event('c', 'SUMMARY:Holiday'),
      'END:VCALENDAR',
      ''
    ].join('\r\n')
    const { outcomes, history } = await outcomesOf(
      must(calendarRows(text)).rows,
      mappingOf('calendar.yaml'),
      await office()
    )
    expect(typesOf(outcomes)).toEqual(['Recorded', 'NothingClaimed', 'NothingClaimed'])
    expect(history.at(-1)).toMatchObject({
      type: 'MeetingHeld',
      data: { meetingId: 'a', occasion: 'On archives', on: { edtf: '2024-06-10' } }
    })
  })
})

describe('coded events', () => {
  it('are meetings and intents, and nothing firmer', async () => {
    const mapping = mappingOf('codedEvents.yaml')
    const events =
      '1\t20240530\tUZB\tJPN\t042\n2\t20240531\tUZB\tJPN\t0311\n3\t20240601\tUZB\tJPN\t057\n4\t20240601\tXYZ\tJPN\t042\n'
    const { outcomes, believed } = await outcomesOf(csvRows(chunksOf(events), mapping), mapping)
    // What a row does not claim beyond its parties is not recorded.
    expect(typesOf(outcomes)).toEqual(['Recorded', 'Recorded', 'OnRecord', 'Unreadable'])
    expect(believed.map(({ type }) => type)).toEqual([
      'SourceRecorded',
      'PartyRegistered',
      'PartyRegistered',
      'MeetingHeld',
      'IntentExpressed'
    ])
    expect(rowsOf(fold(undertakingsBoard)(believed).views).map(({ rung }) => rung)).toEqual(['Intended'])
  })
})

describe('activities of a donor', () => {
  it('are pledges of the party that the mapping names', async () => {
    const text = `<iati-activities version="2.03"><iati-activity default-currency="EUR">
  <iati-identifier>XM-DAC-7-1</iati-identifier>
  <reporting-org ref="XM-DAC-7" type="10"><narrative>Ministry of Foreign Affairs</narrative></reporting-org>
  <title><narrative>Schools</narrative></title><activity-status code="2"/><recipient-country code="NE"/>
  <transaction ref="t"><transaction-type code="2"/><transaction-date iso-date="2023-01-05"/><value>1000</value></transaction>
</iati-activity></iati-activities>`
    const log = await office()
    const mapping = must(readFileMapping(parseYaml(file('activities.yaml'))))
    for await (const outcome of importActivities(iatiActivities(chunksOf(text)), mapping, { log, ...account }))
      expect(must(outcome)).toEqual({ row: 1, type: 'Recorded', events: 1 })
    const history = must(await cooperationLedger({ log }).history()())
    expect(history.at(-1)).toMatchObject({ type: 'FundingPledged', data: { donor: 'ministry' } })
  })
})

describe('a mapping', () => {
  it.each([
    [{}, ['claims', 'name']],
    [{ name: 'x', claims: [], colour: 1 }, ['colour', 'claims']],
    [{ name: 'x', claims: [{ RecordVisit: {}, RecordMeeting: {} }] }, ['claims.0']],
    [{ name: 'x', claims: [{ RecordVisit: {}, when: 'on' }] }, ['claims.0.when']],
    [{ name: 'x', dates: 'DD.MM', claims: [{ RecordVisit: {} }] }, ['dates']]
  ])('%j is refused at %j', (data, paths) => {
    const read = readMapping(data)
    expect(read._tag === 'Left' ? read.left.map(({ path }) => path.join('.')) : []).toEqual(paths)
  })

  it('that names a column which is not there makes every row unreadable', async () => {
    const mapping = must(readMapping({ name: 'x', claims: [{ RecordVisit: { visitId: { id: 'nowhere' } } }] }))
    expect((await outcomesOf([{ id: '1' }], mapping)).outcomes).toMatchObject([
      { type: 'Unreadable', fault: { type: 'UnknownColumn', column: 'nowhere' } }
    ])
  })
})
