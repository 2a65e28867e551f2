import { fold } from '@communique/projections'
import type { RecordState } from '../src/record/liveRecord.ts'
import { officePlan } from '../src/record/office.ts'

/** The state of a record before its first event. */
export const nothingFollowed: RecordState = {
  version: 0,
  epoch: 'memory',
  cursor: null,
  history: () => [],
  office: fold(officePlan)([]),
  changed: null
}
