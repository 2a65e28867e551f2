import { must } from '@communique/fixtures'
import { expect, it } from 'vitest'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { hasOpenNotice, isPartyEvent, type PartyEvent, statedAct, withAct } from './acts.ts'
import { ConsentForm, treatyFacts } from './events.ts'
import { cooperationCommand } from '../cooperationCommand.ts'
import type { PartyAct, PartyActKind } from './order.ts'

const day = (edtf: string) => must(stated(edtf))

const eventOf = (type: keyof typeof treatyFacts.commands, facts: object): PartyEvent => {
  const data = { treatyId: 'landmines', party: 'norway', on: day('1998'), ...facts }
  const command = must(cooperationCommand({ type, data } as never)) // judged by its codec
  const event = { type: treatyFacts.events[type].eventType, data: command.data } as PartyEvent // the table pairs them
  expect(isPartyEvent(event)).toBe(true)
  return event
}

const forms = {
  Ratification: 'Ratification',
  Acceptance: 'Ratification',
  Approval: 'Ratification',
  Accession: 'Accession',
  Succession: 'Succession',
  FormalConfirmation: 'OtherConsent',
  ExchangeOfInstruments: 'OtherConsent',
  OtherMeans: 'OtherConsent'
} as const satisfies Record<ConsentForm, PartyActKind>

it('each form of consent is an act of a kind', () => {
  expect(Object.keys(forms).toSorted()).toEqual(Object.keys(ConsentForm.keys).toSorted())
  for (const [form, kind] of Object.entries(forms))
    expect([form, statedAct(eventOf('ConsentToBeBound', { form }))?.kind]).toEqual([form, kind])
})

it.each<readonly [keyof typeof treatyFacts.commands, object, PartyActKind]>([
  ['SignTreaty', {}, 'Signature'],
  ['SignTreaty', { effect: 'Definitive' }, 'DefinitiveSignature'],
  ['ApplyTreatyProvisionally', {}, 'ProvisionalApplication'],
  ['BringTreatyIntoForceForParty', {}, 'EntryIntoForce'],
  ['FormulateReservation', { reservationId: 'a', reservation: 'Not us' }, 'Reservation'],
  ['NotifyWithdrawal', { form: 'Denunciation' }, 'Withdrawal'],
  ['EndProvisionalApplication', {}, 'Other'],
  ['WithdrawReservation', { reservationId: 'a' }, 'Other'],
  ['ObjectToReservation', { reservationId: 'a', precludesEntryIntoForce: false }, 'Other'],
  ['MakeTreatyDeclaration', { declaration: 'As we read it' }, 'Other'],
  ['AcceptTreatyAmendment', { amendmentId: 'a' }, 'Other']
])('%s %j is an act of one party: %s', (type, facts, kind) => {
  expect(statedAct(eventOf(type, facts))).toEqual({ kind, on: day('1998'), effectiveOn: null, revokedOn: null })
})

it('a revocation revokes the last open notice, and nothing else', () => {
  const notice = (on: string) =>
    eventOf('NotifyWithdrawal', { form: 'Denunciation', effectiveOn: day('2005'), on: day(on) })
  const history = [
    eventOf('SignTreaty', {}),
    notice('2001'),
    notice('2002'),
    eventOf('MakeTreatyDeclaration', { declaration: 'Ours' })
  ]
  const acts = history.reduce<ReadonlyArray<PartyAct>>(withAct, [])
  const once = withAct(acts, eventOf('RevokeWithdrawal', { on: day('2003') }))
  expect(once.map(({ revokedOn }) => revokedOn)).toEqual([null, null, day('2003'), null])
  const twice = withAct(once, eventOf('RevokeWithdrawal', { on: day('2004') }))
  expect(twice.map(({ revokedOn }) => revokedOn)).toEqual([null, day('2004'), day('2003'), null])
  expect([acts, once, twice].map(hasOpenNotice)).toEqual([true, true, false])
})
