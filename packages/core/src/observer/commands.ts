import * as t from 'io-ts'
import { type CodecOf, commandCodec, type CommandFor } from '@communique/kernel'
import {
  ObserverAdmitted,
  ObserverApplied,
  ObserverDeclined,
  ObserverInvited,
  ObserverStatusAttested,
  ObserverWithdrawn
} from './events.ts'

export interface InviteObserver extends CommandFor<'InviteObserver', ObserverInvited> {}
export const InviteObserver: CodecOf<InviteObserver> = commandCodec('InviteObserver', ObserverInvited.props.data)

export interface ApplyAsObserver extends CommandFor<'ApplyAsObserver', ObserverApplied> {}
export const ApplyAsObserver: CodecOf<ApplyAsObserver> = commandCodec('ApplyAsObserver', ObserverApplied.props.data)

export interface AdmitObserver extends CommandFor<'AdmitObserver', ObserverAdmitted> {}
export const AdmitObserver: CodecOf<AdmitObserver> = commandCodec('AdmitObserver', ObserverAdmitted.props.data)

export interface DeclineObserver extends CommandFor<'DeclineObserver', ObserverDeclined> {}
export const DeclineObserver: CodecOf<DeclineObserver> = commandCodec('DeclineObserver', ObserverDeclined.props.data)

export interface WithdrawObserver extends CommandFor<'WithdrawObserver', ObserverWithdrawn> {}
export const WithdrawObserver: CodecOf<WithdrawObserver> = commandCodec(
  'WithdrawObserver',
  ObserverWithdrawn.props.data
)

export interface AttestObserverStatus extends CommandFor<'AttestObserverStatus', ObserverStatusAttested> {}
export const AttestObserverStatus: CodecOf<AttestObserverStatus> = commandCodec(
  'AttestObserverStatus',
  ObserverStatusAttested.props.data
)

export const ObserverCommand = t.union(
  [InviteObserver, ApplyAsObserver, AdmitObserver, DeclineObserver, WithdrawObserver, AttestObserverStatus],
  'ObserverCommand'
)
export type ObserverCommand =
  InviteObserver | ApplyAsObserver | AdmitObserver | DeclineObserver | WithdrawObserver | AttestObserverStatus
