import * as t from 'io-ts'
import { commandCodec } from '../kernel/eventCodec.ts'
import {
  ObserverAdmitted,
  ObserverApplied,
  ObserverDeclined,
  ObserverInvited,
  ObserverStatusAttested,
  ObserverWithdrawn
} from './events.ts'

export const InviteObserver = commandCodec('InviteObserver', ObserverInvited.props.data)
export interface InviteObserver extends t.TypeOf<typeof InviteObserver> {}

export const ApplyAsObserver = commandCodec('ApplyAsObserver', ObserverApplied.props.data)
export interface ApplyAsObserver extends t.TypeOf<typeof ApplyAsObserver> {}

export const AdmitObserver = commandCodec('AdmitObserver', ObserverAdmitted.props.data)
export interface AdmitObserver extends t.TypeOf<typeof AdmitObserver> {}

export const DeclineObserver = commandCodec('DeclineObserver', ObserverDeclined.props.data)
export interface DeclineObserver extends t.TypeOf<typeof DeclineObserver> {}

export const WithdrawObserver = commandCodec('WithdrawObserver', ObserverWithdrawn.props.data)
export interface WithdrawObserver extends t.TypeOf<typeof WithdrawObserver> {}

export const AttestObserverStatus = commandCodec('AttestObserverStatus', ObserverStatusAttested.props.data)
export interface AttestObserverStatus extends t.TypeOf<typeof AttestObserverStatus> {}

export const ObserverCommand = t.union(
  [InviteObserver, ApplyAsObserver, AdmitObserver, DeclineObserver, WithdrawObserver, AttestObserverStatus],
  'ObserverCommand'
)
export type ObserverCommand =
  InviteObserver | ApplyAsObserver | AdmitObserver | DeclineObserver | WithdrawObserver | AttestObserverStatus
