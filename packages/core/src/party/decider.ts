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
import { pathBetween } from '../vocabulary/pathBetween.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { type PartyCommand, type PartyEvent, type PartyFacts, partyFacts, type PartyRelation } from './events.ts'

type AddPartyAlias = CommandIn<PartyFacts, 'AddPartyAlias'>
type MergeParties = CommandIn<PartyFacts, 'MergeParties'>
type RegisterParty = CommandIn<PartyFacts, 'RegisterParty'>
type RelateParties = CommandIn<PartyFacts, 'RelateParties'>

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
  /** The relations of each party, the parent of its registration among them. */
  readonly related: PersistentMap<ReadonlyArray<RelatedParty>>
}

/** A relation of a party to another. */
export interface RelatedParty {
  /** Null: the other was named as its parent, without saying more. */
  readonly relation: PartyRelation | null
  readonly to: PartyId
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
  | { readonly type: 'PartyRelatedToItself'; readonly partyId: PartyId }
  | {
      readonly type: 'PartiesAlreadyRelated'
      readonly partyId: PartyId
      readonly relation: PartyRelation
      readonly to: PartyId
    }
  /** The other belongs to this one, or took its place, by way of the parties named. */
  | { readonly type: 'PartiesInCircle'; readonly circle: ReadonlyArray<PartyId> }
  | {
      readonly type: 'RelationEndsBeforeItBegins'
      readonly partyId: PartyId
      readonly from: OccurrenceDate
      readonly until: OccurrenceDate
    }

/**
 * The party that an identifier stands for now, after any number of merges. An identifier that is not registered stands
 * for itself.
 *
 * @category parties
 * @since 0.1.0
 */
export const resolveParty = ({ parties }: PartyRegister, id: PartyId): PartyId => standsFor(parties, id)

/** A name in one case and one Unicode form: two names with one key are the same name. */
export const nameKey = (name: string): string => name.normalize('NFC').trim().toLowerCase()

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

/** The relations of one nature: no party belongs to itself, and none takes its own place. */
type Nature = 'Belonging' | 'Accreditation' | 'Succession'

const natureOf = (relation: PartyRelation | null): Nature => {
  if (relation === 'AccreditedTo') return 'Accreditation'
  return relation === 'SuccessorOf' ? 'Succession' : 'Belonging'
}

const relationsOf = ({ related }: PartyRegister, id: PartyId): ReadonlyArray<RelatedParty> => valueAt(related, id) ?? []

/** The refusal to lead from one party to another, though the other leads to it already. */
const circleRefusal = (
  register: PartyRegister,
  partyId: PartyId,
  relation: PartyRelation | null,
  other: PartyId
): PartyRefusal | null => {
  const [from, to] = [resolveParty(register, partyId), resolveParty(register, other)]
  if (from === to) return { type: 'PartyRelatedToItself', partyId }
  const nature = natureOf(relation)
  if (nature === 'Accreditation') return null
  const arrowsOf = (id: PartyId) =>
    relationsOf(register, id).flatMap((known) =>
      natureOf(known.relation) === nature ? [resolveParty(register, known.to)] : []
    )
  const back = pathBetween(to, from, arrowsOf, String)
  return back === null ? null : { type: 'PartiesInCircle', circle: [from, ...back] }
}

const relationRefusal = ({ data }: RelateParties, register: PartyRegister): PartyRefusal | null => {
  const { partyId, relation, to, from, until } = data
  const stranger = [partyId, to].find((id) => !isRegistered(register, id))
  if (stranger !== undefined) return { type: 'PartyNotRegistered', partyId: stranger }
  if (from !== null && until !== null && before(until, from) === 'Yes')
    return { type: 'RelationEndsBeforeItBegins', partyId, from, until }
  const known = relationsOf(register, resolveParty(register, partyId))
  if (known.some((other) => other.relation === relation && other.to === to))
    return { type: 'PartiesAlreadyRelated', partyId, relation, to }
  return circleRefusal(register, partyId, relation, to)
}

const registrationRefusal = ({ data }: RegisterParty, register: PartyRegister): PartyRefusal | null => {
  const { partyId, name, parent } = data
  if (isRegistered(register, partyId)) return { type: 'PartyAlreadyRegistered', partyId }
  const use = useOf(register, name)
  if (use?.as === 'Alias')
    return { type: 'NameOfAnotherParty', partyId, name, owner: resolveParty(register, use.partyId) }
  return parent === null ? null : circleRefusal(register, partyId, null, parent)
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
    case 'RelateParties':
      return relationRefusal(command, register)
  }
}

// What a merged party was related to, the one that stands for it is related to.
const withRelation = (register: PartyRegister, id: PartyId, ...added: ReadonlyArray<RelatedParty>): PartyRegister => ({
  ...register,
  related: withEntry(register.related, id, [...relationsOf(register, id), ...added])
})

const evolve = (register: PartyRegister, { type, data }: PartyEvent): PartyRegister => {
  switch (type) {
    case 'PartyRegistered': {
      const { partyId, name, parent } = data
      const parties = withRegistered(register.parties, partyId)
      const named = withName({ ...register, parties }, name, { partyId, as: 'Name' })
      return parent === null ? named : withRelation(named, partyId, { relation: null, to: parent })
    }
    case 'PartyAliasAdded':
      return isRegistered(register, data.partyId)
        ? withName(register, data.alias, { partyId: data.partyId, as: 'Alias' })
        : register
    case 'PartiesMerged': {
      const { merged, into } = data
      const parties = withMerged(register.parties, merged, into)
      return parties === register.parties
        ? register
        : withRelation({ ...register, parties }, into, ...relationsOf(register, merged))
    }
    case 'PartiesRelated':
      return withRelation(register, resolveParty(register, data.partyId), { relation: data.relation, to: data.to })
  }
}

/**
 * The parties that cooperate, with their names. Ministries of two states may bear one name; an alias belongs to one
 * party, and after a merge to the party that stands for it. Names are compared without regard to case and to white
 * space around them. Parties belong to others and take the place of others, but never in a circle.
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
  initialState: { parties: emptyRegister, names: emptyMap, related: emptyMap },
  facts: partyFacts.events,
  isOnRecord,
  refusalOf,
  evolve
})
