import type { Connection, Database } from '../src/database.ts'

/** A database whose connections lose the answer to a statement, from a call of `loseAnswer` on. */
export const losingAnswers = (sound: Database) => {
  let left = Number.POSITIVE_INFINITY
  const unlessLost = async <A>(answer: Promise<A>): Promise<A> => {
    const came = await answer
    left -= 1
    if (left === 0) throw new Error('the answer was lost')
    return came
  }
  // A session is always the same object.
  const losing = new WeakMap<Connection, Connection>()
  const over = (connection: Connection): Connection => {
    const known = losing.get(connection)
    if (known !== undefined) return known
    const made: Connection = {
      query: (statement) => unlessLost(connection.query(statement)),
      script: (text) => unlessLost(connection.script(text))
    }
    losing.set(connection, made)
    return made
  }
  const database: Database = { ...sound, use: (run) => sound.use((connection) => run(over(connection))) }
  const loseAnswer = (_log: unknown, request: number): (() => void) => {
    left = request
    return () => {
      left = Number.POSITIVE_INFINITY
    }
  }
  return { database, loseAnswer }
}
