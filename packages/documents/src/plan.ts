import { contentOf, stagedLog, targetOf } from '@communique/kernel/advanced'
import {
  type CommandContext,
  commandContext,
  type CommandFailure,
  type EventId,
  type EventLog,
  type LogEntry,
  sameJson,
  type StreamName,
  type Text,
  type Violation
} from '@communique/kernel'
import {
  type CooperationEvent,
  cooperationLedger,
  type CooperationLedgerCommand,
  type CooperationRecord,
  type CooperationRefusal,
  type HistoryFailure
} from '@communique/core'
import { streamOf } from '@communique/core/advanced'
import type { EventAtVersion } from '@communique/kernel/advanced'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import type { Place } from './fault.ts'
import { unknownReferences, type UnknownInDocument } from './references.ts'
import {
  correlationOf,
  type DocumentClaim,
  eventOfClaim,
  type ReleaseDocument,
  type StatedAccount
} from './document.ts'
import { recordedUnder, type Statement, statementsOf } from './statements.ts'

/** The account under which a document is recorded, unless it states one itself. */
export interface Recording {
  readonly recordedAt: string
  readonly recordedBy: string
}

/**
 * One thing that recording a document does.
 *
 * - `Record`: a fact enters the record
 * - `Correct`: the document says of a claim something else than before
 * - `Retract`: the document no longer makes a claim
 * - `Restore`: the document makes a claim again that it had taken back
 * - `Unchanged`: the claim is on record as the document makes it
 * - `Attest`: the same fact is on record already, from elsewhere, and gains this document as a further source
 * - `OnRecord`: the same fact is on record already, from elsewhere, in other words or on this very citation
 * - `Refused`: a rule of the domain refuses it, and nothing of the document is recorded
 */
export type PlanStep = {
  readonly eventId: EventId
  readonly event: LogEntry<CooperationEvent>
  readonly quotes: ReadonlyArray<string>
  /** The place of the claim in the document; null for a claim that it no longer makes. */
  readonly place: Place | null
} & (
  | { readonly action: 'Record' | 'Restore' | 'Retract' | 'Unchanged' | 'Attest' | 'OnRecord' }
  | { readonly action: 'Correct'; readonly before: LogEntry<CooperationEvent> }
  | { readonly action: 'Refused'; readonly failure: CommandFailure<CooperationRefusal> }
)

/** The effect that recording a document would have on a record, and the events that it would append. */
export interface DocumentPlan {
  readonly document: ReleaseDocument
  readonly steps: ReadonlyArray<PlanStep>
  /** Identities that neither the record nor the document introduces. */
  readonly unknown: ReadonlyArray<UnknownInDocument>
  readonly pending: ReadonlyArray<EventAtVersion>
}

const streamOfEntry = (event: LogEntry<CooperationEvent>): StreamName | null => {
  const content = contentOf<CooperationEvent>(event)
  return content === null ? null : streamOf(content)
}

/** A claim of another type, about another subject or on another event is another claim. */
const subjectOf = (event: LogEntry<CooperationEvent>, stream: StreamName): string => {
  return `${event.type} ${stream} ${targetOf<CooperationEvent>(event) ?? ''}`
}

/** The reason for which no plan can be made. */
export type PlanFailure =
  HistoryFailure | { readonly type: 'InvalidAccount'; readonly violations: ReadonlyArray<Violation> }

const takenBack = 'The document no longer makes this claim.' as Text // not blank
const madeAgain = 'The document makes this claim again.' as Text
const saysOtherwise = 'The document now says otherwise.' as Text

/**
 * Plans the recording of a document: the difference between what it says and what the record holds of it. The plan is
 * made by the deciders themselves on a dry run, so recording it does exactly what it says.
 *
 * Laws: a plan writes nothing; a document that was recorded plans nothing but `Unchanged`; after an edit the record
 * believes what the document says, and both beliefs stay on record; where the document is a further source, what it says
 * otherwise stands beside the belief.
 *
 * @category documents
 * @since 0.1.0
 */
