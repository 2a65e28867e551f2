import * as t from 'io-ts'
import { type CodecOf, commandCodec, type CommandFor } from '@communique/kernel'
import { JointBodyAgreed, JointBodyDissolved, JointBodyEstablished } from './events.ts'

export interface AgreeJointBody extends CommandFor<'AgreeJointBody', JointBodyAgreed> {}
export const AgreeJointBody: CodecOf<AgreeJointBody> = commandCodec('AgreeJointBody', JointBodyAgreed.props.data)

export interface EstablishJointBody extends CommandFor<'EstablishJointBody', JointBodyEstablished> {}
export const EstablishJointBody: CodecOf<EstablishJointBody> = commandCodec(
  'EstablishJointBody',
  JointBodyEstablished.props.data
)

export interface DissolveJointBody extends CommandFor<'DissolveJointBody', JointBodyDissolved> {}
export const DissolveJointBody: CodecOf<DissolveJointBody> = commandCodec(
  'DissolveJointBody',
  JointBodyDissolved.props.data
)

export const JointBodyCommand = t.union([AgreeJointBody, EstablishJointBody, DissolveJointBody], 'JointBodyCommand')
export type JointBodyCommand = AgreeJointBody | EstablishJointBody | DissolveJointBody
