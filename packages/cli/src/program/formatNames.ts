/** The formats that a record is written in, by name. A test compares them with those of the package of exchange. */
export const formatNames: ReadonlyArray<string> = [
  'ledger',
  'log-csv',
  'csv',
  'csv-harmless',
  'icalendar',
  'iati',
  'gexf',
  'graphml',
  'treaties',
  'parquet',
  'cloudevents',
  'annotations',
  'ocds',
  'json-schema'
]
