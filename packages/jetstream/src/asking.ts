import { type ApiError, NotNow, Refused } from './failures.ts'
import type { NatsClient, NatsMessage } from './natsClient.ts'

/** Milliseconds for which one answer is waited for. A server that was killed gives none. */
export const answerWithin = 2_000

/** The requests and the questions under way on a connection. */
interface Line {
  /** True after a request that got no answer, until another one does. */
  isSilent: boolean
  /** Each gives a request up. */
  readonly requests: Set<(reason: NotNow) => void>
  /** Each asks a question again. */
  readonly questions: Set<() => void>
}

const lines = new WeakMap<NatsClient, Line>()

const lineOf = (connection: NatsClient): Line => {
  const known = lines.get(connection)
  if (known !== undefined) return known
  const line: Line = { isSilent: false, requests: new Set(), questions: new Set() }
  lines.set(connection, line)
  void (async () => {
    for await (const { type } of connection.status?.() ?? [])
      if (type === 'reconnect') for (const giveUp of line.requests) giveUp(new NotNow('the connection was lost'))
  })()
  return line
}

/** Sends a request, and gives its answer. Where the connection was lost, it fails once there is another, and not in time. */
export const request = async (
  connection: NatsClient,
  ...[subject, data, options]: Parameters<NatsClient['request']>
): Promise<NatsMessage> => {
  const line = lineOf(connection)
  let giveUp: (reason: NotNow) => void = () => {}
  const lost = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  line.requests.add(giveUp)
  try {
    const answer = await Promise.race([connection.request(subject, data, options), lost])
    if (line.isSilent) {
      line.isSilent = false
      // The question that has its answer is no longer among them then.
      setImmediate(() => {
        for (const ask of line.questions) ask()
      })
    }
    return answer
  } catch (error) {
    line.isSilent = true
    throw error
  } finally {
    line.requests.delete(giveUp)
  }
}

const decoder = new TextDecoder()

/** The JSON of an answer of JetStream; throws where it is an error. */
export const answerOf = ({ data }: NatsMessage): object => {
  // Only JetStream answers on these subjects.
  const answer = JSON.parse(decoder.decode(data)) as { readonly error?: ApiError }
  if (answer.error !== undefined) throw new Refused(answer.error)
  return answer
}

/** Asks the interface of JetStream. */
export const askApi = async (connection: NatsClient, subject: string, query: object): Promise<object> =>
  answerOf(await request(connection, `$JS.API.${subject}`, JSON.stringify(query), { timeout: answerWithin }))

/** Milliseconds after which a question is asked again on a silent connection. */
const soon = 250

/**
 * Asks the interface of JetStream a question that changes nothing. Servers leave it unanswered while they choose a leader, and
 * the one that they choose has not heard of it: on a silent connection it is asked again and again, and once more when
 * another answer comes. Answers that are slow do not have it repeated.
 */
export const inquire = (connection: NatsClient, subject: string, query: object): Promise<object> =>
  new Promise((resolve, reject) => {
    const line = lineOf(connection)
    const ask = (): void => {
      askApi(connection, subject, query).then(resolve, reject).finally(end)
    }
    const timer = setInterval(() => {
      if (line.isSilent) ask()
    }, soon)
    const end = (): void => {
      clearInterval(timer)
      line.questions.delete(ask)
    }
    line.questions.add(ask)
    ask()
  })
