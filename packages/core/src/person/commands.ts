import * as t from 'io-ts'
import { commandCodec } from '../kernel/eventCodec.ts'
import { PersonAliasAdded, PersonRegistered, PersonsMerged } from './events.ts'

export const RegisterPerson = commandCodec('RegisterPerson', PersonRegistered.props.data)
export interface RegisterPerson extends t.TypeOf<typeof RegisterPerson> {}

export const AddPersonAlias = commandCodec('AddPersonAlias', PersonAliasAdded.props.data)
export interface AddPersonAlias extends t.TypeOf<typeof AddPersonAlias> {}

export const MergePersons = commandCodec('MergePersons', PersonsMerged.props.data)
export interface MergePersons extends t.TypeOf<typeof MergePersons> {}

export const PersonCommand = t.union([RegisterPerson, AddPersonAlias, MergePersons], 'PersonCommand')
export type PersonCommand = RegisterPerson | AddPersonAlias | MergePersons
