/** The evidence of a record as W3C Web Annotations with PROV-O, in JSON-LD. */

export { exportAnnotations } from './jsonld/exportAnnotations.ts'
