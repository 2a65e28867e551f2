import { validate } from '@communique/kernel'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'

/**
 * The reason for which a file of a list cannot be read or changed.
 *
 * - `HoldsSomethingElse`: it is not the file of this list
 * - `Unreadable`: the system refuses it
 * - `BeingChanged`: another process is changing it, or was halted while it did
 */
export interface ListFileFailure {
  readonly type: 'HoldsSomethingElse' | 'Unreadable' | 'BeingChanged'
  readonly path: string
  readonly reason: string
}

/** A list that is kept in a file as JSON, under its name. */
export interface ListFile<Item> {
  /** A file that is missing holds nothing. */
  readonly read: (path: string) => E.Either<ListFileFailure, ReadonlyArray<Item>>
  /** Changes the list as a whole or not at all, in a file that its owner alone may read. One process changes it at a time. */
  readonly change: (
    path: string,
    change: (items: ReadonlyArray<Item>) => ReadonlyArray<Item>
  ) => E.Either<ListFileFailure, ReadonlyArray<Item>>
}

/** The word of the system for its refusal. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

/** The file of a list of items, by the name of the list. */
export const listFile = <Item>(name: string, item: t.Type<Item, unknown>): ListFile<Item> => {
  const codec = t.type({ [name]: t.readonlyArray(item) }, 'ListFile')
  const read: ListFile<Item>['read'] = (path) => {
    const text = E.tryCatch(() => readFileSync(path, 'utf8'), codeOf)
    if (E.isLeft(text))
      return text.left === 'ENOENT' ? E.right([]) : E.left({ type: 'Unreadable', path, reason: text.left })
    const json = E.tryCatch((): unknown => JSON.parse(text.right), codeOf)
    const file = E.isLeft(json) ? json : validate(codec)(json.right)
    return E.isRight(file)
      ? E.right(file.right[name] ?? [])
      : E.left({ type: 'HoldsSomethingElse', path, reason: 'its content' })
  }
  return {
    read,
    change: (path, change) => {
      const next = `${path}.new`
      // The file that is to replace it is also the lock.
      const file = E.tryCatch(() => openSync(next, 'wx', 0o600), codeOf)
      if (E.isLeft(file))
        return E.left({ type: file.left === 'EEXIST' ? 'BeingChanged' : 'Unreadable', path: next, reason: file.left })
      const changed = E.map(change)(read(path))
      if (E.isLeft(changed)) {
        closeSync(file.right)
        rmSync(next, { force: true })
        return changed
      }
      const written = E.tryCatch(() => {
        writeSync(file.right, `${JSON.stringify({ [name]: changed.right }, null, 2)}\n`)
        closeSync(file.right)
        renameSync(next, path)
      }, codeOf)
      return E.isRight(written) ? changed : E.left({ type: 'Unreadable', path, reason: written.left })
    }
  }
}
