/** IATI 2.03: pledges and disbursements as activities, the organisation file, and activities read. */

export { exportIati } from './iati/exportIati.ts'
export { type IatiFault, readIatiActivities } from './iati/readActivities.ts'
export { checkActivities, type IatiViolation } from './iati/checkActivities.ts'
export { type ActivityCommands, activityCommands, type NotTaken, type PlainCommand } from './iati/activityCommands.ts'
export type {
  IatiActivity,
  IatiDate,
  IatiDocument,
  IatiOrganisation,
  IatiShare,
  IatiTransaction
} from './iati/activity.ts'
export type { IatiChoices } from './iati/pledgeActivities.ts'
export type { XmlFault } from './xml/readElements.ts'
