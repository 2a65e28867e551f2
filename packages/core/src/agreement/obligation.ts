import * as t from 'io-ts'
import { type Codec, nullable, Text } from '@communique/kernel'
import { CountryCode } from '../vocabulary/countryCode.ts'
import { ObligationId } from '../vocabulary/identifiers.ts'
import { Milestone } from '../vocabulary/milestone.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { Parties } from '../vocabulary/participation.ts'
import { Period } from '../vocabulary/period.ts'

/**
 * When a duty falls due: on a date; a period after a milestone (null: at the milestone); again and again from a
 * milestone on, until the agreement ends; or at no time the text tells.
 */
export const DueRule = t.union(
  [
    t.type({ type: t.literal('OnDate'), date: OccurrenceDate }),
    t.type({ type: t.literal('Relative'), to: Milestone, after: nullable(Period) }),
    t.type({ type: t.literal('Recurring'), every: Period, from: Milestone }),
    t.type({ type: t.literal('Undated') })
  ],
  'DueRule'
)
export type DueRule = t.TypeOf<typeof DueRule>

const obligationCodec = t.type(
  {
    obligationId: ObligationId,
    debtors: Parties,
    duty: Text,
    due: DueRule,
    scope: t.readonlyArray(CountryCode)
  },
  'Obligation'
)

/** A duty that a text lays on its debtors. With a scope it is owed for each country of the scope. */
export const Obligation: Codec<Obligation> = obligationCodec
export interface Obligation extends t.TypeOf<typeof obligationCodec> {}

const obligationInstanceCodec = t.type(
  { obligationId: ObligationId, country: nullable(CountryCode), dueOn: nullable(OccurrenceDate) },
  'ObligationInstance'
)

/** An instance of a duty: for which country of its scope, and the one due when; null where there is but one. */
export const ObligationInstance: Codec<ObligationInstance> = obligationInstanceCodec
export interface ObligationInstance extends t.TypeOf<typeof obligationInstanceCodec> {}
