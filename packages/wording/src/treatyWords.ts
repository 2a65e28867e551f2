// The events of a treaty in plain words.
import type { ConsentForm, SignatureEffect, WithdrawalForm } from '@communique/core'
import type { TreatyEvent } from '@communique/core/events'
import { dateWords } from './dates.ts'
import type { Names } from './names.ts'
import { listed } from './phrases.ts'
import { because, given, worded, type Words } from './sentences.ts'

const consents: Readonly<Record<ConsentForm, string>> = {
  Ratification: 'ratified',
  Acceptance: 'accepted',
  Approval: 'approved',
  Accession: 'acceded to',
  FormalConfirmation: 'formally confirmed',
  ExchangeOfInstruments: 'exchanged instruments of',
  Succession: 'succeeded to',
  OtherMeans: 'consented to be bound by'
}

const signatures: Readonly<Record<SignatureEffect, string>> = {
  Definitive: 'definitive: it binds',
  SubjectToRatification: 'subject to ratification',
  SubjectToAcceptance: 'subject to acceptance',
  SubjectToApproval: 'subject to approval',
  AdReferendum: 'ad referendum'
}

const notices: Readonly<Record<WithdrawalForm, string>> = {
  Denunciation: 'denounced',
  Withdrawal: 'gave notice of its withdrawal from'
}

const spelledOut = (id: string): string => id.replaceAll('-', ' ')

/** Puts an event of a treaty in words, with the names by which a record knows its subjects. */
export const treatyWords = (event: TreatyEvent, { party, person, subject }: Names): Words => {
  const treaty = `“${subject('treaty', event.data.treatyId)}”`
  switch (event.type) {
    case 'TreatyTextAdopted':
      return worded(
        `Adopted: ${treaty}${event.data.by.length === 0 ? '' : `, by ${listed(event.data.by.map(party))}`}`,
        given('about', event.data.purpose, String),
        given('enters into force', event.data.condition, String),
        given('depositary', event.data.depositary, party)
      )
    case 'TreatyAttested':
      return worded(
        `${treaty} is spoken of as existing`,
        given('about', event.data.purpose, String),
        given('depositary', event.data.depositary, party)
      )
    case 'DepositaryDesignated':
      return worded(`${party(event.data.depositary)} became depositary of ${treaty}`)
    case 'TreatySigned': {
      const { effect, person: signatory, printedName, printedTitle } = event.data
      const name = printedName ?? (signatory === null ? null : person(signatory))
      return worded(
        `${party(event.data.party)} signed ${treaty}`,
        given('signature', effect, (meant) => signatures[meant]),
        given('by', name, (shown) => (printedTitle === null ? shown : `${shown}, ${printedTitle}`))
      )
    }
    case 'ConsentToBeBoundExpressed':
      return worded(
        `${party(event.data.party)} ${consents[event.data.form]} ${treaty}`,
        given('predecessor', event.data.predecessor, party)
      )
    case 'TreatyAppliedProvisionally':
      return worded(
        `${party(event.data.party)} applies ${treaty} provisionally`,
        given('part', event.data.part, String)
      )
    case 'ProvisionalApplicationEnded':
      return worded(`${party(event.data.party)} no longer applies ${treaty} provisionally`)
    case 'TreatyEnteredIntoForce':
      return worded(`In force: ${treaty}`, given('condition', event.data.condition, String))
    case 'TreatyEnteredIntoForceForParty':
      return worded(`In force for ${party(event.data.party)}: ${treaty}`)
    case 'ReservationFormulated':
      return worded(`${party(event.data.party)} made a reservation to ${treaty}: ${event.data.reservation}`)
    case 'ReservationWithdrawn':
      return worded(
        `${party(event.data.party)} withdrew its reservation to ${treaty}: ${spelledOut(event.data.reservationId)}`
      )
    case 'ReservationObjected':
      return worded(
        `${party(event.data.party)} objected to a reservation to ${treaty}: ${spelledOut(event.data.reservationId)}`,
        event.data.precludesEntryIntoForce ? given('effect', 'the treaty is not in force between the two', String) : [],
        because(event.data.reason)
      )
    case 'TreatyDeclarationMade':
      return worded(`${party(event.data.party)} declared on ${treaty}: ${event.data.declaration}`)
    case 'WithdrawalNotified':
      return worded(
        `${party(event.data.party)} ${notices[event.data.form]} ${treaty}`,
        given('takes effect', event.data.effectiveOn, ({ edtf }) => dateWords(edtf)),
        because(event.data.reason)
      )
    case 'WithdrawalRevoked':
      return worded(`${party(event.data.party)} revoked its notice and stays party to ${treaty}`)
    case 'TreatyAmendmentAdopted':
      return worded(`Amendment of ${treaty} adopted: ${event.data.amendment}`)
    case 'TreatyAmendmentAccepted':
      return worded(
        `${party(event.data.party)} accepted an amendment of ${treaty}: ${spelledOut(event.data.amendmentId)}`
      )
    case 'TreatyAmendmentEnteredIntoForce':
      return worded(`Amendment of ${treaty} in force: ${spelledOut(event.data.amendmentId)}`)
    case 'TreatyTerminated':
      return worded(
        `Ended: ${treaty}`,
        given('superseded by', event.data.supersededBy, (id) => subject('treaty', id)),
        because(event.data.reason)
      )
  }
}
