import * as t from 'io-ts'
import { commandCodec } from '../kernel/eventCodec.ts'
import { DesignationConcluded, DesignationConferred, DesignationOpened } from './events.ts'

export const ConferDesignation = commandCodec('ConferDesignation', DesignationConferred.props.data)
export interface ConferDesignation extends t.TypeOf<typeof ConferDesignation> {}

export const OpenDesignation = commandCodec('OpenDesignation', DesignationOpened.props.data)
export interface OpenDesignation extends t.TypeOf<typeof OpenDesignation> {}

export const ConcludeDesignation = commandCodec('ConcludeDesignation', DesignationConcluded.props.data)
export interface ConcludeDesignation extends t.TypeOf<typeof ConcludeDesignation> {}

export const DesignationCommand = t.union(
  [ConferDesignation, OpenDesignation, ConcludeDesignation],
  'DesignationCommand'
)
export type DesignationCommand = ConferDesignation | OpenDesignation | ConcludeDesignation
