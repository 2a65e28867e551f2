import { nearestTo } from '@communique/core/advanced'
import { either as E } from 'fp-ts'
import type { IatiActivity, IatiOrganisation } from '../iati/activity.ts'
import { activityCommands, type PlainCommand } from '../iati/activityCommands.ts'
import { partyKindOf } from '../iati/codes.ts'
import { activityOf, type IatiFault } from '../iati/readActivities.ts'
import { identityFrom } from '../identityFrom.ts'
import { elementReader } from '../xml/readElements.ts'
import { importItems, type ImportSetup } from './importItems.ts'
import type { ImportStopped, RowOutcome } from './rowOutcome.ts'
import type { FileMapping } from './mapping.ts'
import { partyNames, type PartyNames } from './rowReader.ts'

/** An activity of a file, or why it cannot be read. */
export type ActivityRead = E.Either<IatiFault, IatiActivity>

/**
 * Reads the activities of an IATI file as it comes; the memory in use is that of one activity. A fault of the file itself is
 * the last item.
 *
 * @category exchange
 * @since 0.2.0
 */
export async function* iatiActivities(
  chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>
): AsyncGenerator<ActivityRead, void> {
  const reader = elementReader('iati-activity')
  const decoder = new TextDecoder()
  const rootFault = (): IatiFault | null => {
    const root = reader.root()
    if (root === null) return null
    if (root.name !== 'iati-activities') return { type: 'NotIati', root: root.name }
    const version = root.attributes['version'] ?? ''
    return version.startsWith('2.') ? null : { type: 'UnsupportedVersion', version }
  }
  for await (const chunk of chunks) {
    const read = reader.push(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))
    if (E.isLeft(read)) return yield read
    const fault = rootFault()
    if (fault !== null) return yield E.left(fault)
    for (const element of read.right) yield activityOf(element)
  }
  const ended = reader.end()
  if (E.isLeft(ended)) yield ended
}

/** The organisations of an activity, in the order in which it names them. */
const organisationsOf = ({ reporting, participants, transactions }: IatiActivity): ReadonlyArray<IatiOrganisation> => [
  reporting,
  ...participants,
  ...transactions.flatMap(({ provider, receiver }) => [provider, receiver].filter((each) => each !== null))
]

/** The identity of an organisation that nobody on record is. */
const ownIdentity = ({ ref, name }: IatiOrganisation): string | null => {
  const called = ref ?? name
  return called === null ? null : identityFrom(called)
}

/** The organisations of an activity that are new, as parties. One whose type says no kind of party stays unresolved. */
const registrations = (
  activity: IatiActivity,
  known: (organisation: IatiOrganisation) => string | null
): ReadonlyMap<string, PlainCommand> => {
  const registered = new Map<string, PlainCommand>()
  for (const organisation of organisationsOf(activity)) {
    const { ref, name, type, party } = organisation
    const [partyId, kind] = [ownIdentity(organisation), partyKindOf(type)]
    if (party !== null || partyId === null || kind === null || registered.has(partyId) || known(organisation) !== null)
      continue
    registered.set(partyId, { type: 'RegisterParty', data: { partyId, name: name ?? ref, kind, country: null } })
  }
  return registered
}

const claimsOf =
  ({ names: mapped, organisationsAreParties }: FileMapping) =>
  (names: PartyNames) => {
    const mapping = partyNames(Object.entries(mapped))
    const known = (organisation: IatiOrganisation): string | null => {
      const { ref, name } = organisation
      for (const called of [ref, name, ownIdentity(organisation)]) {
        const party = called === null ? null : (mapping.partyOf(called) ?? names.partyOf(called))
        if (party !== null) return party
      }
      return null
    }
    const unresolvedName = (name: string) => ({
      column: 'organisation',
      name,
      nearest: nearestTo(name, [...Object.keys(mapped), ...names.known()])
    })
    return (read: ActivityRead) => {
      if (E.isLeft(read)) return read
      const added = organisationsAreParties ? registrations(read.right, known) : new Map<string, PlainCommand>()
      const addedAs = partyNames(
        Array.from(added.values(), ({ data }) => [String(data['name']), String(data['partyId'])] as const)
      )
      const partyOf = (organisation: IatiOrganisation): string | null => {
        const own = ownIdentity(organisation)
        if (own !== null && added.has(own)) return own
        return known(organisation) ?? (organisation.name === null ? null : addedAs.partyOf(organisation.name))
      }
      const { commands, notTaken } = activityCommands(read.right, partyOf)
      if (commands.length > 0) return E.right({ commands: [...added.values(), ...commands], notTaken })
      // Without its donor an activity is nobody's pledge.
      const unresolved = notTaken.flatMap((each) => (each.type === 'UnresolvedName' ? [unresolvedName(each.name)] : []))
      return unresolved.length > 0
        ? E.left({ type: 'UnresolvedNames' as const, names: unresolved })
        : E.right({ commands, notTaken })
    }
  }

/**
 * Imports activities of IATI as pledges and disbursements, each activity whole or not at all; read again, they double
 * nothing. What an activity says beyond its pledge is in the outcome.
 *
 * @returns the outcome of each activity, in order; an `ImportStopped` at the end where it did not go on.
 * @category exchange
 * @since 0.2.0
 */
export const importActivities = (
  activities: AsyncIterable<ActivityRead> | Iterable<ActivityRead>,
  mapping: FileMapping,
  setup: ImportSetup
): AsyncGenerator<E.Either<ImportStopped, RowOutcome>, void> =>
  importItems(
    activities,
    { name: mapping.name, source: mapping.source, sameAs: null, claimsOf: claimsOf(mapping) },
    setup
  )
