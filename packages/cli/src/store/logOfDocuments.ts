import { inMemoryEventLog } from '@communique/core'
import { recordDocument } from '@communique/documents'
import type { EventLog } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { type Outcome, refused } from '../surroundings.ts'
import { documentAt } from './documentFile.ts'

/** The account under which documents are read that state none of their own. */
const unstated = { recordedAt: '1970-01-01T00:00:00.000Z', recordedBy: 'unstated' }

/** Documents as a log in memory: as if each had been recorded, in the order of their names. */
export const logOfDocuments = async (paths: ReadonlyArray<string>): Promise<Outcome<EventLog>> => {
  const log = inMemoryEventLog()
  for (const path of paths) {
    const document = documentAt(path, '.')
    if (E.isLeft(document)) return document
    const recorded = await recordDocument(log, unstated, { allowUnknown: true })(document.right)()
    if (E.isLeft(recorded))
      return E.left(
        refused(
          `${path} cannot be recorded after the documents before it; "communique try" shows which claims are refused.`
        )
      )
  }
  return E.right(log)
}
