import { problemStatus, type ProblemName } from '../http/problem.ts'
import type { Route } from '../http/route.ts'
import * as t from 'io-ts'
import type { JsonSchema } from '@communique/kernel/advanced'
import { inputSchemas, outputSchemas } from './jsonSchema.ts'
import type { Operation, Parameter } from './operation.ts'

/** A problem document of RFC 9457; the facts of a problem stand beside these fields. */
const Problem = t.type({ type: t.string, title: t.string, status: t.number, detail: t.string }, 'Problem')

const tags: Readonly<Record<string, string>> = {
  Asking: 'Lists of the record, as of any point.',
  Following: 'What changes, as it changes.',
  Recording: 'Commands and documents.',
  Operating: 'Health and figures.'
}

/** The problems that every request with an account may meet. */
const everywhere: ReadonlyArray<ProblemName> = [
  'not-a-query',
  'no-credentials',
  'not-allowed',
  'not-acceptable',
  'too-many-requests',
  'failed'
]

const byStatus = (names: ReadonlyArray<ProblemName>): ReadonlyMap<number, ReadonlyArray<ProblemName>> => {
  const found = new Map<number, Array<ProblemName>>()
  for (const name of new Set(names)) found.set(problemStatus(name), [...(found.get(problemStatus(name)) ?? []), name])
  return found
}

/** The OpenAPI 3.1 description of the routes, made of the codecs that judge what comes in and say what goes out. */
export const openApi = (routes: ReadonlyArray<Route>, version: string): JsonSchema => {
  const [output, input] = [outputSchemas(), inputSchemas()]
  const { schemaOf } = output

  const parameterOf = ({ name, in: place, description, codec, example, repeats = false }: Parameter): JsonSchema => {
    const schema = codec === undefined ? { type: 'string' } : schemaOf(codec)
    return {
      name,
      in: place,
      required: place === 'path',
      description,
      schema: repeats ? { type: 'array', items: schema } : schema,
      ...(repeats && { style: 'form', explode: true }),
      ...(example !== undefined && { example })
    }
  }

  const bodyOf = ({ body }: Operation, takes: ReadonlyArray<string>): JsonSchema => {
    if (body === undefined) return {}
    const schema =
      body.codecs.length === 0 ? { type: 'string' } : { anyOf: body.codecs.map((codec) => input.schemaOf(codec)) }
    const forms = takes.map((type) => [
      type,
      // A document is YAML; every JSON text is YAML, too.
      body.codecs.length === 0 && type === 'application/json'
        ? { schema: { type: 'object' } }
        : { schema, example: body.example }
    ])
    return { requestBody: { required: true, content: Object.fromEntries(forms) as JsonSchema } }
  }

  const answersOf = ({ gives, alsoGives = [], role, operation }: Route): JsonSchema => {
    const answers = Object.entries(operation.answers).map(([status, { description, codec }]) => [
      status,
      codec === undefined
        ? { description }
        : {
            description,
            content: Object.fromEntries(
              [gives, ...alsoGives].map((type) => [type, { schema: schemaOf(codec) }])
            ) as JsonSchema
          }
    ])
    const names = [
      ...(role === null ? (['not-a-query', 'not-acceptable'] as const) : everywhere),
      ...operation.problems
    ]
    const problems = [...byStatus(names)]
      .filter(([status]) => operation.answers[status] === undefined)
      .map(([status, kinds]) => [
        status,
        {
          description: `A problem: ${kinds.join(', ')}.`,
          content: { 'application/problem+json': { schema: schemaOf(Problem) } }
        }
      ])
    return Object.fromEntries([...answers, ...problems]) as JsonSchema
  }

  const paths: Record<string, Record<string, JsonSchema>> = {}
  for (const route of routes) {
    const { method, path, role, takes = [], operation } = route
    const parameters = (operation.parameters ?? []).map(parameterOf)
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: {
        operationId: operation.id,
        tags: [operation.tag],
        summary: operation.summary,
        ...(role === null ? { security: [] } : { description: `Needs the role \`${role}\`.` }),
        ...(parameters.length > 0 && { parameters }),
        ...bodyOf(operation, takes),
        responses: answersOf(route)
      }
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Communiqué',
      version,
      description: 'The record of international cooperation of an organisation.',
      license: { name: 'MIT', identifier: 'MIT' }
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Made by `communique token add`.' } },
      schemas: { ...output.definitions(), ...input.definitions() }
    }
  }
}
