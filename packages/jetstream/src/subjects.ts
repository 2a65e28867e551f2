import type { EventId, StreamName } from '@communique/kernel'
import { createHash } from 'node:crypto'

/** The longest part of a subject that is spelt out; a longer one stands as its hash. */
const longest = 200

/** A part of a subject. Letters, digits, hyphens and underscores stand for themselves, so that no text is a wildcard. */
const token = (text: string): string => {
  const plain = text.replaceAll(/[^\w-]/gu, (sign) => `=${(sign.codePointAt(0) ?? 0).toString(16)}=`)
  if (plain === '') return '='
  return plain.length <= longest ? plain : `==${createHash('sha256').update(text).digest('hex')}`
}

/** The subjects of a log. */
export interface Subjects {
  /** Everything of the log. */
  readonly all: string
  readonly events: string
  readonly ofStream: (stream: StreamName) => string
  readonly ofCategory: (category: string) => string
  /** The claims to an id. */
  readonly ofId: (id: EventId) => string
  /** Messages that say nothing: an answer to one shows where the log ends. */
  readonly barrier: string
  /** The subjects on which the server announces events that it has stored. */
  readonly announcements: string
}

export const subjectsOf = (name: string): Subjects => ({
  all: `${name}.>`,
  events: `${name}.e.>`,
  ofStream: (stream) => `${name}.e.${stream.split('/').map(token).join('.')}`,
  ofCategory: (category) => `${name}.e.${token(category)}.>`,
  ofId: (id) => `${name}.i.${token(id)}`,
  barrier: `${name}.b`,
  announcements: `${name}-appended.>`
})
