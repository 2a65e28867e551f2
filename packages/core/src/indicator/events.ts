import * as t from 'io-ts'
import { type CommandIn, type EventIn, nullable, Text } from '@communique/kernel'
import { noCountries } from '../sharedFacets.ts'
import { occurrenceCodec } from '../occurrenceCodec.ts'
import { subjectFacts } from '../subject.ts'
import { Comparison } from '../vocabulary/comparison.ts'
import { CountryCode } from '../vocabulary/countryCode.ts'
import { CountryLinks } from '../vocabulary/countryLink.ts'
import { Edtf } from '../vocabulary/edtf.ts'
import { IndicatorId, PartyId } from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { Quantity } from '../vocabulary/resource.ts'

/** A part of a figure: "of these, 400 for women"; the country where the part is that of one. */
export const FigurePart = t.type(
  { part: Text, country: nullable(CountryCode), comparison: Comparison, value: Quantity },
  'FigurePart'
)
export interface FigurePart extends t.TypeOf<typeof FigurePart> {}

/** The parts of a figure along one dimension, such as sex, country or year; they need not add up to the whole. */
export const Breakdown = t.type({ dimension: Text, parts: t.readonlyArray(FigurePart) }, 'Breakdown')
export interface Breakdown extends t.TypeOf<typeof Breakdown> {}

const figure = {
  indicatorId: IndicatorId,
  /** The party that gives the figure. */
  by: nullable(PartyId),
  /** The time for which it holds; null: the date of the report. */
  period: nullable(Edtf),
  comparison: Comparison,
  value: Quantity,
  breakdowns: t.readonlyArray(Breakdown),
  countries: CountryLinks,
  on: OccurrenceDate
}

/**
 * A figure was reported: so many scholarships, members, sites, for a period, with its parts. The size of one initiative is
 * `InitiativeFigureReported`, money given is `AidDelivered`, and a quantity that was promised is `FundingPledged`.
 */
export const IndicatorReported = occurrenceCodec(
  'IndicatorReported',
  1,
  t.type({
    ...figure,
    /** The thing counted, in our words. */
    what: Text,
    unit: nullable(Text),
    /** Whose figure it is: the organisation with so many members. */
    of: nullable(PartyId)
  })
)
export interface IndicatorReported extends t.TypeOf<typeof IndicatorReported> {}
/**
 * States a figure as reported. The same party gives one value for one period, until it restates it; another party may give
 * another value. Parts of one dimension are together no more than an exact whole.
 */
export const indicatorReported = (data: IndicatorReported['data']): IndicatorReported => ({
  type: 'IndicatorReported',
  data
})

/**
 * A figure of an earlier report was restated by the party that gave it. Both stand: the report was what it said. Where
 * only our record was wrong, correct the event instead.
 */
export const IndicatorRestated = occurrenceCodec('IndicatorRestated', 1, t.type({ ...figure, reason: nullable(Text) }))
export interface IndicatorRestated extends t.TypeOf<typeof IndicatorRestated> {}
/** States a new value for a period; not the value that stands, and not certainly before the first report of it. */
export const indicatorRestated = (data: IndicatorRestated['data']): IndicatorRestated => ({
  type: 'IndicatorRestated',
  data
})

/** The event that each command records. */
export interface IndicatorFacts {
  readonly ReportIndicator: IndicatorReported
  readonly RestateIndicator: IndicatorRestated
}
/** The events of an indicator: figures as reported and as restated. */
export type IndicatorEvent = EventIn<IndicatorFacts>
/** The commands to an indicator, one for each of its events. */
export type IndicatorCommand = CommandIn<IndicatorFacts>

// A figure for a country is no part of that country in the event: who is counted takes no part.
/** The table of indicators: the event that each command records, with its strength and parts. */
export const indicatorFacts = subjectFacts<IndicatorFacts>({
  ReportIndicator: {
    records: IndicatorReported,
    strength: 'Reported',
    step: 'StandsAlone',
    binds: null,
    parts: ({ by, of }) => ({ Doer: by, Organisation: of }),
    countries: noCountries
  },
  RestateIndicator: {
    records: IndicatorRestated,
    strength: 'Reported',
    step: 'StandsAlone',
    binds: null,
    parts: ({ by }) => ({ Doer: by }),
    countries: noCountries
  }
})
