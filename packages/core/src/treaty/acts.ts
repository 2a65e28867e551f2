import type { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import type { ConsentForm, TreatyEvent } from './events.ts'
import type { PartyAct, PartyActKind } from './order.ts'

const consentKind = (form: ConsentForm): PartyActKind => {
  switch (form) {
    case 'Ratification':
    case 'Acceptance':
    case 'Approval':
      // Acceptance and approval may also be open to those that did not sign; then a text says so, and no signature is
      // contradicted by that.
      return 'Ratification'
    case 'Accession':
      return 'Accession'
    case 'Succession':
      return 'Succession'
    case 'FormalConfirmation':
    case 'ExchangeOfInstruments':
    case 'OtherMeans':
      return 'OtherConsent'
  }
}

const actOf = (kind: PartyActKind, on: OccurrenceDate, effectiveOn: OccurrenceDate | null = null): PartyAct => ({
  kind,
  on,
  effectiveOn,
  revokedOn: null
})

/** The event types that state an act of one party. */
export type PartyEvent = Extract<
  TreatyEvent,
  { readonly data: { readonly countries: unknown; readonly party: unknown } }
>

/** `true` for an act of one party. */
export const isPartyEvent = (event: TreatyEvent): event is PartyEvent => 'party' in event.data

/** The act that an event states; null for the revocation of a notice, which changes an earlier act. */
export const statedAct = (event: PartyEvent): PartyAct | null => {
  const { on } = event.data
  switch (event.type) {
    case 'TreatySigned':
      return actOf(event.data.effect === 'Definitive' ? 'DefinitiveSignature' : 'Signature', on)
    case 'ConsentToBeBoundExpressed':
      return actOf(consentKind(event.data.form), on)
    case 'TreatyAppliedProvisionally':
      return actOf('ProvisionalApplication', on)
    case 'TreatyEnteredIntoForceForParty':
      return actOf('EntryIntoForce', on)
    case 'ReservationFormulated':
      return actOf('Reservation', on)
    case 'WithdrawalNotified':
      return actOf('Withdrawal', on, event.data.effectiveOn)
    case 'WithdrawalRevoked':
      return null
    case 'ProvisionalApplicationEnded':
    case 'ReservationWithdrawn':
    case 'ReservationObjected':
    case 'TreatyDeclarationMade':
    case 'TreatyAmendmentAccepted':
      return actOf('Other', on)
  }
}

const isOpenNotice = ({ kind, revokedOn }: PartyAct): boolean => kind === 'Withdrawal' && revokedOn === null

/** `true` if a notice of withdrawal is on record that was not revoked. */
export const hasOpenNotice = (acts: ReadonlyArray<PartyAct>): boolean => acts.some(isOpenNotice)

/** The acts of a party with one more; a revocation revokes the notice recorded last. */
export const withAct = (acts: ReadonlyArray<PartyAct>, event: PartyEvent): ReadonlyArray<PartyAct> => {
  const act = statedAct(event)
  if (act !== null) return [...acts, act]
  const notice = acts.findLastIndex(isOpenNotice)
  return acts.map((before, at) => (at === notice ? { ...before, revokedOn: event.data.on } : before))
}
