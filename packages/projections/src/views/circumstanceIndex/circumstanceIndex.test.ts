import type { CooperationEvent, GatheringId, PartyId } from '@communique/core'
import type { LogEntry } from '@communique/kernel'
import { describe, expect, it } from 'vitest'
import { believed, corrected, date, happened, idAt, retracted } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { countryTimeline } from '../countryTimeline/countryTimeline.ts'
import { partyTies } from '../partyTies/partyTies.ts'
import { partyTimeline } from '../partyTimeline/partyTimeline.ts'
import { peopleDirectory } from '../peopleDirectory/peopleDirectory.ts'
import { circumstanceIndex, followUpsOf, happenedAt, presencesOf } from './circumstanceIndex.ts'

const none = { at: null, inMarginsOf: null, organisation: null, organ: null, followsUp: null, present: [], unnamed: [] }
const under = (circumstances: object) => ({ circumstances: { ...none, ...circumstances } })
const consul = {
  as: 'Attended',
  party: 'consulate',
  person: 'consul',
  printedName: 'The consul',
  printedTitle: 'Consul of Japan'
}
const viewsOf = (...events: ReadonlyArray<LogEntry<CooperationEvent>>) =>
  fold(circumstanceIndex)(believed(...events)).views
const forum = 'forum' as GatheringId
const consulate = 'consulate' as PartyId

const announced = happened('ParticipationAnnounced', { on: date('2024-05') })
const pavilion = happened('VisitPaid', { on: date('2024-11-11'), ...under({ at: 'forum', followsUp: 'event-1' }) })
const report = happened('UndertakingProgressed', { on: date('2024-12'), ...under({ followsUp: 'event-2' }) })

describe('the circumstances of events', () => {
  it('tell what became of an announcement, and of what followed it', () => {
    const views = viewsOf(announced, pavilion, report)
    expect(followUpsOf(views, idAt(1)).map(({ eventId }) => eventId)).toEqual([idAt(2), idAt(3)])
    expect(followUpsOf(views, idAt(3))).toEqual([])
  })

  it('tell it once where events follow each other in a circle', () => {
    const circle = happened('UndertakingProgressed', under({ followsUp: 'event-2' }))
    const back = happened('UndertakingProgressed', { progress: 'More', ...under({ followsUp: 'event-1' }) })
    expect(followUpsOf(viewsOf(circle, back), idAt(1)).map(({ eventId }) => eventId)).toEqual([idAt(2)])
  })

  it('keep what happened at a gathering apart from what happened in its margins', () => {
    const beside = happened('MeetingHeld', under({ inMarginsOf: 'forum' }))
    const { at, inMarginsOf } = happenedAt(viewsOf(announced, pavilion, beside), forum)
    expect([at, inMarginsOf].map((list) => list.map(({ eventId }) => eventId))).toEqual([[idAt(2)], [idAt(3)]])
  })

  it('have what a gathering set up in a field of its own happen at it', () => {
    const fund = happened('JointBodyEstablished', { kind: 'Fund', gathering: 'forum' })
    expect(happenedAt(viewsOf(fund), forum).at.map(({ fact }) => fact.type)).toEqual(['JointBodyEstablished'])
  })

  it('find an organisation by what its organs decided', () => {
    const views = viewsOf(happened('ObserverAdmitted', under({ organisation: 'union', organ: 'Assembly' })))
    expect(views['party/union']?.inOrgans.map(({ fact }) => fact.type)).toEqual(['ObserverAdmitted'])
  })

  it('follow a correction, and are gone with a retraction', () => {
    const elsewhere = happened('VisitPaid', { on: date('2024-11-11'), ...under({ at: 'summit' }) })
    expect(happenedAt(viewsOf(announced, pavilion, corrected(2, elsewhere)), forum).at).toEqual([])
    expect(followUpsOf(viewsOf(announced, pavilion, retracted(2)), idAt(1))).toEqual([])
  })
})

describe('somebody present who is no side', () => {
  const meeting = happened('MeetingHeld', under({ present: [consul] }))

  it('is found where that is asked', () => {
    expect(presencesOf(viewsOf(meeting), consulate).map(({ eventId }) => eventId)).toEqual([idAt(1)])
    const [appearance] = fold(peopleDirectory)(believed(meeting)).views['consul']?.appearances ?? []
    expect([appearance?.capacity, appearance?.printedTitle, appearance?.met]).toEqual([
      'Attended',
      'Consul of Japan',
      []
    ])
  })

  it('has no tie, no timeline entry, and is met by nobody', () => {
    const history = believed(meeting)
    const { views: ties } = fold(partyTies)(history)
    expect(Object.keys(ties).filter((pair) => pair.includes('consulate'))).toEqual([])
    expect(Object.keys(fold(partyTimeline)(history).views)).not.toContain('consulate')
    expect(Object.keys(fold(countryTimeline)(history).views)).not.toContain('JP')
    const met = Object.values(fold(peopleDirectory)(history).views).flatMap(({ appearances }) =>
      appearances.flatMap((each) => each.met.map(({ person }) => person))
    )
    expect(met).not.toContain('consul')
  })
})

describe('several bodies on one side of a meeting', () => {
  const side = (party: string, more: object = {}) => ({ party, participants: [], unnamed: null, ...more })
  const history = believed(
    happened('MeetingHeld', { delegations: [side('ministry', { alongside: ['embassy'] }), side('organisation')] })
  )

  it('each met the other side, and not each other', () => {
    expect(Object.keys(fold(partyTies)(history).views).toSorted()).toEqual([
      'embassy/organisation',
      'ministry/organisation'
    ])
  })

  it('each have the meeting on their timeline as a side', () => {
    const { views } = fold(partyTimeline)(history)
    expect(Array.from(views['embassy']?.entries ?? [], ({ parts }) => parts)).toEqual([['Side']])
  })
})
