import type { CooperationEvent } from '@communique/core'
import type { LogEntry } from '@communique/kernel'
import { expect, it } from 'vitest'
import { believed, corrected, date, happened } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { emptyView } from '../../engine/folding/folded.ts'
import { invitationAnswers, invitationRegister } from './invitationRegister.ts'

const answersAfter = (...events: ReadonlyArray<LogEntry<CooperationEvent>>) =>
  invitationAnswers(fold(invitationRegister)(believed(...events)).views['invitation'] ?? emptyView(invitationRegister))

const extended = happened('InvitationExtended')
const accepted = happened('InvitationAnswered', { on: date('2024-06-02') })
const declined = happened('InvitationAnswered', { answer: 'Declined', on: date('2024-07') })

it('shows the latest answer by date, and says where none is reported', () => {
  expect(answersAfter(extended)).toEqual([{ party: 'organisation', status: 'NoAnswerReported' }])
  expect(answersAfter(extended, accepted)).toEqual([{ party: 'organisation', status: 'Accepted' }])
  expect(answersAfter(extended, declined, accepted)).toEqual([{ party: 'organisation', status: 'Declined' }])
  expect(answersAfter(extended, accepted, corrected(2, declined))).toEqual([
    { party: 'organisation', status: 'Declined' }
  ])
})

it('has those of a class that answered, and nobody else of it', () => {
  const toClass = happened('InvitationExtended', { invitee: { type: 'Class', class: 'all', description: 'All' } })
  expect(answersAfter(toClass)).toEqual([])
  expect(answersAfter(toClass, accepted)).toEqual([{ party: 'organisation', status: 'Accepted' }])
})
