/** OCDS 1.1.5: grant agreements as releases, and as records by its merge rules. */

export { exportOcds, type OcdsChoices } from './ocds/exportOcds.ts'
export {
  compiledRelease,
  type OcdsFields,
  type OcdsRelease,
  type OcdsVersion,
  versionedRelease
} from './ocds/mergeReleases.ts'
