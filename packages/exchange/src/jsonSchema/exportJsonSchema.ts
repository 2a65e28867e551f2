import type { JsonSchema } from '@communique/kernel/advanced'
import { type Exported, reporting } from '../report.ts'
import { dataDictionary } from '../tables/tables.ts'
import type { ColumnType } from '../tables/table.ts'
import { commandSchemas, entrySchemas, type UnionSchemas } from './cooperationSchemas.ts'
import { viewDefinitions, viewSchemas } from './viewDefinitions.ts'

type Definitions = Readonly<Record<string, JsonSchema>>

const sorted = (definitions: Definitions): Definitions =>
  Object.fromEntries(Object.entries(definitions).toSorted(([a], [b]) => (a < b ? -1 : 1)))

const schema = (name: string, title: string, body: JsonSchema, definitions: Definitions): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:communique:schema:${name}`,
  title,
  ...body,
  $defs: sorted(definitions)
})

const union = (name: string, title: string, { members, definitions }: UnionSchemas): JsonSchema =>
  schema(name, title, { anyOf: members }, definitions)

/**
 * The JSON Schema (2020-12) of the events of a record. The schema of one type of event is in `$defs`, under its name.
 *
 * Law: an event that the codec takes is valid. Rules that JSON Schema has no word for, such as the order of two dates, are
 * named in a title, and judged by the codec alone.
 *
 * @category exchange
 * @since 0.2.0
 * @example
 * import assert from 'node:assert/strict'
 * import { eventSchema } from '@communique/exchange/jsonSchema'
 *
 * const { $schema, $defs } = eventSchema()
 * assert.equal($schema, 'https://json-schema.org/draft/2020-12/schema')
 * assert.ok('MeetingHeld' in ($defs as object))
 */
export const eventSchema = (): JsonSchema => union('events', 'An entry of a log', entrySchemas())

/**
 * The JSON Schema (2020-12) of the commands of a record, as their reader takes them: what may be null, and lists that may be
 * empty, may be left out.
 *
 * @category exchange
 * @since 0.2.0
 */
export const commandSchema = (): JsonSchema => union('commands', 'A request to a ledger', commandSchemas())

/**
 * The JSON Schema (2020-12) of the views of a record: an object with a property for each kind of view, which holds the views
 * by their keys. It is made from the types of the views.
 *
 * Law: every view of every record is valid, and a view has no field that its schema lacks.
 *
 * @category exchange
 * @since 0.2.0
 */
export const viewSchema = (): JsonSchema =>
  schema(
    'views',
    'Views of a record, by kind and key',
    {
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(viewSchemas).map(([name, view]) => [name, { type: 'object', additionalProperties: view }])
      ),
      additionalProperties: false
    },
    { ...entrySchemas().definitions, ...viewDefinitions }
  )

const cells: Readonly<Record<ColumnType, JsonSchema>> = {
  Text: { type: 'string' },
  Integer: { type: 'integer' },
  Boolean: { type: 'boolean' },
  // RFC 3339, and with it the format "date", has no years before 0000 or after 9999.
  Day: { type: 'string', pattern: String.raw`^(-?\d{4}|Y-?\d{5,})-\d{2}-\d{2}$` },
  Instant: { type: 'string', format: 'date-time' },
  Decimal: { type: 'string', pattern: String.raw`^-?\d+(\.\d+)?$` },
  Json: { type: 'string', contentMediaType: 'application/json' }
}

/**
 * The JSON Schema (2020-12) of the rows of the tables that CSV and Parquet hold, each an object by the names of its columns;
 * the schema of one table is in `$defs`, under its name.
 *
 * @category exchange
 * @since 0.2.0
 */
export const tableSchema = (): JsonSchema =>
  schema(
    'tables',
    'A row of a table',
    { anyOf: dataDictionary.map(({ table }) => ({ $ref: `#/$defs/${table}` })) },
    Object.fromEntries(
      dataDictionary.map(({ table, meaning, columns }) => [
        table,
        {
          type: 'object',
          description: meaning,
          properties: Object.fromEntries(
            columns.map(({ name, type, meaning: description }) => [
              name,
              { description, anyOf: [cells[type], { type: 'null' }] }
            ])
          ),
          required: columns.map(({ name }) => name),
          additionalProperties: false
        }
      ])
    )
  )

/**
 * Exports the JSON Schemas of events, commands, views and tables, which are those of every record.
 *
 * @category exchange
 * @since 0.2.0
 */
export const exportJsonSchema = (): Exported => {
  const report = reporting()
  const schemas = { events: eventSchema(), commands: commandSchema(), views: viewSchema(), tables: tableSchema() }
  return {
    files: Object.entries(schemas).map(([name, of]) => {
      report.wrote()
      return {
        name: `${name}.schema.json`,
        mediaType: 'application/schema+json',
        content: `${JSON.stringify(of, null, 2)}\n`
      }
    }),
    report: report.report()
  }
}
