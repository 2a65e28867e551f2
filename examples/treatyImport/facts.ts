import { type CountryCode, type IsoDay, resolveCountry } from '@communique/core'
import { either as E } from 'fp-ts'
import type { TreatyRowRead } from './rows.ts'

/** A treaty or a state as the table has it, under an identity of the record. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 64)

/** A party of the table: a state, also one that is no more, or an organisation that has no code of ISO 3166. */
export interface TableParty {
  readonly id: string
  readonly name: string
  readonly kind: 'State' | 'IntergovernmentalOrganisation'
  readonly country: CountryCode | null
}

/** Codes of the table that ISO 3166 does not have. */
const organisations: Readonly<Record<string, string>> = { EUE: 'European Union' }

/** The party that a code of the table names; null where nobody is called that. */
export const partyOf = (code: string, nameOf: (country: CountryCode) => string): TableParty | null => {
  const organisation = organisations[code]
  if (organisation !== undefined)
    return { id: slug(code), name: organisation, kind: 'IntergovernmentalOrganisation', country: null }
  if (!/^[A-Z]{3}$/.test(code)) return null
  const country = resolveCountry(code)
  return E.isLeft(country)
    ? null
    : { id: slug(code), name: nameOf(country.right), kind: 'State', country: country.right }
}

const dated = (edtf: string) => ({ edtf, basis: 'Stated' }) as const

/**
 * One consent a day: its form where the table has one, else ratification of a signature, else not known. Of a successor
 * the table has the day of the predecessor's ratification too, which is no act of the successor.
 */
const consentsOf = (row: TreatyRowRead) => {
  const formed = [
    ['Acceptance', row.accepted],
    ['Accession', row.acceded],
    ['Succession', row.succeeded],
    ['OtherMeans', row.otherwiseConsented]
  ] as const
  const known = formed.flatMap(([form, on]) => (on === null ? [] : [{ form, on }]))
  const ofPredecessor = row.consented !== null && row.succeeded !== null && row.consented < row.succeeded
  if (row.consented === null || ofPredecessor || known.some(({ on }) => on === row.consented)) return known
  return [
    { form: row.signed === null ? ('OtherMeans' as const) : ('Ratification' as const), on: row.consented },
    ...known
  ]
}

/** The course of a treaty, from the first of its rows: its adoption, else that it exists, its entry into force, its end. */
export const courseOf = (treatyId: string, { title, adopted, inForce, terminated }: TreatyRowRead) => [
  adopted === null
    ? ({ type: 'AttestTreaty', data: { treatyId, title, on: { edtf: '../..', basis: 'Unknown' } } } as const)
    : ({ type: 'AdoptTreatyText', data: { treatyId, title, on: dated(adopted) } } as const),
  ...(inForce === null ? [] : [{ type: 'BringTreatyIntoForce', data: { treatyId, on: dated(inForce) } } as const]),
  ...(terminated === null ? [] : [{ type: 'TerminateTreaty', data: { treatyId, on: dated(terminated) } } as const])
]

/**
 * The acts of one state, in the order of the law of treaties. The table gives one day of a withdrawal, for the notice and
 * for its effect.
 */
export const actsOf = (treatyId: string, party: string, row: TreatyRowRead) => {
  const on = (day: IsoDay) => ({ treatyId, party, on: dated(day) })
  return [
    ...(row.signed === null ? [] : [{ type: 'SignTreaty', data: on(row.signed) } as const]),
    ...consentsOf(row).map(({ form, on: day }) => ({ type: 'ConsentToBeBound', data: { ...on(day), form } }) as const),
    ...(row.applied === null ? [] : [{ type: 'ApplyTreatyProvisionally', data: on(row.applied) } as const]),
    ...row.bound.map((day) => ({ type: 'BringTreatyIntoForceForParty', data: on(day) }) as const),
    ...(row.left === null
      ? []
      : [
          {
            type: 'NotifyWithdrawal',
            data: { ...on(row.left), form: 'Withdrawal', effectiveOn: dated(row.left) }
          } as const
        ])
  ]
}
