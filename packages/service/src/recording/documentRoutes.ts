import type { CooperationRefusal } from '@communique/core'
import type { Sha256 } from '@communique/kernel'
import type { CommandFailure } from '@communique/kernel'
import {
  type DocumentPlan,
  isRecordable,
  planDocument,
  type PlanFailure,
  readDocument,
  recordDocument,
  type RecordFailure,
  type ReleaseDocument,
  renderFault
} from '@communique/documents'
import { either as E } from 'fp-ts'
import { createHash } from 'node:crypto'
import { type Account, includes } from '../access/account.ts'
import { answer } from '../http/respond.ts'
import { type Problem, problem, refusal } from '../http/problem.ts'
import { requestText } from '../http/requestText.ts'
import type { Asked, Route } from '../http/route.ts'
import { Planned, Recorded } from './answers.ts'
import type { RecordingSetup } from './commandRoute.ts'
import { recordingProblem } from './recordingProblem.ts'
import { violationFacts } from './violations.ts'

/** A document with its text is not larger than this. */
const documentBytes = 2 * 1024 * 1024
const mostFaults = 50

const documentTypes = ['application/yaml', 'application/json']

const example = `source:
  id: ministers
  title: Ministers meet in Tashkent
  publisher: The organisation
  published: 2024-05-31
  text: The ministers met in Tashkent.
claims:
  - PartyRegistered: { partyId: ministry, name: Ministry of Ecology, kind: GovernmentBody, country: Uzbekistan }
`

const read = readDocument({
  sha256: (text) => createHash('sha256').update(text).digest('hex') as Sha256, // hexadecimal, by its encoding
  readText: () => E.left('over HTTP a document carries its text itself ("text: …"), or its digest')
})

const readProblem = (faults: ReadonlyArray<Parameters<typeof renderFault>[0]>): Problem =>
  problem(
    'not-a-document',
    `The document has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}; see "faults".`,
    {
      facts: {
        faults: faults
          .slice(0, mostFaults)
          .map((fault) => ({ ...fault.place, type: fault.type, message: renderFault(fault).slice(0, 500) })),
        faultCount: faults.length
      }
    }
  )

const correcting: ReadonlyArray<string> = ['Correct', 'Retract', 'Restore']

/** The problem of an account that may not record what a plan says; null: it may. */
const accountProblem = (document: ReleaseDocument, plan: DocumentPlan, { role, recorder }: Account): Problem | null => {
  const isStated = document.claims.some(
    ({ account }) => account.at !== null || (account.by !== null && account.by !== recorder)
  )
  if (isStated && !includes(role, 'administrator'))
    return problem(
      'not-allowed',
      'A document that states a recorder or a time of its own needs the role “administrator”.'
    )
  const corrects = plan.steps.some(
    ({ action, event }) =>
      correcting.includes(action) || event.type === 'EventCorrected' || event.type === 'EventRetracted'
  )
  return corrects && !includes(role, 'corrector')
    ? problem('not-allowed', 'The document corrects or takes back events on record: that needs the role “corrector”.')
    : null
}

