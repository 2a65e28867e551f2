import {
  agreementRegister,
  calendar,
  countryFigures,
  countryTimeline,
  designationRegister,
  evidenceIndex,
  fundingLedger,
  gatheringRegister,
  initiativeRegister,
  invitationRegister,
  jointBodyRegister,
  observerRoster,
  openReferences,
  partyDirectory,
  partyTies,
  partyTimeline,
  peopleDirectory,
  personDirectory,
  sourceDirectory,
  themeMentions,
  together,
  treatyRegister,
  undertakingsBoard
} from '@communique/projections'

/** The projections that the service follows, by the names under which its answers ask for them. */
export const projections = {
  agreements: agreementRegister,
  calendar,
  designations: designationRegister,
  evidence: evidenceIndex,
  figures: countryFigures,
  funding: fundingLedger,
  gatherings: gatheringRegister,
  initiatives: initiativeRegister,
  invitations: invitationRegister,
  jointBodies: jointBodyRegister,
  observers: observerRoster,
  parties: partyDirectory,
  partyTimelines: partyTimeline,
  people: peopleDirectory,
  persons: personDirectory,
  references: openReferences,
  sources: sourceDirectory,
  themes: themeMentions,
  ties: partyTies,
  timelines: countryTimeline,
  treaties: treatyRegister,
  undertakings: undertakingsBoard
} as const

/** The name of a projection of the service. */
export type ProjectionName = keyof typeof projections

/** All projections as one plan. */
export const officePlan = together(projections)

/** The views of every projection, by its name. */
export type Office = ReturnType<ReturnType<(typeof officePlan)['open']>['publish']>['result']
