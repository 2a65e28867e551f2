import type { Account } from '../access/account.ts'
import { either as E } from 'fp-ts'
import { createHash } from 'node:crypto'
import { type Problem, problem } from '../http/problem.ts'

const longest = 255

/** A string of RFC 8941, as the IETF draft on the header writes the key; and a bare one, as many clients do. */
const quoted = /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/
const bare = /^[!#-+\--:<-[\]-~]+$/

/** Reads an `Idempotency-Key` of up to 255 visible characters. */
export const idempotencyKey = (header: string): E.Either<Problem, string> => {
  const text = quoted.exec(header)?.[1]?.replaceAll(/\\(.)/g, '$1') ?? (bare.test(header) ? header : null)
  return text === null || text === '' || text.length > longest
    ? E.left(problem('not-a-key', `Send one string in quotes, of 1 to ${longest} visible ASCII characters.`))
    : E.right(text)
}

/** The id under which a command is recorded: one for an account and its key, so that no two accounts share a key. */
export const commandIdOf = ({ recorder }: Account, key: string): string =>
  `key-${createHash('sha256').update(`${recorder}\n${key}`).digest('hex').slice(0, 48)}`
