import type {
  DesignationAttested,
  DesignationConferred,
  DesignationConcluded,
  DesignationOpened
} from '@communique/core/events'
import type { PartyId, Place } from '@communique/core'
import type { Citation, Text } from '@communique/kernel'
import { type RegisterItem, registerOf } from '../../shared/register.ts'
import { type ShownDate, shownDate } from '../../shared/shownDate.ts'

/**
 * A designation, as far as it is on record; each list in the order of occurrence.
 *
 * @category designation register
 * @since 0.1.0
 */
export interface DesignationView {
  readonly conferred: ReadonlyArray<RegisterItem<DesignationConferred>>
  /** Sources that speak of the place as bearing the title. */
  readonly attested: ReadonlyArray<RegisterItem<DesignationAttested>>
  readonly opened: ReadonlyArray<RegisterItem<DesignationOpened>>
  readonly concluded: ReadonlyArray<RegisterItem<DesignationConcluded>>
}

/**
 * The titles that places bear: who conferred them, for which period, and when they were opened and concluded.
 *
 * One view for each designation, under its identity; `designationSummary` reads its status from it.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, designationRegister, fold } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { views } = fold(designationRegister)(cooperationAsOf(history, {}))
 *
 * const places = Object.values(views).flatMap(({ conferred }) => conferred.map(({ fact }) => fact.data.place.city))
 * assert.deepEqual(places, ['Samarkand'])
 * @category designation register
 * @since 0.1.0
 */
export const designationRegister = registerOf<DesignationView>({
  name: 'designationRegister',
  version: 2,
  lists: { conferred: true, attested: true, opened: true, concluded: true },
  entries: {
    DesignationConferred: ({ data }) => [[data.designationId, 'conferred']],
    DesignationAttested: ({ data }) => [[data.designationId, 'attested']],
    DesignationOpened: ({ data }) => [[data.designationId, 'opened']],
    DesignationConcluded: ({ data }) => [[data.designationId, 'concluded']]
  }
})

/** `Attested`: a source speaks of it; `Mentioned`: only its opening or its end is on record. */
export type DesignationStatus = 'Mentioned' | 'Attested' | 'Conferred' | 'Opened' | 'Concluded'

/**
 * A designation in short; the particulars are those of the last conferral on record, else of the last source that speaks of it.
 *
 * @category designation register
 * @since 0.1.0
 */
export interface DesignationSummary {
  readonly status: DesignationStatus
  readonly title: Text | null
  readonly place: Place | null
  readonly conferredBy: PartyId | null
  readonly conferredOn: ShownDate | null
  /** Null: without end, or not conferred on record. */
  readonly period: ShownDate | null
  readonly openedOn: ShownDate | null
  readonly concludedOn: ShownDate | null
  readonly citations: ReadonlyArray<Citation>
}

/** The status, particulars and dates of a designation, from its view in the register. */
export const designationSummary = ({ conferred, attested, opened, concluded }: DesignationView): DesignationSummary => {
  const conferral = conferred.at(-1)
  const stated = conferral ?? attested.at(-1)
  const status = (): DesignationStatus => {
    if (concluded.length > 0) return 'Concluded'
    if (opened.length > 0) return 'Opened'
    if (conferral !== undefined) return 'Conferred'
    return attested.length > 0 ? 'Attested' : 'Mentioned'
  }
  const period = stated?.fact.data.period ?? null
  return {
    status: status(),
    title: stated?.fact.data.title ?? null,
    place: stated?.fact.data.place ?? null,
    conferredBy: stated?.fact.data.conferredBy ?? null,
    conferredOn: conferral?.date ?? null,
    period: period === null ? null : shownDate(period),
    openedOn: opened[0]?.date ?? null,
    concludedOn: concluded.at(-1)?.date ?? null,
    citations: [...conferred, ...attested, ...opened, ...concluded].flatMap(({ citations }) => citations)
  }
}
