import { type IsoDay, occurredBy, ordOccurrence } from '@communique/core'
import { type Answer, officeDecider, type Tenure } from '@communique/core/advanced'
import type { OfficeHolder } from '@communique/core/events'
import type { OfficeView } from './officeRegister.ts'

/** The holders of an office on a day, and those that the record leaves open. */
export interface HoldersOn {
  readonly certainly: ReadonlyArray<OfficeHolder>
  readonly possibly: ReadonlyArray<OfficeHolder>
}

/**
 * The tenures of an office, in the order in which they began as far as that is known. A handing over ends that of the
 * predecessor; the planned end of a term ends nothing.
 *
 * @category office register
 * @since 0.1.0
 */
export const tenuresOf = ({ assumptions, attestations, departures }: OfficeView): ReadonlyArray<Tenure> =>
  [...assumptions, ...attestations, ...departures]
    .toSorted((a, b) => ordOccurrence.compare(a.fact.data.on, b.fact.data.on) || a.position - b.position)
    .reduce((state, { fact }) => officeDecider.evolve(state, fact), officeDecider.initialState).current.tenures

const begunBy = ({ from, attestedOn }: Tenure, day: IsoDay): Answer => {
  const seen = attestedOn === null ? 'Unknown' : occurredBy(attestedOn, day)
  if (from === null) return seen === 'Yes' ? 'Yes' : 'Unknown'
  return seen === 'Yes' ? 'Yes' : occurredBy(from, day)
}

const holdsOn = (tenure: Tenure, day: IsoDay): Answer => {
  const begun = begunBy(tenure, day)
  const ended = tenure.until === null ? 'No' : occurredBy(tenure.until, day)
  if (begun === 'No' || ended === 'Yes') return 'No'
  return begun === 'Yes' && ended === 'No' ? 'Yes' : 'Unknown'
}

/**
 * The holders of an office on a day; on the day of leaving it a holder no longer is one. Where no source says since when
 * somebody holds it, every earlier day is left open.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { isoDay } from '@communique/core'
 * import { must } from '@communique/fixtures'
 * import { holdersOn } from '@communique/projections/advanced'
 *
 * const office = { appointments: [], assumptions: [], attestations: [], departures: [] }
 * assert.deepEqual(holdersOn(office, must(isoDay('2024-05-30'))), { certainly: [], possibly: [] })
 * @category office register
 * @since 0.1.0
 */
export const holdersOn = (view: OfficeView, day: IsoDay): HoldersOn => {
  const answers = tenuresOf(view).map((tenure) => ({ holder: tenure.holder, answer: holdsOn(tenure, day) }))
  const having = (wanted: Answer) => answers.flatMap(({ holder, answer }) => (answer === wanted ? [holder] : []))
  return { certainly: having('Yes'), possibly: having('Unknown') }
}
