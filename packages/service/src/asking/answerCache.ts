import { createHash } from 'node:crypto'
import type { RecordState } from '../record/liveRecord.ts'

/** An answer as it is sent, with the tag of its content. */
export interface KeptAnswer {
  readonly body: string
  readonly tag: string
  readonly next: string | null
}

/** Answers of the present state, by what was asked. */
export interface AnswerCache {
  readonly get: (state: RecordState, asked: string) => KeptAnswer | undefined
  readonly keep: (state: RecordState, asked: string, body: string, next: string | null) => KeptAnswer
}

/** Characters that are kept at most. */
const mostKept = 16 * 1024 * 1024

/**
 * Keeps the answers of one state, so that a repeated question costs no fold, no sorting and no writing. The tag of an
 * answer holds the record, what was asked and the content: an equal tag is an equal answer of the same record.
 */
export const answerCache = (): AnswerCache => {
  let version = -1
  let size = 0
  const answers = new Map<string, KeptAnswer>()
  return {
    get: (state, asked) => (state.version === version ? answers.get(asked) : undefined),
    keep: (state, asked, body, next) => {
      const tag = `"${createHash('sha256').update(`${state.epoch}\n${asked}\n`).update(body).digest('base64url').slice(0, 27)}"`
      const answer = { body, tag, next }
      if (state.version !== version || size + body.length > mostKept) {
        answers.clear()
        size = 0
        version = state.version
      }
      if (body.length <= mostKept) {
        answers.set(asked, answer)
        size += body.length
      }
      return answer
    }
  }
}
