import type { CooperationEvent } from '@communique/core'
import type { LogEntry } from '@communique/kernel'
import { describe, expect, it } from 'vitest'
import { believed, cited, corrected, date, happened, idAt, retracted } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { emptyView } from '../../engine/folding/folded.ts'
import { jointBodyRegister } from './jointBodyRegister.ts'
import { jointBodySummary } from './jointBodySummary.ts'

const viewAfter = (id: string, ...events: ReadonlyArray<LogEntry<CooperationEvent>>) =>
  fold(jointBodyRegister)(believed(...events)).views[id] ?? emptyView(jointBodyRegister)
const summaryAfter = (...events: ReadonlyArray<LogEntry<CooperationEvent>>) =>
  jointBodySummary(viewAfter('working-group', ...events))

const agreed = happened('JointBodyAgreed', { on: date('2024-05-30'), name: 'The group' })
const established = happened('JointBodyEstablished', { on: date('2024-07') })
const attested = happened('JointBodyAttested', { on: date('2026'), parties: ['ministry', 'fund'] })
const session = (number: number | null, on: string) => happened('JointBodyMet', { number, on: date(on) })
const enlarged = happened('JointBodyEnlarged', { on: date('2025-01-01') })
const dissolved = happened('JointBodyDissolved', { on: date('2027') })
const successor = happened('JointBodyEstablished', {
  jointBodyId: 'council',
  kind: 'Council',
  succeeds: 'working-group',
  on: date('2027-02')
})

describe('the joint body register', () => {
  it('says how far a body came, never further than its sources', () => {
    expect(summaryAfter(agreed).status).toBe('Agreed')
    expect(summaryAfter(agreed, attested).status).toBe('Attested')
    expect(summaryAfter(agreed, established, attested).status).toBe('Established')
    expect(summaryAfter(established, dissolved).status).toBe('Dissolved')
    expect(summaryAfter(session(1, '2025')).status).toBe('Mentioned')
  })

  it('counts nobody as a member of a body that is only agreed', () => {
    expect(summaryAfter(agreed).members).toEqual([])
    expect(summaryAfter(agreed, established, enlarged, attested).members).toEqual([
      'ministry',
      'organisation',
      'fund',
      'bank'
    ])
  })

  it('has the sessions as they took place, with number, place and word', () => {
    const { sessions } = viewAfter('working-group', established, session(2, '2026-05'), session(1, '2025-05'))
    expect(sessions.map(({ fact, eventId }) => [fact.data.number, eventId])).toEqual([
      [1, idAt(3)],
      [2, idAt(2)]
    ])
    expect(sessions[0]?.citations).toEqual([cited(3)])
    expect(summaryAfter(established, session(2, '2026-05'), session(1, '2025-05')).lastSession?.eventId).toBe(idAt(2))
  })

  it('shows a succession on both sides', () => {
    expect(summaryAfter(established, successor).succeededBy).toEqual(['council'])
    expect(jointBodySummary(viewAfter('council', established, successor))).toMatchObject({
      kind: 'Council',
      succeeds: 'working-group',
      succeededBy: []
    })
  })

  it('names the gathering that established a fund', () => {
    const fund = happened('JointBodyEstablished', { kind: 'Fund', parties: ['organisation'], gathering: 'summit' })
    expect(summaryAfter(fund)).toMatchObject({ status: 'Established', kind: 'Fund', gathering: 'summit' })
  })

  it('dates each step, and keeps the name that a firmer source leaves out', () => {
    expect(summaryAfter(agreed, established, dissolved)).toMatchObject({
      name: 'The group',
      agreedOn: { edtf: '2024-05-30' },
      establishedOn: { edtf: '2024-07' },
      dissolvedOn: { edtf: '2027' },
      citations: [cited(1), cited(2), cited(3)]
    })
  })

  it('follows corrections', () => {
    const view = viewAfter('working-group', established, session(1, '2025'), corrected(2, session(2, '2026')))
    expect(view.sessions.map(({ fact }) => fact.data.number)).toEqual([2])
    expect(viewAfter('working-group', established, session(1, '2025'), retracted(2)).sessions).toEqual([])
  })
})
