// kernel: how events become views, of any domain
export { type AsOf, asOf } from './kernel/asOf.ts'
export { fold, type Folded } from './kernel/fold.ts'
export type { Projection, Recipe, Recipes } from './kernel/projection.ts'

// what every view shares
export { cooperationAsOf } from './cooperationAsOf.ts'
export type { CorrectionNote } from './provenance.ts'
export { byShownDate, type ShownDate, shownDate } from './shownDate.ts'
export { type DatedEvent, type Strength, strengthOf } from './strength.ts'

// country timeline: what has happened between us and this country?
export { type CountryTimeline, countryTimeline, shownEntries } from './countryTimeline/countryTimeline.ts'
export type { PersonShown, TimelineEntry, TimelineSubject } from './countryTimeline/entry.ts'
export { defaultRoles } from './countryTimeline/roles.ts'
export {
  type PledgedInCurrency,
  type PledgedSum,
  type SharedSum,
  type TimelineTotals,
  totalsOf
} from './countryTimeline/totals.ts'