/** Plans and records documents: the text of a release, its claims and the words they rest on. */
export const documentRoutes = ({ log, now }: RecordingSetup): ReadonlyArray<Route> => {
  const refusalOf = (failure: CommandFailure<CooperationRefusal>): string => recordingProblem(failure).detail

  const planned = ({ document, steps, unknown, ...plan }: DocumentPlan): Planned => ({
    source: document.source,
    recordable: isRecordable({ document, steps, unknown, ...plan }),
    steps: steps.map((step) => ({
      action: step.action,
      eventId: step.eventId,
      type: step.event.type,
      data: step.event.data,
      quotes: step.quotes,
      line: step.place?.line ?? null,
      refusal: step.action === 'Refused' ? refusalOf(step.failure) : null
    })),
    unknown: unknown.map(({ kind, id, nearest, place }) => ({ kind, id, nearest, line: place.line }))
  })

  const failureProblem = (failure: PlanFailure | RecordFailure): Problem => {
    switch (failure.type) {
      case 'PlanRefused':
        return problem('refused', 'A rule refuses a claim, so nothing was recorded; see "plan".', {
          facts: { plan: planned(failure.plan) }
        })
      case 'ReferencesUnknown':
        return problem(
          'references-unknown',
          'Nothing was recorded. Register the identities in the document, or send it with "?allowUnknown=true".',
          { facts: { plan: planned(failure.plan) } }
        )
      case 'PlanNotAllowed':
        return problem('not-allowed', 'The account may not record what the plan says.')
      case 'InvalidAccount': {
        const { detail, facts } = violationFacts(failure.violations, 'account')
        return problem('not-a-document', detail, { facts })
      }
      case 'ForeignCursor':
        return problem('unavailable', 'The record was restored while it was read. Send it again.')
      default:
        return recordingProblem(failure)
    }
  }

  const documentIn = async ({ request, account, note }: Asked) => {
    const text = await requestText(request, documentBytes)
    if (E.isLeft(text)) return text
    const document = read(text.right)
    if (E.isLeft(document)) return E.left(readProblem(document.left))
    note({ document: document.right.source })
    return E.right({
      document: document.right,
      recording: { recordedAt: now().toISOString(), recordedBy: account.recorder }
    })
  }

  const shared = {
    method: 'POST',
    role: 'recorder',
    takes: documentTypes,
    gives: 'application/json'
  } as const
  const problems = ['not-a-document', 'too-large', 'unsupported-type', 'not-allowed', 'unavailable'] as const

  return [
    {
      ...shared,
      path: '/documents/plan',
      operation: {
        id: 'planDocument',
        tag: 'Recording',
        summary: 'Shows what recording a document would do; writes nothing.',
        body: { codecs: [], example },
        answers: { 200: { description: 'The plan.', codec: Planned } },
        problems
      },
      answer: async (asked) => {
        const given = await documentIn(asked)
        if (E.isLeft(given)) return refusal(given.left)
        const plan = await planDocument(log, given.right.recording)(given.right.document)()
        return E.isLeft(plan) ? refusal(failureProblem(plan.left)) : answer(planned(plan.right))
      }
    },
    {
      ...shared,
      path: '/documents',
      operation: {
        id: 'recordDocument',
        tag: 'Recording',
        summary: 'Records a document: all that its plan says, or nothing.',
        parameters: [
          {
            name: 'allowUnknown',
            in: 'query',
            description: '`true`: also where it names identities that nothing introduces.'
          }
        ],
        body: { codecs: [], example },
        answers: {
          200: { description: 'All of it was on record already.', codec: Recorded },
          201: { description: 'It is on record.', codec: Recorded }
        },
        problems: [...problems, 'refused', 'contended', 'references-unknown', 'used-before', 'unstorable']
      },
      answer: async (asked) => {
        const given = await documentIn(asked)
        if (E.isLeft(given)) return refusal(given.left)
        const { document, recording } = given.right
        let notAllowed: Problem | null = null
        const recorded = await recordDocument(log, recording, {
          allowUnknown: asked.url.searchParams.get('allowUnknown') === 'true',
          isAllowed: (plan) => {
            notAllowed = accountProblem(document, plan, asked.account)
            return notAllowed === null
          }
        })(document)()
        if (E.isLeft(recorded)) return refusal(notAllowed ?? failureProblem(recorded.left))
        const { events } = recorded.right
        const last = events.at(-1)
        asked.note({ events: events.map(({ id }) => id) })
        const body: Recorded = {
          recorded: events.map(({ id, type, stream, version }) => ({ id, type, stream, version })),
          cursor: last === undefined ? null : log.cursorAfter(last.position)
        }
        return answer(body, last === undefined ? 200 : 201)
      }
    }
  ]
}
