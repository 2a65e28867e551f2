import { type CooperationEvent, PartyId } from '@communique/core'
import { type LogEntry, validate } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { believed, cited, date, happened } from '../../../test/record.ts'
import { currentId, nameOf } from '../../shared/currentId.ts'
import { partyDirectory, personDirectory, sourceDirectory } from './directory.ts'
import { fold } from '../../engine/folding/fold.ts'

type Events = ReadonlyArray<LogEntry<CooperationEvent>>

const parties = (...events: Events) => fold(partyDirectory)(believed(...events)).views
const people = (...events: Events) => fold(personDirectory)(believed(...events)).views
const id = (text: string) => must(validate(PartyId)(text))
const merged = (from: string, into: string) => happened('PartiesMerged', { merged: from, into })
const registered = (partyId: string, name: string) => happened('PartyRegistered', { partyId, name })

describe('the directory', () => {
  it('knows a party under its name and its further names, each once', () => {
    const alias = happened('PartyAliasAdded', { alias: 'The department' })
    expect(parties(registered('ministry', 'The ministry'), alias, alias)['ministry']).toEqual({
      onRecord: true,
      partyId: 'ministry',
      name: 'The ministry',
      kind: 'GovernmentBody',
      country: null,
      accreditedTo: null,
      parent: null,
      aliases: ['The department'],
      relations: [],
      mergedInto: null,
      citations: [cited(1)]
    })
  })

  it('lists the relations of a party, registered or not, each with its dates and source', () => {
    const related = happened('PartiesRelated', { from: date('2010') })
    const relation = {
      relation: 'DepartmentOf',
      to: 'state',
      from: { edtf: '2010', earliest: '2010-01-01' },
      until: null,
      citations: [cited(1)]
    }
    expect(parties(related)['ministry']).toMatchObject({ onRecord: false, relations: [relation] })
    expect(parties(related, registered('ministry', 'The ministry'))['ministry']).toMatchObject({
      onRecord: true,
      relations: [relation]
    })
  })

  it('registers a party once', () => {
    expect(nameOf(parties(registered('ministry', 'First'), registered('ministry', 'Second')), id('ministry'))).toBe(
      'First'
    )
  })

  it('knows a person under every spelling, each once', () => {
    const alias = happened('PersonAliasAdded', { alias: 'Khaled' })
    const again = happened('PersonRegistered', { name: 'Another' })
    expect(people(happened('PersonRegistered', { name: 'Khalid' }), alias, alias, again)['minister']).toMatchObject({
      onRecord: true,
      name: 'Khalid',
      aliases: ['Khaled']
    })
  })

  it('leads from a merged entry to the one that stands for it now', () => {
    const views = parties(
      registered('old', 'Old name'),
      registered('newer', 'Newer name'),
      registered('newest', 'Newest name'),
      merged('old', 'newer'),
      merged('newer', 'newest'),
      merged('old', 'elsewhere')
    )
    expect(currentId(views, id('old'))).toBe('newest')
    expect(nameOf(views, id('old'))).toBe('Newest name')
    expect(people(happened('PersonsMerged'))['minister']).toMatchObject({ onRecord: false, mergedInto: 'secretary' })
  })

  it('falls back to the name before the merge, then the identity', () => {
    const views = parties(registered('old', 'Old name'), merged('old', 'nobody-knows'), merged('ghost', 'shadow'))
    expect(nameOf(views, id('old'))).toBe('Old name')
    expect(nameOf(views, id('ghost'))).toBe('ghost')
    expect(nameOf(views, id('constructor'))).toBe('constructor')
  })

  it('does not lose its way where merges go round in a circle', () => {
    const views = parties(merged('a', 'b'), merged('b', 'c'), merged('c', 'a'), merged('self', 'self'))
    expect(['a', 'b', 'c']).toContain(currentId(views, id('a')))
    expect(currentId(views, id('self'))).toBe('self')
  })

  it('knows a source by its title, as first recorded', () => {
    const source = happened('SourceRecorded', { publishedOn: date('2020-07-02') })
    const views = fold(sourceDirectory)(
      believed(source, happened('SourceRecorded', { title: 'Other' }), happened('SourceRecorded', { sourceId: 'page' }))
    ).views
    expect(views['release']).toMatchObject({
      title: 'A release',
      publishedOn: { earliest: '2020-07-02' },
      digest: null
    })
    expect(views['page']).toMatchObject({ onRecord: true, publishedOn: null })
  })

  it('lists nothing that only follows up', () => {
    expect(parties(happened('MeetingHeld'), happened('PersonRegistered'))).toEqual({})
    expect(people(happened('MeetingHeld'), happened('PartyRegistered'))).toEqual({})
  })
})
