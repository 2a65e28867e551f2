import * as t from 'io-ts'
import { nullable, Text } from '@communique/kernel'
import { CountryCode } from './countryCode.ts'
import { PartyId } from './identifiers.ts'

/** The beneficiaries of a gift. Ten countries share one pledge: it is neither multiplied nor split among them. */
export const Beneficiaries = t.type(
  { countries: t.readonlyArray(CountryCode), parties: t.readonlyArray(PartyId), others: nullable(Text) },
  'Beneficiaries'
)
export interface Beneficiaries extends t.TypeOf<typeof Beneficiaries> {}
