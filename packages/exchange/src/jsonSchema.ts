/** JSON Schema 2020-12 of every event, command, view and table. */

export { commandSchema, eventSchema, exportJsonSchema, tableSchema, viewSchema } from './jsonSchema/exportJsonSchema.ts'
