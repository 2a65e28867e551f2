import type { CooperationEvent } from '@communique/core'
import type { LogEntry } from '@communique/kernel'
import { describe, expect, it } from 'vitest'
import { believed, cited, date, happened, idAt, link } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { observerRoster } from './observerRoster.ts'

type Events = ReadonlyArray<LogEntry<CooperationEvent>>

const rosterAfter = (...events: Events) => fold(observerRoster)(believed(...events)).views['organisation']
const japanAfter = (...events: Events) => Object.entries(rosterAfter(...events)?.candidates ?? {})[0]?.[1]

const invited = happened('ObserverInvited', { charter: 'The new charter', meeting: 'meeting' })
const applied = happened('ObserverApplied', { countries: [link('JP', 'Counterpart')] })
const admitted = happened('ObserverAdmitted')
const declined = happened('ObserverDeclined', { reason: 'Not yet' })
const withdrawn = happened('ObserverWithdrawn')
const attested = happened('ObserverStatusAttested')

describe('the roster of observers', () => {
  it('tells how a party came to be observer, step by step', () => {
    expect(japanAfter(invited, applied, admitted)).toMatchObject({
      party: 'japan',
      status: 'Observer',
      history: [
        {
          eventId: idAt(1),
          type: 'ObserverInvited',
          charter: 'The new charter',
          meeting: 'meeting',
          declinedBy: null,
          reason: null,
          on: { edtf: '2024-05-30' },
          citations: [cited(1)]
        },
        {
          eventId: idAt(2),
          type: 'ObserverApplied',
          countries: [link('JP', 'Counterpart')],
          charter: null,
          meeting: null
        },
        { eventId: idAt(3), type: 'ObserverAdmitted' }
      ]
    })
  })

  it('has the steps as they occurred, whenever they came to be known', () => {
    const left = happened('ObserverWithdrawn', { on: date('2022') })
    const joined = happened('ObserverAdmitted', { on: date('2010') })
    const candidate = japanAfter(left, joined)
    expect(candidate?.status).toBe('Withdrawn')
    expect(candidate?.history.map(({ eventId }) => eventId)).toEqual([idAt(2), idAt(1)])
  })

  it('tells who declined, and why', () => {
    expect(japanAfter(invited, declined)?.history[1]).toMatchObject({ declinedBy: 'Invitee', reason: 'Not yet' })
  })

  it.each([
    ['Invited', [invited]],
    ['Applied', [applied]],
    ['Applied', [invited, applied]],
    ['Applied', [applied, invited]],
    ['Observer', [admitted]],
    ['Declined', [invited, declined]],
    ['Invited', [invited, declined, invited]],
    ['Withdrawn', [admitted, withdrawn]],
    ['Applied', [admitted, withdrawn, applied]],
    ['AttestedObserver', [attested]],
    ['AttestedObserver', [attested, invited, applied, declined]],
    ['Observer', [attested, admitted]],
    ['Observer', [admitted, attested]],
    ['Withdrawn', [attested, withdrawn]]
  ])('has a party as %s after %#', (status, events) => {
    expect(japanAfter(...events)?.status).toBe(status)
  })

  it('keeps a call to a class apart: it invites nobody by name', () => {
    const everyone = { type: 'Class', class: 'non-member-states', description: 'Every state that is no member' }
    expect(rosterAfter(happened('ObserverInvited', { invitee: everyone, charter: 'The new charter' }))).toEqual({
      candidates: {},
      calls: [
        {
          eventId: idAt(1),
          position: 1,
          class: 'non-member-states',
          description: 'Every state that is no member',
          charter: 'The new charter',
          on: expect.objectContaining({ edtf: '2024-05-30' }) as unknown,
          meeting: null,
          citations: [cited(1)]
        }
      ]
    })
  })

  it('knows nobody of whom nothing is on record, be the name that of a constructor', () => {
    const roster = rosterAfter(happened('ObserverInvited', { invitee: { type: 'Party', party: 'constructor' } }))
    expect(Object.keys(roster?.candidates ?? {})).toEqual(['constructor'])
    expect(Object.values(roster?.candidates ?? {})[0]?.history).toHaveLength(1)
  })

  it('does not take a keynote for an invitation to observe', () => {
    expect(fold(observerRoster)(believed(happened('SpeakerInvited'))).views).toEqual({})
  })
})
