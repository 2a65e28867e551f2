import { agreementDecider } from './agreement/decider.ts'
import { deliveryDecider } from './delivery/decider.ts'
import { designationDecider } from './designation/decider.ts'
import { gatheringDecider } from './gathering/decider.ts'
import { inaugurationDecider } from './inauguration/decider.ts'
import { indicatorDecider } from './indicator/decider.ts'
import { initiativeDecider } from './initiative/decider.ts'
import { invitationDecider } from './invitation/decider.ts'
import { jointBodyDecider } from './jointBody/decider.ts'
import { meetingDecider } from './meeting/decider.ts'
import { membershipDecider } from './membership/decider.ts'
import { observerDecider } from './observer/decider.ts'
import { officeDecider } from './office/decider.ts'
import { partyDecider } from './party/decider.ts'
import { personDecider } from './person/decider.ts'
import { pledgeDecider } from './pledge/decider.ts'
import { sourceDecider } from './source/decider.ts'
import { textRelationDecider } from './textRelation/decider.ts'
import { treatyDecider } from './treaty/decider.ts'
import { undertakingDecider } from './undertaking/decider.ts'
import { visitDecider } from './visit/decider.ts'
import type { subjects } from './subjects.ts'

/**
 * The rules of every subject, under its name. They stand apart from the table of subjects, so that a program that only
 * reads a record goes without them.
 */
export const deciders = {
  source: sourceDecider,
  party: partyDecider,
  person: personDecider,
  meeting: meetingDecider,
  visit: visitDecider,
  undertaking: undertakingDecider,
  agreement: agreementDecider,
  pledge: pledgeDecider,
  delivery: deliveryDecider,
  observer: observerDecider,
  initiative: initiativeDecider,
  gathering: gatheringDecider,
  designation: designationDecider,
  jointBody: jointBodyDecider,
  treaty: treatyDecider,
  inauguration: inaugurationDecider,
  invitation: invitationDecider,
  textRelation: textRelationDecider,
  membership: membershipDecider,
  office: officeDecider,
  indicator: indicatorDecider
} satisfies Readonly<Record<keyof typeof subjects, unknown>>

/** The deciders of all subjects, as a union: what they decide is what cooperation decides. */
export type SubjectDecider = (typeof deciders)[keyof typeof deciders]
