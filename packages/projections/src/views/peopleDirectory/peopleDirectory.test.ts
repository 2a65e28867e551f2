import { type CooperationEvent, cooperationLedger, PersonId } from '@communique/core'
import { inMemoryEventLog, type LogEntry, validate } from '@communique/kernel'
import { must, recordStory } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { cited, corrected, date, happened, idAt, recorded } from '../../../test/record.ts'
import { cooperationAsOf } from '../../shared/cooperationAsOf.ts'
import { personDirectory } from '../directory/directory.ts'
import { fold } from '../../engine/folding/fold.ts'
import { peopleDirectory } from './peopleDirectory.ts'
import { personProfile } from '../../reports/personProfile/personProfile.ts'

type History = ReturnType<typeof recorded>

const profileFrom = (history: History, person: string) => {
  const believed = cooperationAsOf(history, {})
  return personProfile(
    { people: fold(peopleDirectory)(believed).views, persons: fold(personDirectory)(believed).views },
    must(validate(PersonId)(person))
  )
}
const profileOf = (person: string, ...events: ReadonlyArray<LogEntry<CooperationEvent>>) =>
  profileFrom(recorded(...events), person)

const side = (party: string, ...participants: ReadonlyArray<readonly [string, string, string | null]>) => ({
  party,
  participants: participants.map(([person, printedName, printedTitle]) => ({
    person,
    printedName,
    printedTitle,
    capacity: 'Attendee'
  })),
  unnamed: null
})
const meeting = (meetingId: string, on: string, ...delegations: ReadonlyArray<object>) =>
  happened('MeetingHeld', { meetingId, on: date(on), delegations })
const registered = (personId: string, name: string) => happened('PersonRegistered', { personId, name })

describe('the people directory', () => {
  it('tells who met whom, under which names and titles, when', () => {
    const profile = profileOf(
      'khalid',
      meeting('m-2', '2021', side('a', ['khalid', 'Khaled', 'Director']), side('b', ['umid', 'Umid', null])),
      meeting(
        'm-1',
        '2020',
        side('a', ['khalid', 'Khalid', 'Head'], ['rime', 'Rime', null]),
        side('b', ['umid', 'Umid', null]),
        side('c', ['ziad', 'Ziad', null])
      )
    )
    expect(profile.printedNames.map(({ text, times }) => [text, times.map(({ date: { edtf } }) => edtf)])).toEqual([
      ['Khalid', ['2020']],
      ['Khaled', ['2021']]
    ])
    expect(profile.titles.map(({ text }) => text)).toEqual(['Head', 'Director'])
    expect(
      profile.met.map(({ person, times }) => [person, times.map(({ party, eventId }) => [party, eventId])])
    ).toEqual([
      [
        'umid',
        [
          ['b', idAt(2)],
          ['b', idAt(1)]
        ]
      ],
      ['ziad', [['c', idAt(2)]]]
    ])
    expect(profile.appearances[0]).toMatchObject({
      eventId: idAt(2),
      type: 'MeetingHeld',
      meeting: 'm-1',
      capacity: 'Attendee',
      party: 'a',
      citations: [cited(2)]
    })
  })

  it('knows who travelled, signed, was quoted on a text, or was invited to speak', () => {
    const events = [
      happened('VisitPaid', {
        participants: [{ person: 'minister', printedName: 'M', printedTitle: null, capacity: 'Head' }]
      }),
      happened('MoUSigned', {
        signatures: [{ party: 'ministry', person: 'minister', printedName: null, printedTitle: null }],
        provisions: [
          { provision: 'Six projects', accordingTo: 'minister' },
          { provision: 'Three projects', accordingTo: 'minister' },
          { provision: 'A book', accordingTo: null }
        ]
      }),
      happened('SpeakerInvited')
    ]
    const { appearances, printedNames, met } = profileOf('minister', ...events)
    expect(appearances.map(({ type, capacity, party }) => [type, capacity, party])).toEqual([
      ['VisitPaid', 'Head', 'organisation'],
      ['MoUSigned', 'Signer', 'ministry'],
      ['MoUSigned', 'Quoted', null],
      ['SpeakerInvited', 'Invited', 'ministry']
    ])
    expect(printedNames.map(({ text }) => text)).toEqual(['M'])
    expect(met).toEqual([])
  })

  it('takes merged persons for one, whichever is asked for, on either side of the table', () => {
    const events = [
      registered('khaled', 'Khaled'),
      registered('khalid', 'Khalid'),
      happened('PersonAliasAdded', { personId: 'khalid', alias: 'K.' }),
      meeting('m-1', '2020', side('a', ['khaled', 'Khaled', null]), side('b', ['umid', 'Umid', null])),
      meeting(
        'm-2',
        '2021',
        side('a', ['khalid', 'Khalid', null]),
        side('b', ['umid', 'Umid', null], ['khaled', 'K.', null])
      ),
      happened('PersonsMerged', { merged: 'khaled', into: 'khalid' })
    ]
    const profile = profileOf('khalid', ...events)
    expect(profile).toMatchObject({ person: 'khalid', name: 'Khalid', aliases: ['K.', 'Khaled'] })
    expect(profile.met.map(({ person, times }) => [person, times.length])).toEqual([['umid', 2]])
    expect(profileOf('khaled', ...events)).toEqual(profile)
    const umid = profileOf('umid', ...events)
    expect(umid.met.map(({ person, times }) => [person, times.length])).toEqual([['khalid', 2]])
    expect(umid.name).toBeNull()
  })

  it('reads what was corrected as corrected', () => {
    const one = meeting('m-1', '2020', side('a', ['khalid', 'Khalid', null]))
    const other = meeting('m-1', '2020', side('a', ['rime', 'Rime', null]))
    expect(profileOf('khalid', one, corrected(1, other)).appearances).toEqual([])
    expect(profileOf('rime', one, corrected(1, other)).appearances).toHaveLength(1)
  })

  it('knows nothing of whom nobody names', () => {
    expect(profileOf('nobody', meeting('m-1', '2020', side('a', ['khalid', 'Khalid', null])))).toEqual({
      person: 'nobody',
      name: null,
      aliases: [],
      printedNames: [],
      titles: [],
      met: [],
      appearances: []
    })
  })
})

describe('the ten releases, as a people directory', async () => {
  const story = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())

  it('know the Director-General under two spellings, and whom he met', () => {
    const director = profileFrom(story, 'salim-almalik')
    expect(director.printedNames.length).toBeGreaterThan(1)
    expect(director.met.length).toBeGreaterThan(5)
    expect(director.met.every(({ times }) => times.every(({ party }) => party !== 'icesco'))).toBe(true)
  })

  it('know Khalid Fathalrahman as head of division and as director of department', () => {
    const { titles, printedNames } = profileFrom(story, 'khalid-fathalrahman')
    expect(titles.length).toBeGreaterThan(1)
    expect(printedNames.map(({ text }) => text.split(' ').at(-1))).toContain('Fathalrahman')
  })
})
