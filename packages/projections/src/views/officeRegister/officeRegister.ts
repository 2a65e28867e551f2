import type { OfficeAssumed, OfficeAttested, OfficeHolderAppointed, OfficeLeft } from '@communique/core/events'
import { type RegisterItem, registerOf } from '../../shared/register.ts'

/**
 * An office, as far as it is on record; each list in the order of occurrence.
 *
 * @category office register
 * @since 0.1.0
 */
export interface OfficeView {
  readonly appointments: ReadonlyArray<RegisterItem<OfficeHolderAppointed>>
  readonly assumptions: ReadonlyArray<RegisterItem<OfficeAssumed>>
  readonly attestations: ReadonlyArray<RegisterItem<OfficeAttested>>
  readonly departures: ReadonlyArray<RegisterItem<OfficeLeft>>
}

/**
 * The offices of organisations and joint bodies, with those who were chosen for them, took them up and left them.
 *
 * One view for each office, under its identity; `tenuresOf` and `holdersOn` read from it who held it when.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { fold, officeRegister } from '@communique/projections'
 *
 * assert.deepEqual(fold(officeRegister)([]).views, {})
 * @category office register
 * @since 0.1.0
 */
export const officeRegister = registerOf<OfficeView>({
  name: 'officeRegister',
  version: 1,
  lists: { appointments: true, assumptions: true, attestations: true, departures: true },
  entries: {
    OfficeHolderAppointed: ({ data }) => [[data.officeId, 'appointments']],
    OfficeAssumed: ({ data }) => [[data.officeId, 'assumptions']],
    OfficeAttested: ({ data }) => [[data.officeId, 'attestations']],
    OfficeLeft: ({ data }) => [[data.officeId, 'departures']]
  }
})
