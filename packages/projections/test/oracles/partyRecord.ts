import type { CooperationEvent, PartyId } from '@communique/core'
import { type Effective, sameJson } from '@communique/kernel'
import type { FieldHistories, FieldStatement, FieldValue } from '../../src/engine/fieldHistory.ts'
import type { PartyFields } from '../../src/views/partyRecord/partyRecord.ts'
import type { Believed } from '../histories.ts'
import { ofEach } from './neighbours.ts'

interface Statement<Value> {
  readonly value: Value
  readonly event: Effective<CooperationEvent>
  /** The values that further sources give, the latest first, each with its source. */
  readonly further: ReadonlyArray<
    readonly [value: Value, by: NonNullable<Effective<CooperationEvent>['attestations']>[number]]
  >
}

/** The values of a field by each event that gives one, and by each further source of that event. */
const statements = <Event extends Believed[number], Value>(
  events: ReadonlyArray<Event>,
  read: (data: Event['data'], at: number) => Value
): ReadonlyArray<Statement<Value>> =>
  events.map((event, at) => ({
    value: read(event.data, at),
    event,
    further: (event.attestations ?? []).flatMap((by) =>
      by.data.content.type === event.type ? [[read(by.data.content.data as Event['data'], at), by]] : []
    )
  }))

const saidBy = <Value>(
  value: Value,
  { id: eventId, recordedAt, recordedBy, citations }: Omit<Effective<CooperationEvent>, 'type' | 'data' | 'corrections'>
): FieldStatement<Value> => ({ value, eventId, recordedAt, recordedBy, citations })

/** A statement counts that differs from the one before it; it stands on the latest statement. */
const changes = <Value>(said: ReadonlyArray<Statement<Value>>): ReadonlyArray<FieldValue<Value>> => {
  const isNew = said.map(({ value }, at) => at === 0 || !sameJson(said[at - 1]?.value, value))
  return said.flatMap(({ value, event }, at) => {
    if (isNew[at] !== true) return []
    const next = isNew.indexOf(true, at + 1)
    const otherwise = said
      .slice(at, next === -1 ? said.length : next)
      .flatMap((same) => same.further.flatMap(([other, by]) => (sameJson(other, value) ? [] : [saidBy(other, by)])))
    return [{ ...saidBy(value, event.corrections[0] ?? event), otherwise }]
  })
}

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
      name: changes(statements(registered, (data) => data.name)),
      kind: changes(statements(registered, (data) => data.kind)),
      country: changes(statements(registered, (data) => data.country)),
      accreditedTo: changes(statements(registered, (data) => data.accreditedTo)),
      parent: changes(statements(registered, (data) => data.parent)),
      aliases: changes(statements(named, ({ alias }, at) => [...new Set([...aliases.slice(0, at), alias])])),
      mergedInto: changes(statements(merged, ({ into }) => into))
    }
  })
}
