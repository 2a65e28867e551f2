import * as t from 'io-ts'
import { type CodecOf, commandCodec, type CommandFor } from '@communique/kernel'
import { PartiesMerged, PartyAliasAdded, PartyRegistered } from './events.ts'

export interface RegisterParty extends CommandFor<'RegisterParty', PartyRegistered> {}
export const RegisterParty: CodecOf<RegisterParty> = commandCodec('RegisterParty', PartyRegistered.props.data)

export interface AddPartyAlias extends CommandFor<'AddPartyAlias', PartyAliasAdded> {}
export const AddPartyAlias: CodecOf<AddPartyAlias> = commandCodec('AddPartyAlias', PartyAliasAdded.props.data)

export interface MergeParties extends CommandFor<'MergeParties', PartiesMerged> {}
export const MergeParties: CodecOf<MergeParties> = commandCodec('MergeParties', PartiesMerged.props.data)

export const PartyCommand = t.union([RegisterParty, AddPartyAlias, MergeParties], 'PartyCommand')
export type PartyCommand = RegisterParty | AddPartyAlias | MergeParties
