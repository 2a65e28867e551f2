/** Parts that libraries on this kernel build with; their form may change between minor versions. */

export { commandReader } from './deciding/commandReader.ts'
export { totalEventLog } from './storing/totalEventLog.ts'
export { firstRepeated } from './data/firstRepeated.ts'
export { emptyMap, type PersistentMap, valueAt, withEntry } from './data/persistentMap.ts'
export { StoredCorrection } from './events/eventReader.ts'
export { isDayAt, isMonthAt, isYearAt } from './validation/calendarDay.ts'
export { type Named } from './validation/codec.ts'
export { daysInMonth } from './validation/daysInMonth.ts'
