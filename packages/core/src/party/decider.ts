import { type CommandIn, factDecider } from '@communique/kernel'
import {
  emptyRegister,
  mergeObstacle,
  type MergeObstacle,
  type MergeRegister,
  standsFor,
  withMerged,
  withRegistered
} from '../vocabulary/mergeRegister.ts'
import { emptyMap, type PersistentMap, valueAt, withEntry } from '@communique/kernel/advanced'
import type { PartyId } from '../vocabulary/identifiers.ts'
import { type PartyCommand, type PartyEvent, type PartyFacts, partyFacts } from './events.ts'

type AddPartyAlias = CommandIn<PartyFacts, 'AddPartyAlias'>
type MergeParties = CommandIn<PartyFacts, 'MergeParties'>
type RegisterParty = CommandIn<PartyFacts, 'RegisterParty'>

/** The party that first bore a name, and its kind: the name in the register, which two parties may bear, or an alias. */
interface NameUse {
  readonly partyId: PartyId
  readonly as: 'Name' | 'Alias'
}

/** The register of parties: the known, and their names. */
export interface PartyRegister {
  readonly parties: MergeRegister<PartyId>
  /** By the name in one case and one Unicode form (NFC). */
  readonly names: PersistentMap<NameUse>
}

/** A refusal: a party cannot be registered, called so, or merged. */
export type PartyRefusal =
  | { readonly type: 'PartyAlreadyRegistered'; readonly partyId: PartyId }
  | { readonly type: 'PartyNotRegistered'; readonly partyId: PartyId }
  /** Somebody else is called that already. */
  | { readonly type: 'NameOfAnotherParty'; readonly partyId: PartyId; readonly name: string; readonly owner: PartyId }
  | {
      readonly type: 'PartiesNotMerged'
      readonly merged: PartyId
      readonly into: PartyId
      readonly because: MergeObstacle<PartyId>
    }

/**
 * The party that an identifier stands for now, after any number of merges. An identifier that is not registered stands
 * for itself.
 *
 * @category parties
 * @since 0.1.0
 */
export const resolveParty = ({ parties }: PartyRegister, id: PartyId): PartyId => standsFor(parties, id)

const nameKey = (name: string): string => name.normalize('NFC').trim().toLowerCase()

const useOf = ({ names }: PartyRegister, name: string): NameUse | null => valueAt(names, nameKey(name))

const withName = (register: PartyRegister, name: string, use: NameUse): PartyRegister =>
  useOf(register, name) === null ? { ...register, names: withEntry(register.names, nameKey(name), use) } : register

const isRegistered = ({ parties }: PartyRegister, id: PartyId): boolean => valueAt(parties, id) !== null

/** A party is called what it is called; saying so again, in other capitals, adds nothing. */
const isOnRecord = ({ type, data }: PartyCommand, register: PartyRegister): boolean => {
  if (type !== 'AddPartyAlias') return false
  const use = useOf(register, data.alias)
  return use !== null && resolveParty(register, use.partyId) === resolveParty(register, data.partyId)
}

const registrationRefusal = ({ data }: RegisterParty, register: PartyRegister): PartyRefusal | null => {
  const { partyId, name } = data
  if (isRegistered(register, partyId)) return { type: 'PartyAlreadyRegistered', partyId }
  const use = useOf(register, name)
  return use?.as === 'Alias'
    ? { type: 'NameOfAnotherParty', partyId, name, owner: resolveParty(register, use.partyId) }
    : null
}

const aliasRefusal = ({ data }: AddPartyAlias, register: PartyRegister): PartyRefusal | null => {
  const { partyId, alias } = data
  if (!isRegistered(register, partyId)) return { type: 'PartyNotRegistered', partyId }
  const use = useOf(register, alias)
  return use === null
    ? null
    : { type: 'NameOfAnotherParty', partyId, name: alias, owner: resolveParty(register, use.partyId) }
}

const mergeRefusal = ({ data }: MergeParties, { parties }: PartyRegister): PartyRefusal | null => {
  const { merged, into } = data
  const because = mergeObstacle(parties, merged, into)
  return because === null ? null : { type: 'PartiesNotMerged', merged, into, because }
}

const refusalOf = (command: PartyCommand, register: PartyRegister): PartyRefusal | null => {
  switch (command.type) {
    case 'RegisterParty':
      return registrationRefusal(command, register)
    case 'AddPartyAlias':
      return aliasRefusal(command, register)
    case 'MergeParties':
      return mergeRefusal(command, register)
  }
}

const evolve = (register: PartyRegister, { type, data }: PartyEvent): PartyRegister => {
  switch (type) {
    case 'PartyRegistered': {
      const parties = withRegistered(register.parties, data.partyId)
      return withName({ ...register, parties }, data.name, { partyId: data.partyId, as: 'Name' })
    }
    case 'PartyAliasAdded':
      return isRegistered(register, data.partyId)
        ? withName(register, data.alias, { partyId: data.partyId, as: 'Alias' })
        : register
    case 'PartiesMerged':
      return { ...register, parties: withMerged(register.parties, data.merged, data.into) }
  }
}

/**
 * The parties that cooperate, with their names. Ministries of two states may bear one name; an alias belongs to one
 * party, and after a merge to the party that stands for it. Names are compared without regard to case and to white
 * space around them.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperation, cooperationCommand } from '@communique/core'
 * import { either as E, function as F } from 'fp-ts'
 *
 * const refused = F.pipe(
 *   cooperationCommand({ type: 'AddPartyAlias', data: { partyId: 'jica', alias: 'JICA' } }),
 *   E.chainW((command) => cooperation.decide(command, cooperation.initialState))
 * )
 * assert.deepEqual(refused, E.left({ type: 'PartyNotRegistered', partyId: 'jica' }))
 * @category deciding
 * @since 0.1.0
 */
export const partyDecider = factDecider<PartyFacts, PartyRegister, PartyRefusal>({
  initialState: { parties: emptyRegister, names: emptyMap },
  facts: partyFacts.events,
  isOnRecord,
  refusalOf,
  evolve
})
