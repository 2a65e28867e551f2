import { cooperationCommandCodecs } from '@communique/core/advanced'
import { CooperationEvent } from '@communique/core'
import { correctEventCodec, RetractEvent } from '@communique/kernel'
import type * as t from 'io-ts'
import { Health, Pledge, Problem, Recorded, Timeline } from './answers.ts'
import { type JsonSchema, jsonSchemas } from './jsonSchema.ts'

const ofJson = (schema: JsonSchema, description: string, type = 'application/json') => ({
  description,
  content: { [type]: { schema } }
})

const parameter = (name: string, place: 'path' | 'query' | 'header', description: string) => ({
  name,
  in: place,
  required: place === 'path',
  description,
  schema: { type: 'string' }
})

const after = parameter('after', 'query', 'A cursor: wait until the view has what was recorded up to there.')
const ifNoneMatch = parameter('If-None-Match', 'header', 'The ETag of the version that the client holds.')

/** The OpenAPI description of the service, made from the codecs that judge what comes in and say what goes out. */
export const openApi = (): JsonSchema => {
  const { schemaOf, components } = jsonSchemas()
  const commands = [...Object.values(cooperationCommandCodecs), correctEventCodec(CooperationEvent), RetractEvent]
  const problem = (description: string) => ofJson(schemaOf(Problem), description, 'application/problem+json')
  const view = (codec: t.Mixed, description: string) => ({
    200: { ...ofJson(schemaOf(codec), description), headers: { ETag: { schema: { type: 'string' } } } },
    304: { description: 'It is as known.' },
    400: problem('The cursor does not belong to this log.'),
    404: problem('There is no such thing.'),
    503: problem('The views have not come so far yet.')
  })
  const paths = {
    '/commands': {
      post: {
        operationId: 'record',
        summary: 'Records a fact, a correction or a retraction.',
        parameters: [parameter('Idempotency-Key', 'header', 'The same key again has the same effect once.')],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { anyOf: commands.map((codec) => schemaOf(codec as t.Mixed)) } } }
        },
        responses: {
          200: ofJson(schemaOf(Recorded), 'It was on record already.'),
          201: ofJson(schemaOf(Recorded), 'It is on record.'),
          400: problem('It is no command.'),
          409: problem('It contradicts the record, or others were faster.'),
          413: problem('It is too large.'),
          503: problem('The log does not answer.')
        }
      }
    },
    '/timelines/{country}': {
      get: {
        operationId: 'timeline',
        summary: 'What has happened between us and this country?',
        parameters: [parameter('country', 'path', 'A code or a name.'), after, ifNoneMatch],
        responses: view(Timeline, 'The timeline of the country.')
      }
    },
    '/timelines/{country}/live': {
      get: {
        operationId: 'liveTimeline',
        summary: 'The timeline now, and whenever it changes.',
        parameters: [parameter('country', 'path', 'A code or a name.')],
        responses: {
          200: {
            description: 'Events named timeline.',
            content: { 'text/event-stream': { schema: { type: 'string' } } }
          },
          404: problem('No country is known by this name.')
        }
      }
    },
    '/pledges/{pledge}': {
      get: {
        operationId: 'pledge',
        summary: 'What was pledged, revised, disbursed?',
        parameters: [parameter('pledge', 'path', 'The identity of a pledge.'), after, ifNoneMatch],
        responses: view(Pledge, 'The pledge.')
      }
    },
    '/health': {
      get: {
        operationId: 'health',
        summary: 'Is all well, and how far are the views?',
        responses: {
          200: ofJson(schemaOf(Health), 'All is well.'),
          503: ofJson(schemaOf(Health), 'Something is not: a projection stopped, or the log does not answer.')
        }
      }
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Communiqué', version: '0.1.0', description: 'A record of international cooperation.' },
    paths,
    components: { schemas: components() }
  }
}
