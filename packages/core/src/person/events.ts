import * as t from 'io-ts'
import { type CommandIn, eventCodec, type EventIn, nullable, Text } from '@communique/kernel'
import { noPeople } from '../sharedFacets.ts'
import { subjectFacts } from '../subject.ts'
import { PersonId } from '../vocabulary/identifiers.ts'

/** A person is known to the record, under one name; titles live on participations and are dated by them. */
export const PersonRegistered = eventCodec('PersonRegistered', 1, t.type({ personId: PersonId, name: Text }))
export interface PersonRegistered extends t.TypeOf<typeof PersonRegistered> {}
export const personRegistered = (data: PersonRegistered['data']): PersonRegistered => ({
  type: 'PersonRegistered',
  data
})

/** Sources also spell the person's name like this. Two persons may share a name. */
export const PersonAliasAdded = eventCodec('PersonAliasAdded', 1, t.type({ personId: PersonId, alias: Text }))
export interface PersonAliasAdded extends t.TypeOf<typeof PersonAliasAdded> {}
export const personAliasAdded = (data: PersonAliasAdded['data']): PersonAliasAdded => ({
  type: 'PersonAliasAdded',
  data
})

/** Two entries turned out to be one person: `merged` redirects to `into` from now on; nothing is deleted. */
export const PersonsMerged = eventCodec(
  'PersonsMerged',
  1,
  t.type({ merged: PersonId, into: PersonId, reason: nullable(Text) })
)
export interface PersonsMerged extends t.TypeOf<typeof PersonsMerged> {}
export const personsMerged = (data: PersonsMerged['data']): PersonsMerged => ({ type: 'PersonsMerged', data })

/** The event that each command records. */
export interface PersonFacts {
  readonly RegisterPerson: PersonRegistered
  readonly AddPersonAlias: PersonAliasAdded
  readonly MergePersons: PersonsMerged
}
export type PersonEvent = EventIn<PersonFacts>
export type PersonCommand = CommandIn<PersonFacts>

export const personFacts = subjectFacts<PersonFacts>({
  RegisterPerson: { records: PersonRegistered, people: noPeople },
  AddPersonAlias: { records: PersonAliasAdded, people: noPeople },
  MergePersons: { records: PersonsMerged, people: noPeople }
})
