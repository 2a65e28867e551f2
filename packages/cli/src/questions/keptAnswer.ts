import { either as E } from 'fp-ts'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import type * as sqlite from 'node:sqlite'
import type { Options } from '../program/options.ts'
import { type OpenStore, withStore } from '../store/openStore.ts'
import { settingsOf, storeNamed } from '../store/settings.ts'
import { type Outcome, paperOf, type Surroundings } from '../surroundings.ts'

/** Characters of an answer above which it is not kept. */
const longest = 16 * 1024 * 1024

/** Answers that are kept at once; the next one begins anew. */
const most = 100

const table = `create table if not exists answers (
  question text primary key, epoch text not null, cursor text not null, part text, answer text not null
) without rowid`

/** Everything that an answer depends on beside the record: the code, the question, the organisation and the paper. */
const digestOf = (
  name: string,
  operands: ReadonlyArray<string>,
  { store: _store, ...asked }: Options,
  surroundings: Surroundings
): string => {
  const settings = settingsOf(surroundings.folder)
  const organisation = E.isRight(settings) ? (settings.right?.organisation ?? null) : null
  const question = [surroundings.fingerprint, name, operands, asked, organisation, paperOf(surroundings)]
  return createHash('sha256').update(JSON.stringify(question)).digest('hex')
}

interface Place {
  readonly epoch: string
  readonly cursor: string
}

/** The end of a record, as it is now; null where the record does not say. */
const endOf = async ({ log }: OpenStore): Promise<Place | null> => {
  const head = await log.head()()
  return E.isRight(head) ? { epoch: head.right.epoch, cursor: head.right.cursor } : null
}

const within = <A>(path: string, run: (database: sqlite.DatabaseSync) => A): A | null => {
  const builtIn: typeof sqlite | undefined = process.getBuiltinModule('node:sqlite')
  if (builtIn === undefined) return null
  let database: sqlite.DatabaseSync | null = null
  try {
    database = new builtIn.DatabaseSync(path, { timeout: 1000 })
    database.exec(table)
    return run(database)
  } catch {
    // It is no index, or may not be written to, or another process writes to it: the answer is made anew.
    return null
  } finally {
    database?.close()
  }
}

/** An answer that was kept, and what it was made of. */
interface Kept extends Place {
  /** The digest of the part of the record that it was made of; null: it was the whole record. */
  readonly part: string | null
  readonly answer: string
}

const keptIn = (index: string, question: string): Kept | null => {
  if (!existsSync(index)) return null
  const row = within(index, (database) => database.prepare('select * from answers where question = ?').get(question))
  if (row === null || row === undefined) return null
  const [epoch, cursor, answer] = [row['epoch'], row['cursor'], row['answer']].map(String)
  if (epoch === undefined || cursor === undefined || answer === undefined) return null
  return { epoch, cursor, answer, part: row['part'] === null ? null : String(row['part']) }
}

const keep = (index: string, question: string, { epoch, cursor, part, answer }: Kept): void => {
  within(index, (database) => {
    database.prepare('delete from answers where epoch <> ? or (part is null and cursor <> ?)').run(epoch, cursor)
    database.prepare('delete from answers where (select count(*) from answers) >= ?').run(most)
    const insert = database.prepare('insert or replace into answers values (?, ?, ?, ?, ?)')
    insert.run(question, epoch, cursor, part, answer)
  })
}

/**
 * Gives the answer that was kept in the index beside the record, where it was made by the same program and nothing was
 * recorded since; or nothing of the part of the record that it was made of. Else makes it, and keeps it. Without an index
 * beside the record none is kept.
 *
 * Law: an answer that was kept is the one that is made.
 */
export const keptAnswer = async (
  name: string,
  operands: ReadonlyArray<string>,
  options: Options,
  surroundings: Surroundings,
  make: (open: OpenStore, store: string, known?: (digest: string) => string | null) => Promise<Outcome<string>>
): Promise<Outcome<string>> =>
  withStore(storeNamed(options.store, surroundings), 'Read', surroundings, async (open, store) => {
    // A store without a way to read single events has no index.
    const isKept = open.eventsAt !== undefined && surroundings.env['COMMUNIQUE_INDEX'] !== 'none'
    const before = isKept && surroundings.fingerprint !== undefined ? await endOf(open) : null
    if (before === null) return make(open, store)
    const index = `${store}.index`
    const question = digestOf(name, operands, options, surroundings)
    const kept = keptIn(index, question)
    if (kept?.epoch === before.epoch && kept.cursor === before.cursor) return E.right(kept.answer)
    let part: string | null = null
    const made = await make(open, store, (digest) => {
      part = digest
      return kept?.epoch === before.epoch && kept.part === digest ? kept.answer : null
    })
    if (E.isLeft(made) || made.right.length > longest || !existsSync(index)) return made
    // What was recorded meanwhile may be in the answer, or not.
    const after = await endOf(open)
    if (after?.cursor === before.cursor) keep(index, question, { ...after, part, answer: made.right })
    return made
  })