export const planDocument =
  (log: EventLog, { recordedAt, recordedBy }: Recording) =>
  (document: ReleaseDocument): TE.TaskEither<PlanFailure, DocumentPlan> => {
    const correlationId = correlationOf(document)
    const dryRun = stagedLog(log)
    // What a document names may be introduced further down in it; `unknown` is worked out at its end.
    const cache: Parameters<typeof cooperationLedger>[0]['cache'] & object = new Map()
    const ledger = cooperationLedger({ log: dryRun.log, cache, unknownReferences: 'Allow' })

    interface Account extends Pick<DocumentClaim, 'citations' | 'causationId'> {
      readonly account: StatedAccount
    }
    const withdrawal: Account = { citations: [], causationId: null, account: { at: null, by: null } }

    const context = (
      commandId: string,
      { citations, causationId, account }: Account
    ): E.Either<PlanFailure, CommandContext> =>
      F.pipe(
        commandContext({
          commandId,
          recordedAt: account.at ?? recordedAt,
          recordedBy: account.by ?? recordedBy,
          correlationId,
          causationId,
          citations
        }),
        E.mapLeft((violations): PlanFailure => ({ type: 'InvalidAccount', violations }))
      )

    /** Runs a command on the dry run. @returns the events that it led to, or why it led to none. */
    const run = async (
      command: CooperationLedgerCommand,
      commandId: string,
      account: Account
    ): Promise<
      E.Either<PlanFailure, E.Either<CommandFailure<CooperationRefusal>, ReadonlyArray<CooperationRecord>>>
    > => {
      const given = context(commandId, account)
      return E.isLeft(given) ? given : E.right(await ledger.record(command, given.right)())
    }

    const claimStep = async (
      claim: DocumentClaim,
      statement: Statement | undefined
    ): Promise<E.Either<PlanFailure, ReadonlyArray<PlanStep>>> => {
      const event = eventOfClaim(claim)
      const base = { eventId: claim.eventId, event, quotes: claim.quotes, place: claim.place }
      const steps: Array<PlanStep> = []
      /** Runs a command and notes its step; `false`: refused. */
      const step = async (
        command: CooperationLedgerCommand,
        suffix: string,
        made: PlanStep
      ): Promise<E.Either<PlanFailure, boolean>> => {
        const outcome = await run(command, `${claim.eventId}${suffix}`, claim)
        if (E.isLeft(outcome)) return outcome
        if (E.isLeft(outcome.right)) steps.push({ ...base, action: 'Refused', failure: outcome.right.left })
        else if (made.action !== 'Record') steps.push(made)
        else {
          const [recorded] = outcome.right.right
          if (recorded === undefined) steps.push({ ...base, action: 'OnRecord' })
          else steps.push(recorded.type === 'EventAttested' ? { ...base, action: 'Attest' } : made)
        }
        return E.right(E.isRight(outcome.right))
      }
      const done = (last: E.Either<PlanFailure, boolean>) => E.map(() => steps)(last)
      if (statement === undefined) return done(await step(claim.command, '', { ...base, action: 'Record' }))
      const { stream, content: stated, retraction, followUps, eventId } = statement
      // A claim that was on record already stands there as an attestation, with its own content.
      const before = stated.type === 'EventAttested' && event.type !== 'EventAttested' ? stated.data.content : stated
      const isSameSubject = subjectOf(before, stream) === subjectOf(event, streamOfEntry(event) ?? stream)
      if (!isSameSubject) {
        const taken: E.Either<PlanFailure, boolean> =
          retraction === null
            ? await step(
                { type: 'RetractEvent', data: { stream, retracts: eventId, reason: takenBack } },
                `-r${followUps + 1}`,
                { ...base, event: before, action: 'Retract' }
              )
            : E.right(true)
        if (E.isLeft(taken) || !taken.right) return done(taken)
        return done(await step(claim.command, `-n${followUps + 1}`, { ...base, action: 'Record' }))
      }
      if (retraction !== null) {
        const restored = await step(
          { type: 'RetractEvent', data: { stream, retracts: retraction, reason: madeAgain } },
          `-r${followUps + 1}`,
          { ...base, action: 'Restore' }
        )
        if (E.isLeft(restored) || !restored.right) return done(restored)
      }
      if (sameJson(before.data, event.data)) {
        if (steps.length === 0) steps.push({ ...base, action: 'Unchanged' })
        return E.right(steps)
      }
      const content = contentOf<CooperationEvent>(event)
      if (content === null) return E.right(steps) // its reason alone is worded otherwise
      return done(
        await step(
          { type: 'CorrectEvent', data: { stream, corrects: eventId, content, reason: saysOtherwise } },
          `-c${followUps + steps.length + 1}`,
          { ...base, action: 'Correct', before }
        )
      )
    }

    return F.pipe(
      recordedUnder(log, correlationId),
      TE.flatMap((records) => async (): Promise<E.Either<PlanFailure, DocumentPlan>> => {
        const claimed = new Set(document.claims.map(({ eventId }) => eventId))
        const statements = statementsOf(records, claimed)
        const steps: Array<PlanStep> = []
        for (const claim of document.claims) {
          const planned = await claimStep(claim, statements.get(claim.eventId))
          if (E.isLeft(planned)) return planned
          steps.push(...planned.right)
        }
        const withdrawn = document.continues
          ? []
          : [...statements].filter(([claim, { retraction }]) => !claimed.has(claim) && retraction === null)
        // The last claim first, since later facts rest on earlier ones.
        for (const [claim, { eventId, stream, content: event, followUps }] of withdrawn.toReversed()) {
          const base = { eventId, event, quotes: [], place: null }
          const outcome = await run(
            { type: 'RetractEvent', data: { stream, retracts: eventId, reason: takenBack } },
            `${claim}-r${followUps + 1}`,
            withdrawal
          )
          if (E.isLeft(outcome)) return outcome
          steps.push(
            E.isLeft(outcome.right)
              ? { ...base, action: 'Refused', failure: outcome.right.left }
              : { ...base, action: 'Retract' }
          )
        }
        const unknown = await unknownReferences(dryRun.log, document, cache)()
        return E.map((found: ReadonlyArray<UnknownInDocument>) => ({
          document,
          steps,
          unknown: found,
          pending: dryRun.pending()
        }))(unknown)
      })
    )
  }

/** Tests for a plan that can be recorded: nothing is refused. */
export const isRecordable = ({ steps }: DocumentPlan): boolean => steps.every(({ action }) => action !== 'Refused')
