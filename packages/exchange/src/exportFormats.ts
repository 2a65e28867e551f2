import { csvInPieces, exportCsv } from './csv/writeCsv.ts'
import { exportCloudEvents } from './cloudevents/exportCloudEvents.ts'
import { exportIati } from './iati/exportIati.ts'
import { calendarInPieces, exportCalendar } from './icalendar/writeCalendar.ts'
import { exportGexf, exportGraphml, gexfInPieces, graphmlInPieces } from './network/exportNetwork.ts'
import { exportParquet, parquetInPieces } from './parquet/exportParquet.ts'
import { exportTreaties } from './treaty/exportTreaties.ts'
import { annotationsInPieces, exportAnnotations } from './jsonld/exportAnnotations.ts'
import { exportOcds } from './ocds/exportOcds.ts'
import { exportJsonSchema } from './jsonSchema/exportJsonSchema.ts'
import type { ExportInPieces } from './pieces.ts'
import type { Exported } from './report.ts'
import { apartFrom, type ExchangeSource } from './source.ts'

/** A format of exports. */
export interface ExportFormat {
  readonly name: string
  readonly meaning: string
  /** True: it makes several files, for a folder. */
  readonly several: boolean
  readonly write: (source: ExchangeSource) => Exported | Promise<Exported>
  /** The same while it is read, with the views of one file in memory at a time; absent where a file is small. */
  readonly inPieces?: (source: ExchangeSource) => ExportInPieces
}

/**
 * Every format that a record is exported to, by its name.
 *
 * @category exchange
 * @since 0.1.0
 */
export const exportFormats: ReadonlyArray<ExportFormat> = [
  {
    name: 'csv',
    meaning: 'a table for each view, as CSV in the form of RFC 4180, and the data dictionary',
    several: true,
    write: (source) => exportCsv(source),
    inPieces: (source) => csvInPieces(source, {}, apartFrom)
  },
  {
    name: 'csv-harmless',
    meaning: 'the same for spreadsheets: no cell is run as a formula',
    several: true,
    write: (source) => exportCsv(source, { harmless: true }),
    inPieces: (source) => csvInPieces(source, { harmless: true }, apartFrom)
  },
  {
    name: 'icalendar',
    meaning: 'what occurred, was scheduled and falls due, for calendar programs',
    several: false,
    write: exportCalendar,
    inPieces: calendarInPieces
  },
  {
    name: 'iati',
    meaning: 'pledges and disbursements as activities of IATI 2.03, and the file of the organisation',
    several: true,
    write: (source) => exportIati(source)
  },
  {
    name: 'gexf',
    meaning: 'the network of parties with its time, as GEXF 1.3',
    several: false,
    write: exportGexf,
    inPieces: gexfInPieces
  },
  {
    name: 'graphml',
    meaning: 'the network of parties as GraphML',
    several: false,
    write: exportGraphml,
    inPieces: graphmlInPieces
  },
  {
    name: 'treaties',
    meaning: 'the status of treaties as a depositary prints it, as CSV and JSON',
    several: true,
    write: exportTreaties
  },
  {
    name: 'parquet',
    meaning: 'a table for each view as Parquet, and the data dictionary',
    several: true,
    write: exportParquet,
    inPieces: (source) => parquetInPieces(source, apartFrom)
  },
  {
    name: 'cloudevents',
    meaning: 'the log as one batch of CloudEvents 1.0.2',
    several: false,
    write: exportCloudEvents
  },
  {
    name: 'annotations',
    meaning: 'the evidence as W3C Web Annotations with PROV-O, in JSON-LD',
    several: false,
    write: exportAnnotations,
    inPieces: annotationsInPieces
  },
  {
    name: 'ocds',
    meaning: 'grant agreements as OCDS 1.1.5: a package of releases, and one of records',
    several: true,
    write: (source) => exportOcds(source)
  },
  {
    name: 'json-schema',
    meaning: 'the JSON Schema (2020-12) of every event, command, view and table',
    several: true,
    write: () => exportJsonSchema()
  }
]
