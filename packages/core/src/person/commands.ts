import * as t from 'io-ts'
import { type CodecOf, commandCodec, type CommandFor } from '@communique/kernel'
import { PersonAliasAdded, PersonRegistered, PersonsMerged } from './events.ts'

export interface RegisterPerson extends CommandFor<'RegisterPerson', PersonRegistered> {}
export const RegisterPerson: CodecOf<RegisterPerson> = commandCodec('RegisterPerson', PersonRegistered.props.data)

export interface AddPersonAlias extends CommandFor<'AddPersonAlias', PersonAliasAdded> {}
export const AddPersonAlias: CodecOf<AddPersonAlias> = commandCodec('AddPersonAlias', PersonAliasAdded.props.data)

export interface MergePersons extends CommandFor<'MergePersons', PersonsMerged> {}
export const MergePersons: CodecOf<MergePersons> = commandCodec('MergePersons', PersonsMerged.props.data)

export const PersonCommand = t.union([RegisterPerson, AddPersonAlias, MergePersons], 'PersonCommand')
export type PersonCommand = RegisterPerson | AddPersonAlias | MergePersons
