import { CooperationCommand, CooperationEvent, type CooperationRecord } from '@communique/core'
import { cooperationCommand, cooperationEvent } from '@communique/fixtures'
import { cooperationCommandCodecs, cooperationEventTypes } from '@communique/core/advanced'
import type { JsonSchema } from '@communique/kernel/advanced'
import { registerSchema, validate as validateBySecond } from '@hyperjump/json-schema/draft-2020-12'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { commandSchema, eventSchema, tableSchema, viewSchema } from '../src/jsonSchema.ts'
import { viewSchemas } from '../src/jsonSchema/viewDefinitions.ts'
import { tables } from '../src/tables/tables.ts'
import { anySource, tenReleases } from './sources.ts'

const schemas = { events: eventSchema(), commands: commandSchema(), views: viewSchema(), tables: tableSchema() }
type Name = keyof typeof schemas

const ajv = new Ajv2020({ strict: true, allErrors: false, inlineRefs: false })
addFormats.default(ajv)

const definitionsOf = (name: Name) => schemas[name]['$defs'] as Readonly<Record<string, JsonSchema>>

/** Judges a value by one definition, or by the whole schema, with ajv. */
const valid = (name: Name, value: unknown, definition?: string): boolean => {
  const at = `urn:communique:schema:${name}${definition === undefined ? '' : `#/$defs/${definition}`}`
  const validate = ajv.getSchema(at)
  if (validate === undefined) throw new Error(`no schema ${at}`)
  return validate(value) as boolean
}

/** The second opinion, which shares no code with ajv. */
const validElsewhere = async (name: Name, value: unknown, definition?: string): Promise<boolean> => {
  const at = `urn:communique:schema:${name}${definition === undefined ? '' : `#/$defs/${definition}`}`
  return (await validateBySecond(at, value)).valid
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const viewsOf = ({ views }: Awaited<ReturnType<typeof tenReleases>>) =>
  plain(
    Object.fromEntries(Object.keys(viewSchemas).map((name) => [name, views[name as keyof typeof views]]))
  ) as Record<string, Record<string, Record<string, unknown>>>

const source = await tenReleases()

beforeAll(() => {
  for (const schema of Object.values(schemas)) {
    ajv.addSchema(schema)
    registerSchema(schema)
  }
})

describe('the JSON Schemas of a record', () => {
  it('are strict by ajv, and have a definition for each type of event and of command', () => {
    for (const name of Object.keys(schemas)) expect(ajv.getSchema(`urn:communique:schema:${name}`)).toBeDefined()
    expect(Object.keys(definitionsOf('events'))).toEqual(expect.arrayContaining([...cooperationEventTypes]))
    expect(Object.keys(definitionsOf('commands'))).toEqual(
      expect.arrayContaining(Object.keys(cooperationCommandCodecs))
    )
  })

  it('take what the ten releases hold, by both validators', async () => {
    const entries = source.history.map(({ type, data }) => ({ type, data }))
    for (const [at, entry] of entries.entries()) {
      expect([entry.type, valid('events', entry, entry.type)]).toEqual([entry.type, true])
      if (at % 10 === 0) expect(await validElsewhere('events', plain(entry), entry.type)).toBe(true)
    }
    const views = viewsOf(source)
    expect([valid('views', views), ajv.errors]).toEqual([true, null])
    for (const name of ['pledges', 'agreements', 'parties', 'calendar'])
      expect([name, await validElsewhere('views', { [name]: views[name] })]).toEqual([name, true])
  })

  it('take every event and command that the codecs take, and refuse one without a field', () => {
    fc.assert(
      fc.property(cooperationEvent, cooperationCommand, fc.nat(), (event, command, at) => {
        expect(CooperationEvent.is(event)).toBe(true)
        expect([event.type, valid('events', plain(event), event.type)]).toEqual([event.type, true])
        expect([command.type, valid('commands', plain(command), command.type)]).toEqual([command.type, true])
        const [fields, given] = [Object.keys(event.data), plain(command.data) as Record<string, unknown>]
        const dropped = fields[at % fields.length] ?? ''
        const { [dropped]: _dropped, ...rest } = event.data as unknown as Record<string, unknown>
        const less = { type: event.type, data: rest }
        expect([dropped, valid('events', plain(less), event.type)]).toEqual([dropped, CooperationEvent.is(less)])
        for (const [field, value] of Object.entries(given)) {
          const numbered = { type: command.type, data: { ...given, [field]: typeof value === 'number' ? 'x' : 7 } }
          if (!CooperationCommand.is(numbered))
            expect([command.type, field, valid('commands', numbered, command.type)]).toEqual([
              command.type,
              field,
              false
            ])
        }
      }),
      { numRuns: 60 }
    )
  })

  it('take every view and every row of every record', () => {
    fc.assert(
      fc.property(anySource, (any) => {
        const views = viewsOf(any)
        for (const [name, byKey] of Object.entries(views))
          expect([
            name,
            valid('views', { [name]: byKey }) || ajv.getSchema('urn:communique:schema:views')?.errors
          ]).toEqual([name, true])
        for (const { name, columns, rows } of tables)
          for (const row of rows(any)) {
            const named = Object.fromEntries(columns.map((column, at) => [column.name, row[at]]))
            expect([name, named, valid('tables', named, name)]).toEqual([name, named, true])
          }
      }),
      { numRuns: 10 }
    )
  })

  const held = source.history.find(({ type }) => type === 'MeetingHeld') as CooperationRecord & {
    readonly data: object
  }
  const meeting = { type: held.type, data: held.data }
  const pledges = viewsOf(source)['pledges'] ?? {}
  const [donor = '', funding = {}] = Object.entries(pledges)[0] ?? []
  const broken: ReadonlyArray<[fault: string, name: Name, value: unknown, definition?: string]> = [
    ['an event without its meeting', 'events', { type: 'MeetingHeld', data: {} }, 'MeetingHeld'],
    ['an event of another type', 'events', { ...meeting, type: 'MeetingHelt' }, 'MeetingHeld'],
    ['an identity in capitals', 'events', { ...meeting, data: { ...held.data, meetingId: 'M 1' } }, 'MeetingHeld'],
    [
      'a country that is none',
      'events',
      { ...meeting, data: { ...held.data, countries: [{ role: 'Host' }] } },
      'MeetingHeld'
    ],
    ['a command of no facts', 'commands', { type: 'PledgeFunding' }, 'PledgeFunding'],
    [
      'a list that may not be empty',
      'commands',
      { type: 'EnlargeJointBody', data: { jointBodyId: 'a', on: { edtf: '2024', basis: 'Stated' }, joined: [] } },
      'EnlargeJointBody'
    ],
    ['a view with a field of its own', 'views', { pledges: { [donor]: { ...funding, mood: 'good' } } }],
    ['a view without its fields', 'views', { pledges: { [donor]: {} } }],
    ['a kind of view that does not exist', 'views', { moods: {} }],
    ['a row with a number as text', 'tables', { source: 'a' }, 'sources']
  ]

  it.each([...broken])('refuse %s, by both validators', async (_fault, name, value, definition) => {
    expect(valid(name, plain(value), definition)).toBe(false)
    expect(await validElsewhere(name, plain(value), definition)).toBe(false)
  })
})
