import * as t from 'io-ts'
import { type CommandIn, eventCodec, type EventIn, nullable, Text } from '@communique/kernel'
import { noPeople } from '../sharedFacets.ts'
import { subjectFacts } from '../subject.ts'
import { PersonId } from '../vocabulary/identifiers.ts'

/** A person is known to the record, under one name; titles live on participations and are dated by them. */
export const PersonRegistered = eventCodec('PersonRegistered', 1, t.type({ personId: PersonId, name: Text }))
export interface PersonRegistered extends t.TypeOf<typeof PersonRegistered> {}
/** Registers a person: once for each identifier. Two persons may bear one name. */
export const personRegistered = (data: PersonRegistered['data']): PersonRegistered => ({
  type: 'PersonRegistered',
  data
})

/** Sources also spell the person's name like this. Two persons may share a name. */
export const PersonAliasAdded = eventCodec('PersonAliasAdded', 1, t.type({ personId: PersonId, alias: Text }))
export interface PersonAliasAdded extends t.TypeOf<typeof PersonAliasAdded> {}
/** Adds a spelling to the name of a registered person. */
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
/**
 * Merges one registered person into another; neither was merged before. Afterwards the first identifier stands for the
 * second person.
 */
export const personsMerged = (data: PersonsMerged['data']): PersonsMerged => ({ type: 'PersonsMerged', data })

/** The event that each command records. */
export interface PersonFacts {
  readonly RegisterPerson: PersonRegistered
  readonly AddPersonAlias: PersonAliasAdded
  readonly MergePersons: PersonsMerged
}
/** The events of the register of persons. */
export type PersonEvent = EventIn<PersonFacts>
/** The commands to the register of persons, one for each of its events. */
export type PersonCommand = CommandIn<PersonFacts>

/** The table of the register of persons: the event that each command records. */
export const personFacts = subjectFacts<PersonFacts>({
  RegisterPerson: { records: PersonRegistered, people: noPeople },
  AddPersonAlias: { records: PersonAliasAdded, people: noPeople },
  MergePersons: { records: PersonsMerged, people: noPeople }
})
