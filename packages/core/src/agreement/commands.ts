import * as t from 'io-ts'
import { type CodecOf, commandCodec, type CommandFor } from '@communique/kernel'
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

export interface AgreeDrafting extends CommandFor<'AgreeDrafting', AgreementDraftingAgreed> {}
export const AgreeDrafting: CodecOf<AgreeDrafting> = commandCodec('AgreeDrafting', AgreementDraftingAgreed.props.data)

export interface SignMoU extends CommandFor<'SignMoU', MoUSigned> {}
export const SignMoU: CodecOf<SignMoU> = commandCodec('SignMoU', MoUSigned.props.data)

export interface SignAgreement extends CommandFor<'SignAgreement', AgreementSigned> {}
export const SignAgreement: CodecOf<SignAgreement> = commandCodec('SignAgreement', AgreementSigned.props.data)

export interface EnterIntoForce extends CommandFor<'EnterIntoForce', AgreementEnteredIntoForce> {}
export const EnterIntoForce: CodecOf<EnterIntoForce> = commandCodec(
  'EnterIntoForce',
  AgreementEnteredIntoForce.props.data
)

export interface AmendAgreement extends CommandFor<'AmendAgreement', AgreementAmended> {}
export const AmendAgreement: CodecOf<AmendAgreement> = commandCodec('AmendAgreement', AgreementAmended.props.data)

export interface ExtendAgreement extends CommandFor<'ExtendAgreement', AgreementExtended> {}
export const ExtendAgreement: CodecOf<ExtendAgreement> = commandCodec('ExtendAgreement', AgreementExtended.props.data)

export interface ExpireAgreement extends CommandFor<'ExpireAgreement', AgreementExpired> {}
export const ExpireAgreement: CodecOf<ExpireAgreement> = commandCodec('ExpireAgreement', AgreementExpired.props.data)

export interface TerminateAgreement extends CommandFor<'TerminateAgreement', AgreementTerminated> {}
export const TerminateAgreement: CodecOf<TerminateAgreement> = commandCodec(
  'TerminateAgreement',
  AgreementTerminated.props.data
)

export interface FulfilObligation extends CommandFor<'FulfilObligation', ObligationFulfilled> {}
export const FulfilObligation: CodecOf<FulfilObligation> = commandCodec(
  'FulfilObligation',
  ObligationFulfilled.props.data
)

export interface WaiveObligation extends CommandFor<'WaiveObligation', ObligationWaived> {}
export const WaiveObligation: CodecOf<WaiveObligation> = commandCodec('WaiveObligation', ObligationWaived.props.data)

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
