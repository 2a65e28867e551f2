import * as t from 'io-ts'
import { commandCodec } from '../kernel/eventCodec.ts'
import {
  AgreementAmended,
  AgreementDraftingAgreed,
  AgreementEnteredIntoForce,
  AgreementExpired,
  AgreementExtended,
  AgreementSigned,
  AgreementTerminated,
  MoUSigned,
  ObligationFulfilled,
  ObligationWaived
} from './events.ts'

export const AgreeDrafting = commandCodec('AgreeDrafting', AgreementDraftingAgreed.props.data)
export interface AgreeDrafting extends t.TypeOf<typeof AgreeDrafting> {}

export const SignMoU = commandCodec('SignMoU', MoUSigned.props.data)
export interface SignMoU extends t.TypeOf<typeof SignMoU> {}

export const SignAgreement = commandCodec('SignAgreement', AgreementSigned.props.data)
export interface SignAgreement extends t.TypeOf<typeof SignAgreement> {}

export const EnterIntoForce = commandCodec('EnterIntoForce', AgreementEnteredIntoForce.props.data)
export interface EnterIntoForce extends t.TypeOf<typeof EnterIntoForce> {}

export const AmendAgreement = commandCodec('AmendAgreement', AgreementAmended.props.data)
export interface AmendAgreement extends t.TypeOf<typeof AmendAgreement> {}

export const ExtendAgreement = commandCodec('ExtendAgreement', AgreementExtended.props.data)
export interface ExtendAgreement extends t.TypeOf<typeof ExtendAgreement> {}

export const ExpireAgreement = commandCodec('ExpireAgreement', AgreementExpired.props.data)
export interface ExpireAgreement extends t.TypeOf<typeof ExpireAgreement> {}

export const TerminateAgreement = commandCodec('TerminateAgreement', AgreementTerminated.props.data)
export interface TerminateAgreement extends t.TypeOf<typeof TerminateAgreement> {}

export const FulfilObligation = commandCodec('FulfilObligation', ObligationFulfilled.props.data)
export interface FulfilObligation extends t.TypeOf<typeof FulfilObligation> {}

export const WaiveObligation = commandCodec('WaiveObligation', ObligationWaived.props.data)
export interface WaiveObligation extends t.TypeOf<typeof WaiveObligation> {}

export const AgreementCommand = t.union(
  [
    AgreeDrafting,
    SignMoU,
    SignAgreement,
    EnterIntoForce,
    AmendAgreement,
    ExtendAgreement,
    ExpireAgreement,
    TerminateAgreement,
    FulfilObligation,
    WaiveObligation
  ],
  'AgreementCommand'
)
export type AgreementCommand =
  | AgreeDrafting
  | SignMoU
  | SignAgreement
  | EnterIntoForce
  | AmendAgreement
  | ExtendAgreement
  | ExpireAgreement
  | TerminateAgreement
  | FulfilObligation
  | WaiveObligation
