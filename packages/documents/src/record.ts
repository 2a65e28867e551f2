import type { AppendFailure, EventLog, StoredEvent } from '@communique/kernel'
import { function as F, taskEither as TE } from 'fp-ts'
import { type DocumentPlan, isRecordable, planDocument, type PlanFailure, type Recording } from './plan.ts'
import type { ReleaseDocument } from './document.ts'

/** The reason for which a document was not recorded; nothing of it was. */
export type RecordFailure =
  | PlanFailure
  | AppendFailure
  | { readonly type: 'PlanRefused'; readonly plan: DocumentPlan }
  | { readonly type: 'ReferencesUnknown'; readonly plan: DocumentPlan }
  | { readonly type: 'PlanNotAllowed'; readonly plan: DocumentPlan }

/** The conditions under which a document is recorded. */
export interface RecordConditions {
  /** Records identities that nothing introduces; without it they are refused, with the nearest known. */
  readonly allowUnknown?: boolean
  /** Judges every plan before it is recorded, such as by the rights of an account. Default: all are allowed. */
  readonly isAllowed?: (plan: DocumentPlan) => boolean
}

/** The effect of recording a document. */
export interface DocumentRecorded {
  readonly plan: DocumentPlan
  readonly events: ReadonlyArray<StoredEvent>
}

/** Another writer may change the streams of a document between plan and append; so often it is planned again. */
const attempts = 5

/**
 * Records a document: all that its plan says, or nothing.
 *
 * Laws: repeated, it appends nothing; a document with anything refused leaves the log as it was.
 *
 * @category documents
 * @since 0.1.0
 */
export const recordDocument =
  (log: EventLog, recording: Recording, { allowUnknown = false, isAllowed = () => true }: RecordConditions = {}) =>
  (document: ReleaseDocument): TE.TaskEither<RecordFailure, DocumentRecorded> => {
    const attempt = (left: number): TE.TaskEither<RecordFailure, DocumentRecorded> =>
      F.pipe(
        planDocument(log, recording)(document),
        TE.flatMap((plan): TE.TaskEither<RecordFailure, DocumentRecorded> => {
          if (!isAllowed(plan)) return TE.left({ type: 'PlanNotAllowed', plan })
          if (!isRecordable(plan)) return TE.left({ type: 'PlanRefused', plan })
          if (plan.unknown.length > 0 && !allowUnknown) return TE.left({ type: 'ReferencesUnknown', plan })
          const [first, ...rest] = plan.pending
          if (first === undefined) return TE.right({ plan, events: [] })
          return F.pipe(
            log.appendToStreams([first, ...rest]),
            TE.map((events) => ({ plan, events })),
            TE.orElse((failure: AppendFailure) =>
              failure.type === 'Conflict' && left > 1 ? attempt(left - 1) : TE.left(failure)
            )
          )
        })
      )
    return attempt(attempts)
  }
