import type { ReadyAppend } from './append.ts'

/** An append that waits for its turn, and who is told its outcome. */
export interface Waiting<Outcome> {
  readonly append: ReadyAppend
  readonly answer: (outcome: Outcome) => void
}

/** So many statements are under way before others wait for their end. */
const underWayAtOnce = 2
/** Milliseconds until what waits is sent all the same, since what is under way may wait for somebody else's lock. */
const patience = 20
/** What one statement takes, in characters; and an event counts for some, whatever it holds. */
const statementSize = 1024 * 1024
const eventSize = 1024

const sizeOf = ({ written }: ReadyAppend): number =>
  written.reduce((size, { data, citations }) => size + eventSize + data.length + citations.length, 0)

/**
 * Sends appends as they come, and those that come while others are under way together, once one of these has ended: many
 * writers share a statement, and the flush to the disk at its end.
 *
 * Laws: every append is sent once; those of a stream in the order in which they came, and never two in one statement.
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
