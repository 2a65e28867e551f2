import type { ReadyAppend } from './append.ts'

/** A queued append, and the function that gets its outcome. */
export interface Waiting<Outcome> {
  readonly append: ReadyAppend
  readonly answer: (outcome: Outcome) => void
}

/** The number of statements that run at once before further appends are queued. */
const underWayAtOnce = 2
/** Milliseconds after which queued appends are sent all the same, since earlier statements may be blocked by a lock. */
const patience = 20
/** The greatest size of a statement, in characters, and the size that each event counts for in addition to its JSON. */
const statementSize = 1024 * 1024
const eventSize = 1024

const sizeOf = ({ written }: ReadyAppend): number =>
  written.reduce((size, { data, citations }) => size + eventSize + data.length + citations.length, 0)

/**
 * Sends appends at once while few statements run; queues further ones and sends them together when a statement ends. Many
 * writers thus share a statement, and the flush to the disk at its end.
 *
 * Laws: every append is sent once; appends to a stream keep their order, and no two of them share a statement.
 */
export const appendQueue = <Outcome>(
  send: (batch: ReadonlyArray<Waiting<Outcome>>) => Promise<void>
): ((append: ReadyAppend) => Promise<Outcome>) => {
  let waiting: Array<Waiting<Outcome>> = []
  let underWay = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const take = (): ReadonlyArray<Waiting<Outcome>> => {
    const streams = new Set<string>()
    const batch: Array<Waiting<Outcome>> = []
    const rest: Array<Waiting<Outcome>> = []
    let room = statementSize
    for (const each of waiting) {
      const size = sizeOf(each.append)
      const joins = !streams.has(each.append.stream) && (batch.length === 0 || size <= room)
      streams.add(each.append.stream)
      if (joins) room -= size
      ;(joins ? batch : rest).push(each)
    }
    waiting = rest
    return batch
  }

  const sendNext = (): void => {
    clearTimeout(timer)
    timer = undefined
    underWay += 1
    void send(take()).finally(() => {
      underWay -= 1
      if (waiting.length > 0) sendNext()
    })
    sendInAWhile()
  }
  const sendInAWhile = (): void => {
    if (waiting.length > 0) timer ??= setTimeout(sendNext, patience)
  }

  return (append) =>
    new Promise((answer) => {
      waiting.push({ append, answer })
      if (underWay < underWayAtOnce) sendNext()
      else sendInAWhile()
    })
}
