import { factDecider } from '@communique/kernel'
import {
  emptyRegister,
  mergeObstacle,
  type MergeObstacle,
  type MergeRegister,
  standsFor,
  withMerged,
  withRegistered
} from '../vocabulary/mergeRegister.ts'
import { valueAt } from '@communique/kernel/advanced'
import type { PersonId } from '../vocabulary/identifiers.ts'
import { type PersonCommand, type PersonEvent, type PersonFacts, personFacts } from './events.ts'

/** The register of persons. Names are no part of it: two persons may share one, so no rule rests on a name. */
export type PersonRegister = MergeRegister<PersonId>

/** A refusal: a person cannot be registered, called so, or merged. */
export type PersonRefusal =
  | { readonly type: 'PersonAlreadyRegistered'; readonly personId: PersonId }
  | { readonly type: 'PersonNotRegistered'; readonly personId: PersonId }
  | {
      readonly type: 'PersonsNotMerged'
      readonly merged: PersonId
      readonly into: PersonId
      readonly because: MergeObstacle<PersonId>
    }

/** The person that an identifier stands for now, after any number of merges. */
export const resolvePerson = (register: PersonRegister, id: PersonId): PersonId => standsFor(register, id)

const refusalOf = ({ type, data }: PersonCommand, register: PersonRegister): PersonRefusal | null => {
  switch (type) {
    case 'RegisterPerson': {
      const { personId } = data
      return valueAt(register, personId) === null ? null : { type: 'PersonAlreadyRegistered', personId }
    }
    case 'AddPersonAlias': {
      const { personId } = data
      return valueAt(register, personId) === null ? { type: 'PersonNotRegistered', personId } : null
    }
    case 'MergePersons': {
      const { merged, into } = data
      const because = mergeObstacle(register, merged, into)
      return because === null ? null : { type: 'PersonsNotMerged', merged, into, because }
    }
  }
}

const evolve = (register: PersonRegister, { type, data }: PersonEvent): PersonRegister => {
  switch (type) {
    case 'PersonRegistered':
      return withRegistered(register, data.personId)
    case 'PersonAliasAdded':
      return register
    case 'PersonsMerged':
      return withMerged(register, data.merged, data.into)
  }
}

/**
 * The persons who act for parties. A name belongs to nobody alone; persons are distinguished by identifier, and two
 * identifiers of one person are merged, never deleted.
 *
 * @category deciding
 * @since 0.1.0
 */
export const personDecider = factDecider<PersonFacts, PersonRegister, PersonRefusal>({
  initialState: emptyRegister,
  facts: personFacts.events,
  refusalOf,
  evolve
})
