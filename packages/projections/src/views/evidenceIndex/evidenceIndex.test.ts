import { type CooperationEvent, cooperationLedger } from '@communique/core'
import { inMemoryEventLog, instant, type LogEntry } from '@communique/kernel'
import { must, recordStory } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { cited, corrected, date, happened, idAt, recorded, recordedAt, retracted } from '../../../test/record.ts'
import { cooperationAsOf } from '../../shared/cooperationAsOf.ts'
import { fold } from '../../engine/folding/fold.ts'
import { evidenceIndex } from './evidenceIndex.ts'
import { claimSpans, correctedClaims, retractedClaims } from './claims.ts'

type Events = ReadonlyArray<LogEntry<CooperationEvent>>

const viewsOf = (...events: Events) => fold(evidenceIndex)(cooperationAsOf(recorded(...events), {})).views
const meeting = happened('MeetingHeld')
const later = happened('MeetingHeld', { on: date('2024-06') })

describe('the evidence index', () => {
  it('has every claim that rests on a source, with its spans there', () => {
    expect(viewsOf(meeting)['source-1']?.claims).toEqual([
      {
        eventId: idAt(1),
        stream: 'meeting/meeting',
        position: 1,
        recordedAt: recordedAt(1),
        recordedBy: 'office',
        fact: meeting,
        spans: [{ citation: cited(1), citedBy: idAt(1), bears: 'Claim' }],
        corrections: [],
        dissent: []
      }
    ])
  })

  it('has the words in which dates stand, those of due dates too', () => {
    const words = cited(9)
    const proposal = happened('ProposalTabled', {
      due: { ...date('2025'), words },
      on: { ...date('2024'), words: cited(8) }
    })
    const views = viewsOf(proposal, corrected(1, proposal))
    expect(views['source-9']?.claims[0]?.spans).toEqual([{ citation: words, citedBy: idAt(2), bears: 'Date' }])
    expect(Object.keys(views).toSorted()).toEqual(['source-1', 'source-2', 'source-8', 'source-9'])
  })

  it('leads from a corrected claim to the spans of both sources, the latest word first', () => {
    const views = viewsOf(meeting, corrected(1, later))
    expect(views['source-2']?.claims).toMatchObject([{ eventId: idAt(1), fact: later }])
    expect(views['source-1']?.claims).toMatchObject([{ eventId: idAt(1), fact: later }])
    expect(claimSpans(views, idAt(1))).toEqual(
      expect.arrayContaining([
        { citation: cited(2), citedBy: idAt(2), bears: 'Correction' },
        { citation: cited(1), citedBy: idAt(1), bears: 'Claim' }
      ])
    )
    expect(claimSpans(views, 'nothing')).toEqual([])
  })

  it('tells what was corrected, when, on which source: each correction once, the latest first', () => {
    const pledge = happened('FundingPledged')
    const views = viewsOf(meeting, pledge, corrected(1, later), corrected(2, pledge), corrected(1, meeting))
    expect(
      correctedClaims(views).map(({ claim, correction, sources }) => [claim, correction.recordedAt, sources])
    ).toEqual([
      [idAt(1), recordedAt(5), ['source-5']],
      [idAt(2), recordedAt(4), ['source-4']],
      [idAt(1), recordedAt(3), ['source-3']]
    ])
  })

  it('puts corrections of one instant in the order of their identities', () => {
    const history = recorded(meeting, corrected(1, later), corrected(1, meeting)).map((event) => ({
      ...event,
      recordedAt: recordedAt(1)
    }))
    const corrections = correctedClaims(fold(evidenceIndex)(cooperationAsOf(history, {})).views)
    expect(corrections.map(({ correction }) => correction.eventId)).toEqual([idAt(2), idAt(3)])
    const backwards = correctedClaims(fold(evidenceIndex)(cooperationAsOf(history.toReversed(), {})).views)
    expect(backwards).toEqual([])
  })

  it('rests nothing on what was retracted', () => {
    expect(viewsOf(meeting, retracted(1))).toEqual({})
    expect(Object.keys(viewsOf(meeting, corrected(1, later), retracted(2)))).toEqual(['source-1'])
  })
})

describe('what was taken back', () => {
  it('is read from the record: what it said, when and why it was taken back, on which source', () => {
    expect(retractedClaims(recorded(meeting, retracted(1)))).toEqual([
      {
        eventId: idAt(1),
        was: 'Claim',
        fact: meeting,
        recordedAt: recordedAt(1),
        citations: [cited(1)],
        retraction: {
          eventId: idAt(2),
          recordedAt: recordedAt(2),
          recordedBy: 'office',
          reason: 'It did not happen',
          citations: [cited(2)]
        }
      }
    ])
  })

  it('may be a correction, or a retraction; what that took back stands again', () => {
    const history = recorded(meeting, corrected(1, later), retracted(2), retracted(1), retracted(4))
    expect(retractedClaims(history).map(({ eventId, was, fact }) => [eventId, was, fact])).toEqual([
      [idAt(2), 'Correction', later],
      [idAt(4), 'Retraction', null]
    ])
  })

  it('was not yet taken back before; and what was never on record cannot be', () => {
    expect(retractedClaims(recorded(meeting, retracted(1)), { known: recordedAt(1) })).toEqual([])
    expect(retractedClaims(recorded(retracted(2), meeting, retracted(9)))).toEqual([])
  })
})

describe('the ten releases, as an evidence index', async () => {
  const story = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
  const views = (asOf = {}) => fold(evidenceIndex)(cooperationAsOf(story, asOf)).views

  it('rest every claim on a source, and let four later sources correct what ten releases say', () => {
    const sources = Object.keys(views())
    expect(sources.filter((source) => source.startsWith('release-'))).toHaveLength(10)
    const corrections = correctedClaims(views())
    expect(corrections).toHaveLength(story.filter(({ type }) => type === 'EventCorrected').length)
    const later = corrections.flatMap(({ sources }) => sources).filter((source) => !source.startsWith('release-'))
    expect(new Set(later).size).toBe(4)
  })

  it('cite spans of text that is at hand', () => {
    const signing = views()['release-07']?.claims.find(({ fact }) => fact.type === 'MoUSigned')
    expect(signing?.spans.some(({ citation }) => citation.position !== null)).toBe(true)
  })

  it('knew of no correction before the later sources but one within the releases', () => {
    const known = must(instant('2024-06-03T23:59:59.999Z'))
    expect(correctedClaims(views({ known })).map(({ fact }) => fact.type)).toEqual(['PartyRegistered'])
    expect(retractedClaims(story)).toEqual([])
  })
})
