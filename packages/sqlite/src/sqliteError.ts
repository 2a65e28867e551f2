import type { LogUnavailable } from '@communique/kernel'

/** SQLite's extended result code; `null`: the error came from elsewhere. */
const codeOf = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null

/** The result code without what extends it. */
export const primaryCode = (error: unknown): number | null => {
  const code = codeOf(error)
  return code === null ? null : code & 0xff
}

/** The primary result codes that are distinguished; https://sqlite.org/rescode.html has all. */
export const resultCodes = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  damaged: 11,
  full: 13,
  cannotOpen: 14,
  tooBig: 18,
  constraint: 19,
  mismatch: 20,
  notADatabase: 26
} as const

/** Another connection has the lock; the same may succeed a moment later. */
export const isBusy = (error: unknown): boolean => {
  const code = primaryCode(error)
  return code === resultCodes.busy || code === resultCodes.locked
}

/** SQLite took no offence at the file, but at what it was to store: a constraint, a size or a type. */
export const isAboutValues = (error: unknown): boolean => {
  const code = primaryCode(error)
  return (
    code === null || code === resultCodes.constraint || code === resultCodes.tooBig || code === resultCodes.mismatch
  )
}

/** An error in words, for the reason of a `LogUnavailable`. */
export const reasonOf = (error: unknown): string => {
  const code = codeOf(error)
  const said = error instanceof Error ? error.message : String(error)
  return code === null ? said : `${said} (SQLite ${code})`
}

/** An error as a value. */
export const unavailable = (error: unknown): LogUnavailable => ({ type: 'LogUnavailable', reason: reasonOf(error) })
