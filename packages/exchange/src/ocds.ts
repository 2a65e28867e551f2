/** OCDS 1.1.5: grant agreements as releases. */

export { exportOcds, type OcdsChoices } from './ocds/exportOcds.ts'
