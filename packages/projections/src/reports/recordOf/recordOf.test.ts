import { CountryCode, PartyId } from '@communique/core'
import { must } from '@communique/fixtures'
import { validate } from '@communique/kernel'
import { describe, expect, it } from 'vitest'
import { believed, happened, link } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { rowsOf } from '../../shared/onRecord.ts'
import { agreementRegister } from '../../views/agreementRegister/agreementRegister.ts'
import { countryTimeline } from '../../views/countryTimeline/countryTimeline.ts'
import { totalsOf } from '../../views/countryTimeline/timelineTotals.ts'
import { recordOf, type Whose } from './recordOf.ts'

const organisation = (party: string) => ({ organisation: must(validate(PartyId)(party)) })
const country = (code: string) => ({ country: must(validate(CountryCode)(code)) })
const side = (party: string) => ({ party, participants: [], unnamed: null })
const meetingOf = (meetingId: string, party: string, code: string) =>
  happened('MeetingHeld', {
    meetingId,
    delegations: [side(party), side('union')],
    countries: [link(code, 'Counterpart', party)]
  })
const signed = (agreementId: string, party: string, code: string) =>
  happened('MoUSigned', { agreementId, parties: [party, 'union'], countries: [link(code, 'Signatory', party)] })

const history = believed(
  happened('PartyRegistered', { partyId: 'bank' }),
  happened('PartiesMerged', { merged: 'old-bank', into: 'bank' }),
  meetingOf('first', 'bank', 'UZ'),
  meetingOf('second', 'ministry', 'UZ'),
  signed('loan', 'old-bank', 'UZ'),
  happened('AgreementEnteredIntoForce', { agreementId: 'loan' }),
  signed('aid', 'bank', 'KZ'),
  signed('plan', 'ministry', 'UZ')
)
const totals = (whose: Whose, code = 'UZ') => {
  const timeline = fold(countryTimeline)(recordOf(history, whose)).views[code]
  const { meetings = 0, agreementsSigned = 0, agreementsInForce = 0 } = timeline === undefined ? {} : totalsOf(timeline)
  return [meetings, agreementsSigned, agreementsInForce]
}
const texts = (whose: Whose) =>
  rowsOf(fold(agreementRegister)(recordOf(history, whose)).views)
    .map(({ agreementId }) => String(agreementId))
    .toSorted()

describe('whose record', () => {
  it('is all of it where nobody is asked for', () => {
    expect(recordOf(history, {})).toBe(history)
    expect(totals({})).toEqual([2, 2, 1])
  })

  it('is that of one organisation, under all its identities', () => {
    expect(totals(organisation('bank'))).toEqual([1, 1, 1])
    expect(totals(organisation('old-bank'))).toEqual([1, 1, 1])
    expect(texts(organisation('bank'))).toEqual(['aid', 'loan'])
    expect(texts({ ...organisation('bank'), bodies: [organisation('ministry').organisation] })).toEqual([
      'aid',
      'loan',
      'plan'
    ])
  })

  it('is that between an organisation and a country', () => {
    expect(texts({ ...organisation('bank'), ...country('UZ') })).toEqual(['loan'])
    expect(totals({ ...organisation('ministry'), ...country('UZ') })).toEqual([1, 1, 0])
    expect(totals({ ...organisation('ministry'), ...country('KZ') }, 'KZ')).toEqual([0, 0, 0])
  })

  it('is that with a country, in the roles asked for', () => {
    expect(texts(country('KZ'))).toEqual(['aid'])
    expect(texts({ ...country('KZ'), roles: ['Donor'] })).toEqual([])
  })
})
