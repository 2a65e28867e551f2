// The record that the demo reads: the ten releases and the later sources, recorded in an embedded log.
import { type Question, type Views, viewsOf } from '@communique/wording/advanced'
import { cooperationLedger, type CooperationRecord, inMemoryEventLog } from '@communique/core'
import { type ClaimFailure, recordStory } from '@communique/fixtures'
import { taskEither as TE } from 'fp-ts'

/** The organisation whose record the releases are. */
export const organisation = 'icesco'

/** Records the story in an embedded log, command by command. */
export const readHistory: TE.TaskEither<ClaimFailure, ReadonlyArray<CooperationRecord>> = recordStory(
  cooperationLedger({ log: inMemoryEventLog() })
)

/** The views of the story as of the two dates of a question. */
export const readRecord = (question: Question): TE.TaskEither<ClaimFailure, Views> =>
  TE.map((history: ReadonlyArray<CooperationRecord>) => viewsOf(history, question))(readHistory)
