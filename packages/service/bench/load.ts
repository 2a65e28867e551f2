import autocannon from 'autocannon'
import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import http from 'node:http'
import { newVisit } from './visits.ts'

const json = { 'content-type': 'application/json' }

/** Milliseconds an answer, while ten connections ask as fast as they are answered, or so many times a second; every answer has the status. */
export const load = async (
  url: string,
  status: number,
  request: autocannon.Request,
  duration = 2,
  asked: Pick<autocannon.Options, 'overallRate'> = {}
): Promise<number> => {
  const {
    requests,
    duration: took,
    statusCodeStats = {},
    errors
  } = await autocannon({
    url,
    connections: 10,
    duration,
    requests: [request],
    ...asked
  })
  const others = Object.keys(statusCodeStats).filter((each) => each !== String(status))
  if (others.length > 0 || errors > 0) throw new Error(`${url} answered ${others.join(', ')}; ${errors} failed`)
  return (took * 1_000) / requests.total
}

/** Recording visits to a country, as a load. */
export const recording = (country: string): autocannon.Request => ({
  method: 'POST',
  headers: json,
  setupRequest: (request) => ({ ...request, body: JSON.stringify(newVisit(country)) })
})

/** Records a visit over HTTP, and gives the place in the log after it. */
export const recordOne = async (base: string, country: string): Promise<string> => {
  const body = JSON.stringify(newVisit(country))
  const answer = await fetch(`${base}/commands`, { method: 'POST', headers: json, body })
  const { cursor } = (await answer.json()) as { readonly cursor?: string }
  return must(E.fromNullable(answer.status)(cursor))
}

/** Milliseconds from sending a visit until the timeline of its country was read with it. */
export const ownWrite = async (base: string, country: string): Promise<number> => {
  const begun = performance.now()
  const cursor = await recordOne(base, country)
  const answer = await fetch(`${base}/timelines/${country}?after=${encodeURIComponent(cursor)}`)
  await answer.text()
  if (answer.status !== 200) throw new Error(`The timeline was answered with ${answer.status}.`)
  return performance.now() - begun
}

/** Readers of a live list. */
export interface Readers {
  /** Bytes that all of them got. */
  readonly bytes: () => number
  readonly leave: () => void
}

/** Opens so many streams, each on a connection of its own, and waits for their first answers. */
export const readersOf = async (url: string, count: number): Promise<Readers> => {
  const agent = new http.Agent({ maxSockets: Infinity })
  let bytes = 0
  const open = (): Promise<http.ClientRequest> =>
    new Promise((resolve, reject) => {
      const request = http.get(url, { agent }, (answer) => {
        answer.on('data', (part: Buffer) => {
          bytes += part.length
          resolve(request)
        })
        answer.on('error', () => {})
      })
      request.on('error', reject)
    })
  const requests: Array<http.ClientRequest> = []
  for (let at = 0; at < count; at += 50)
    requests.push(...(await Promise.all(Array.from({ length: Math.min(50, count - at) }, open))))
  return {
    bytes: () => bytes,
    leave: () => {
      for (const request of requests) request.destroy()
    }
  }
}
