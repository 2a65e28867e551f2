import { inMemoryEventLog } from '@communique/kernel'
import { service } from '@communique/service'
import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'

const problem = {
  description: 'A problem.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
}

type Json = { [field: string]: unknown }

const components = '#/components/schemas/'

/** Schemas for which the library has a type of its own, so that a new event changes nothing here. */
const ownTypes: Readonly<Record<string, string>> = {
  CooperationCommand: 'CooperationCommand',
  CooperationEvent: 'CooperationEvent',
  RecordEntry: 'CooperationRecord'
}

const heading = `// Made of the OpenAPI description of the service by "pnpm client". Do not edit.
import type { ${Object.values(ownTypes).toSorted().join(', ')} } from '@communique/core'
`

const descriptionOf = async (): Promise<Json> => {
  const { fetch } = service({ log: inMemoryEventLog(), audit: () => {} })
  const answer = await fetch(new Request('http://localhost/openapi.json'), { peer: '127.0.0.1' })
  return JSON.parse(await answer.text())
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** The names of the schemas to which a part of a description refers. */
const referencesIn = (part: unknown): ReadonlyArray<string> => {
  if (!isObject(part)) return []
  const reference = part['$ref']
  const own = typeof reference === 'string' ? [reference.slice(components.length)] : []
  return [...own, ...Object.values(part).flatMap(referencesIn)]
}

/** Leaves out the schemas to which nothing refers. */
const withoutUnused = (paths: Json, schemas: Json): Json => {
  const used = new Set<string>()
  const visit = (name: string): void => {
    if (used.has(name)) return
    used.add(name)
    for (const next of referencesIn(schemas[name])) visit(next)
  }
  for (const name of referencesIn(paths)) visit(name)
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)))
}

type Operation = { responses: Json; description?: unknown }

/** The operations as a client of JSON calls them: without live streams, and with one form for all problems. */
const forClients = (paths: Json): Json =>
  Object.fromEntries(
    Object.entries(paths)
      .filter(([path]) => !path.startsWith('/live/'))
      .map(([path, methods]) => [
        path,
        Object.fromEntries(
          Object.entries(methods as Record<string, Operation>).map(([method, { description: _role, ...operation }]) => [
            method,
            {
              ...operation,
              responses: {
                ...Object.fromEntries(Object.entries(operation.responses).filter(([status]) => status.startsWith('2'))),
                default: problem
              }
            }
          ])
        )
      ])
  )

/** The types of a client, as a module of TypeScript. */
export const clientTypes = async (): Promise<string> => {
  const description = await descriptionOf()
  const paths = description['paths'] as { '/commands': { post: { requestBody: { content: Json } } } } & Json
  const { schemas } = description['components'] as { schemas: Json }
  paths['/commands'].post.requestBody.content['application/json'] = {
    schema: { $ref: `${components}CooperationCommand` }
  }
  const replaced = {
    ...schemas,
    ...Object.fromEntries(Object.keys(ownTypes).map((name) => [name, { type: 'object' }]))
  }
  const called = forClients(paths)
  const pruned = { ...description, paths: called, components: { schemas: withoutUnused(called, replaced) } }
  const nodes = await openapiTS(pruned, {
    // The types of the library are deeply immutable.
    immutable: true,
    transform: (_schema, { path }) => {
      const name = ownTypes[path?.startsWith(components) === true ? path.slice(components.length) : '']
      return name === undefined ? undefined : ts.factory.createTypeReferenceNode(name)
    }
  })
  return `${heading}\n${astToString(nodes)}`
}
