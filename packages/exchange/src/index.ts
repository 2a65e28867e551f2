/** A record of international cooperation in the formats of the field. Each format has an entry of its own. */

export { exportFormats } from './exportFormats.ts'
