import * as t from 'io-ts'
import { commandCodec } from '../kernel/eventCodec.ts'
import { JointBodyAgreed, JointBodyDissolved, JointBodyEstablished } from './events.ts'

export const AgreeJointBody = commandCodec('AgreeJointBody', JointBodyAgreed.props.data)
export interface AgreeJointBody extends t.TypeOf<typeof AgreeJointBody> {}

export const EstablishJointBody = commandCodec('EstablishJointBody', JointBodyEstablished.props.data)
export interface EstablishJointBody extends t.TypeOf<typeof EstablishJointBody> {}

export const DissolveJointBody = commandCodec('DissolveJointBody', JointBodyDissolved.props.data)
export interface DissolveJointBody extends t.TypeOf<typeof DissolveJointBody> {}

export const JointBodyCommand = t.union([AgreeJointBody, EstablishJointBody, DissolveJointBody], 'JointBodyCommand')
export type JointBodyCommand = AgreeJointBody | EstablishJointBody | DissolveJointBody
