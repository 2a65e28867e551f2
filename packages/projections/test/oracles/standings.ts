import { membershipFacts } from '@communique/core/events'
import type { MembershipView } from '../../src/views/membershipRegister/membershipRegister.ts'
import type { IndicatorView } from '../../src/views/indicatorRegister/indicatorRegister.ts'
import type { OfficeView } from '../../src/views/officeRegister/officeRegister.ts'
import type { Believed } from '../histories.ts'
import { itemsOf } from './jointBodyRegister.ts'
import { ofEach, ofTypes } from './neighbours.ts'

const membershipTypes = Object.values(membershipFacts.events).map(({ eventType }) => eventType)

/** Each party has the steps of its members, and those of its own memberships. */
export const membershipRegisterOracle = (history: Believed): Readonly<Record<string, MembershipView>> => {
  const steps = ofTypes(history, ...membershipTypes)
  return ofEach(
    steps.flatMap(({ data }) => [data.organisation as string, data.party]),
    (id) => ({
      members: itemsOf(steps.filter(({ data }) => data.organisation === id)),
      memberships: itemsOf(steps.filter(({ data }) => data.party === id))
    })
  )
}

/** Each office has its appointments, assumptions, attestations and departures. */
export const officeRegisterOracle = (history: Believed): Readonly<Record<string, OfficeView>> => {
  const appointments = ofTypes(history, 'OfficeHolderAppointed')
  const assumptions = ofTypes(history, 'OfficeAssumed')
  const attestations = ofTypes(history, 'OfficeAttested')
  const departures = ofTypes(history, 'OfficeLeft')
  return ofEach(
    [...appointments, ...assumptions, ...attestations, ...departures].map(({ data }) => data.officeId as string),
    (id) => ({
      appointments: itemsOf(appointments.filter(({ data }) => data.officeId === id)),
      assumptions: itemsOf(assumptions.filter(({ data }) => data.officeId === id)),
      attestations: itemsOf(attestations.filter(({ data }) => data.officeId === id)),
      departures: itemsOf(departures.filter(({ data }) => data.officeId === id))
    })
  )
}

/** Each indicator has its reports and its restatements. */
export const indicatorRegisterOracle = (history: Believed): Readonly<Record<string, IndicatorView>> => {
  const reported = ofTypes(history, 'IndicatorReported')
  const restated = ofTypes(history, 'IndicatorRestated')
  return ofEach(
    [...reported, ...restated].map(({ data }) => data.indicatorId as string),
    (id) => ({
      reported: itemsOf(reported.filter(({ data }) => data.indicatorId === id)),
      restated: itemsOf(restated.filter(({ data }) => data.indicatorId === id))
    })
  )
}
