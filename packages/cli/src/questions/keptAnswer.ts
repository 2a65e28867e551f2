import { either as E } from 'fp-ts'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type IndexFile, openIndexFile } from '../indexing/indexFile.ts'
import type { Options } from '../program/options.ts'
import { type OpenStore, withStore } from '../store/openStore.ts'
import { organisationOfFolder, storeNamed } from '../store/settings.ts'
import { type Outcome, paperOf, type Surroundings } from '../surroundings.ts'

/** Characters of an answer above which it is not kept. */
const longest = 16 * 1024 * 1024

/** Answers that are kept at once; the next one begins anew. */
const most = 100

/** Everything that an answer depends on beside the record: the code, the question, the organisation and the paper. */
const digestOf = (
  name: string,
  operands: ReadonlyArray<string>,
  { store: _store, ...asked }: Options,
  surroundings: Surroundings
): string => {
  const organisation = E.toUnion(organisationOfFolder(surroundings.folder))
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

/** An answer that was kept, and what it was made of. */
interface Kept {
  /** The end of the record when it was made. */
  readonly cursor: string
  /** The digest of the part of the record that it was made of; null: it was the whole record. */
  readonly part: string | null
  readonly answer: string
}

/** Runs something on the index of a record, where there is one. Null: it is none, or may not be written to. */
const within = <A>(index: string, run: (file: IndexFile) => A): A | null => {
  const file = existsSync(index) ? openIndexFile(index) : null
  if (file === null) return null
  try {
    return run(file)
  } catch {
    // Another process writes to it: the answer is made anew.
    return null
  } finally {
    file.close()
  }
}

const keptIn = (index: string, epoch: string, question: string): Kept | null =>
  within(index, ({ note, database }) => {
    if (note('log') !== epoch) return null
    const row = database.prepare('select cursor, part, answer from answers where question = ?').get(question)
    if (row === undefined) return null
    const { cursor, part, answer } = row
    return { cursor: String(cursor), part: part === null ? null : String(part), answer: String(answer) }
  })

const keep = (index: string, { epoch, cursor }: Place, question: string, part: string | null, answer: string): void => {
  within(index, ({ claimFor, database }) => {
    claimFor(epoch)
    database.prepare('delete from answers where part is null and cursor <> ?').run(cursor)
    database.prepare('delete from answers where (select count(*) from answers) >= ?').run(most)
    const insert = database.prepare('insert or replace into answers values (?, ?, ?, ?)')
    insert.run(question, cursor, part, answer)
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
    const kept = keptIn(index, before.epoch, question)
    if (kept?.cursor === before.cursor) return E.right(kept.answer)
    let part: string | null = null
    const made = await make(open, store, (digest) => {
      part = digest
      return kept?.part === digest ? kept.answer : null
    })
    if (E.isLeft(made) || made.right.length > longest || !existsSync(index)) return made
    // What was recorded meanwhile may be in the answer, or not.
    const after = await endOf(open)
    if (after?.cursor === before.cursor) keep(index, after, question, part, made.right)
    return made
  })
