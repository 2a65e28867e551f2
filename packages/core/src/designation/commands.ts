import * as t from 'io-ts'
import { type CodecOf, commandCodec, type CommandFor } from '@communique/kernel'
import { DesignationConcluded, DesignationConferred, DesignationOpened } from './events.ts'

export interface ConferDesignation extends CommandFor<'ConferDesignation', DesignationConferred> {}
export const ConferDesignation: CodecOf<ConferDesignation> = commandCodec(
  'ConferDesignation',
  DesignationConferred.props.data
)

export interface OpenDesignation extends CommandFor<'OpenDesignation', DesignationOpened> {}
export const OpenDesignation: CodecOf<OpenDesignation> = commandCodec('OpenDesignation', DesignationOpened.props.data)

export interface ConcludeDesignation extends CommandFor<'ConcludeDesignation', DesignationConcluded> {}
export const ConcludeDesignation: CodecOf<ConcludeDesignation> = commandCodec(
  'ConcludeDesignation',
  DesignationConcluded.props.data
)

export const DesignationCommand = t.union(
  [ConferDesignation, OpenDesignation, ConcludeDesignation],
  'DesignationCommand'
)
export type DesignationCommand = ConferDesignation | OpenDesignation | ConcludeDesignation
