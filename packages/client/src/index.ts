/** A typed client of the record of international cooperation over HTTP. */

export { serviceClient, type ServiceClient } from './serviceClient.ts'
