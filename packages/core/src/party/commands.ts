import * as t from 'io-ts'
import { commandCodec } from '../kernel/eventCodec.ts'
import { PartiesMerged, PartyAliasAdded, PartyRegistered } from './events.ts'

export const RegisterParty = commandCodec('RegisterParty', PartyRegistered.props.data)
export interface RegisterParty extends t.TypeOf<typeof RegisterParty> {}

export const AddPartyAlias = commandCodec('AddPartyAlias', PartyAliasAdded.props.data)
export interface AddPartyAlias extends t.TypeOf<typeof AddPartyAlias> {}

export const MergeParties = commandCodec('MergeParties', PartiesMerged.props.data)
export interface MergeParties extends t.TypeOf<typeof MergeParties> {}

export const PartyCommand = t.union([RegisterParty, AddPartyAlias, MergeParties], 'PartyCommand')
export type PartyCommand = RegisterParty | AddPartyAlias | MergeParties
