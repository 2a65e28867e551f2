/** The record of international cooperation over HTTP. */

export { service } from './service.ts'
