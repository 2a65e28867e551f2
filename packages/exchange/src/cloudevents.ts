/** CloudEvents 1.0.2 of a record: as a batch, and as messages in binary mode. */

export {
  type BatchWriter,
  type BinaryMessage,
  binaryMessage,
  cloudEventsBatchWriter,
  cloudEventsOf,
  exportCloudEvents
} from './cloudevents/exportCloudEvents.ts'
export { duckdbLedger } from './cloudevents/duckdbLedger.ts'
