import {
  type AnyEvent,
  type Citation,
  type Effective,
  type EventId,
  type Instant,
  type RecorderId,
  sameJson
} from '@communique/kernel'
import { castDraft, type Draft } from 'immer'
import type { Initial, Projection, Recipes } from './projection.ts'

/** A value that a source gives to a field: when it was recorded, by which event, on whose word. */
export interface FieldStatement<Value> {
  readonly value: Value
  readonly eventId: EventId
  readonly recordedAt: Instant
  readonly recordedBy: RecorderId
  readonly citations: ReadonlyArray<Citation>
}

/**
 * A value that a field was given, by an event or the correction of one; `otherwise` has the values that further sources of
 * that event give instead, the latest first.
 */
export interface FieldValue<Value> extends FieldStatement<Value> {
  readonly otherwise: ReadonlyArray<FieldStatement<Value>>
}

/**
 * Every value of each field, oldest first, so that the last is the current one; the current value said again is no new
 * value, and what further sources of either statement say otherwise stands beside it.
 */
export type FieldHistories<Fields> = { readonly [F in keyof Fields]: ReadonlyArray<FieldValue<Fields[F]>> }

/** A field as it is believed now, and whatever else was once on record for it, oldest first. */
export interface FieldWithHistory<Value> {
  readonly current: FieldValue<Value> | null
  readonly earlier: ReadonlyArray<FieldValue<Value>>
}

/** The fields of a subject, and the events that give them values. */
export interface FieldRules<Event extends AnyEvent, Fields> {
  readonly name: string
  readonly version: number
  readonly keys: (event: Effective<Event>) => ReadonlyArray<string>
  /** The fields that every view has a list for, even before anything gives them a value. */
  readonly fields: ReadonlyArray<keyof Fields & string>
  /** The fields an event gives values to, given the histories so far; it changes neither. */
  readonly says: {
    readonly [E in Event as E['type']]?: (event: Effective<E>, before: Draft<FieldHistories<Fields>>) => Partial<Fields>
  }
}

type Rule<Fields> = (event: Effective<AnyEvent>, before: Draft<FieldHistories<Fields>>) => Partial<Fields>

const statement = <Value>(
  value: Value,
  {
    id: eventId,
    recordedAt,
    recordedBy,
    citations
  }: Pick<Effective<AnyEvent>, 'id' | 'recordedAt' | 'recordedBy' | 'citations'>
): FieldStatement<Value> => ({ value, eventId, recordedAt, recordedBy, citations })

const noted = <Fields>(draft: Draft<FieldHistories<Fields>>, event: Effective<AnyEvent>, rule: Rule<Fields>): void => {
  const histories = draft as Record<string, Array<Draft<FieldValue<unknown>>>> // one list for each field
  const values = rule(event, draft)
  // A source that says that something else happened gives these fields no value; no decider takes that as attested.
  const further = (event.attestations ?? [])
    .filter(({ data }) => data.content.type === event.type)
    .map((attestation) => ({ attestation, stated: rule({ ...event, data: attestation.data.content.data }, draft) }))
  for (const [field, value] of Object.entries(values)) {
    // A field that the rules did not declare is kept from its first value on.
    const history = (histories[field] ??= [])
    const last = history.at(-1)
    if (last !== undefined && sameJson(last.value, value)) continue
    history.push(castDraft({ ...statement<unknown>(value, event.corrections[0] ?? event), otherwise: [] }))
  }
  for (const { attestation, stated } of further)
    for (const [field, value] of Object.entries(stated)) {
      const last = histories[field]?.at(-1)
      if (last !== undefined && !sameJson(last.value, value))
        last.otherwise.push(castDraft(statement<unknown>(value, attestation)))
    }
}

/**
 * A projection that keeps every value of every field of a subject, with when, by which event and on which source it
 * came. Folded over the effective history, its last values are the current ones; folded over all statements
 * (`allStatements`), it has the values before each correction too: `fieldWithHistory` puts the two together.
 *
 * @category field history
 * @since 0.1.0
 */
export const fieldHistory = <Event extends AnyEvent, Fields>({
  name,
  version,
  keys,
  fields,
  says
}: FieldRules<Event, Fields>): Projection<Event, FieldHistories<Fields>> => ({
  name,
  version,
  keys,
  routing: 'ByEvent',
  // A list for each field and a recipe for each rule: what the mapped types say, built entry by entry.
  initialView: Object.fromEntries(fields.map((field) => [field, []])) as unknown as Initial<
    FieldHistories<Fields>,
    FieldHistories<Fields>
  >,
  when: Object.fromEntries(
    Object.entries(says as unknown as Readonly<Record<string, Rule<Fields>>>).map(([type, rule]) => [
      type,
      (draft: Draft<FieldHistories<Fields>>, event: Effective<AnyEvent>) => noted(draft, event, rule)
    ])
  ) as unknown as Recipes<Event, FieldHistories<Fields>>
})

/**
 * One field: the value believed now, as it was first said since it last changed, and all other values ever said.
 *
 * @category field history
 * @since 0.1.0
 */
export const fieldWithHistory = <Value>(
  believed: ReadonlyArray<FieldValue<Value>>,
  stated: ReadonlyArray<FieldValue<Value>>
): FieldWithHistory<Value> => {
  const now = believed.at(-1)
  const first = now === undefined ? undefined : stated.findLast(({ value }) => sameJson(value, now.value))
  const earlier = stated.filter((value) => value !== first)
  // Statements of before have no further sources; the belief has those of its event.
  return { current: now === undefined ? null : { ...(first ?? now), otherwise: now.otherwise }, earlier }
}
