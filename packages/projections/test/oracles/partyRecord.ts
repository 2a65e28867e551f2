import type { CooperationEvent, PartyId } from '@communique/core'
import { type Effective, sameJson } from '@communique/kernel'
import type { FieldHistories, FieldValue } from '../../src/engine/fieldHistory.ts'
import type { PartyFields } from '../../src/views/partyRecord/partyRecord.ts'
import type { Believed } from '../histories.ts'
import { ofEach } from './neighbours.ts'

interface Statement<Value> {
  readonly value: Value
  readonly event: Effective<CooperationEvent>
}

/** A statement counts that differs from the one before it; it stands on the latest statement. */
const changes = <Value>(statements: ReadonlyArray<Statement<Value>>): ReadonlyArray<FieldValue<Value>> =>
  statements
    .filter(({ value }, at) => {
      const before = statements[at - 1]
      return before === undefined || !sameJson(before.value, value)
    })
    .map(({ value, event }) => {
      const { id: eventId, recordedAt, recordedBy, citations } = event.corrections[0] ?? event
      return { value, eventId, recordedAt, recordedBy, citations }
    })

/** Every value of each field of each party that the register speaks of. */
export const partyRecordOracle = (history: Believed): Readonly<Record<string, FieldHistories<PartyFields>>> => {
  const registrations = history.filter((event) => event.type === 'PartyRegistered')
  const namings = history.filter((event) => event.type === 'PartyAliasAdded')
  const mergers = history.filter((event) => event.type === 'PartiesMerged')
  const parties: ReadonlyArray<PartyId> = [
    ...[...registrations, ...namings].map(({ data }) => data.partyId),
    ...mergers.map(({ data }) => data.merged)
  ]
  return ofEach(parties, (party) => {
    const registered = registrations.filter(({ data }) => data.partyId === party)
    const named = namings.filter(({ data }) => data.partyId === party)
    const merged = mergers.filter(({ data }) => data.merged === party)
    const aliases = named.map(({ data }) => data.alias)
    return {
      name: changes(registered.map((event) => ({ value: event.data.name, event }))),
      kind: changes(registered.map((event) => ({ value: event.data.kind, event }))),
      country: changes(registered.map((event) => ({ value: event.data.country, event }))),
      accreditedTo: changes(registered.map((event) => ({ value: event.data.accreditedTo, event }))),
      parent: changes(registered.map((event) => ({ value: event.data.parent, event }))),
      aliases: changes(named.map((event, at) => ({ value: [...new Set(aliases.slice(0, at + 1))], event }))),
      mergedInto: changes(merged.map((event) => ({ value: event.data.into, event })))
    }
  })
}
