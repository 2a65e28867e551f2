let count = 0
const run = `${process.pid}-${Date.now().toString(36)}`

/** The command that introduces the visitor. */
export const registration = {
  type: 'RegisterParty',
  data: { partyId: 'our-organisation', name: 'Our organisation', kind: 'Association', country: null }
}

/** A command that nobody sent before. */
export const newVisit = (country: string) => ({
  type: 'RecordVisit',
  data: {
    visitId: `visit-${run}-${(count += 1)}`,
    visitor: 'our-organisation',
    participants: [],
    unnamed: 'a delegation',
    to: country,
    on: { edtf: '2024-05-30', basis: 'Stated', words: null, note: null }
  }
})
