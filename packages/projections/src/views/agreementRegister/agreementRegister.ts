import type {
  AgreementAmended,
  AgreementAttested,
  AgreementDraftingAgreed,
  AgreementExpired,
  AgreementSigned,
  AgreementTerminated,
  FundingPledged,
  MoUSigned,
  ObligationFulfilled,
  ObligationPartlyFulfilled,
  ObligationReported,
  ObligationWaived,
  PledgeAttested,
  TextsRelated
} from '@communique/core/events'
import type {
  AgreementId,
  AgreementKind,
  CooperationEvent,
  CountryLink,
  MeetingId,
  Obligation,
  ObligationId,
  ObligationInstance,
  OccurrenceDate,
  PartyId,
  Period,
  Place,
  PledgeId,
  Provision,
  Quantity,
  Signature,
  Theme
} from '@communique/core'
import { endOf, type TextReference } from '@communique/core/advanced'
import type { Citation, Effective, EventId, Text } from '@communique/kernel'
import { castDraft, type Draft } from 'immer'
import type { Projection } from '../../engine/projection.ts'
import { citationsOf } from '../../shared/correctionNote.ts'
import { type RelatedText, relatedTexts } from '../../shared/relatedText.ts'
import { type ShownDate, shownDate } from '../../shared/shownDate.ts'
import { recordingOrderIsVisible } from '../../shared/occurrenceOrder.ts'

/** The status of an agreement, as far as events say so; `agreementsInForce` says for a day what its term implies. */
export type AgreementStatus = 'Drafting' | 'Signed' | 'InForce' | 'Expired' | 'Terminated'

/** An instance of a duty that was done, or let go. */
export interface ObligationSettled {
  readonly eventId: EventId
  readonly as: 'Fulfilled' | 'Waived'
  readonly instance: ObligationInstance
  readonly on: ShownDate
  /** The outcome, or the reason. */
  readonly remark: Text | null
}

/** News of an instance of a duty that does not discharge it: a report, or the delivery of a part. */
export type ObligationProgress = {
  readonly eventId: EventId
  readonly instance: ObligationInstance
  readonly on: ShownDate
} & (
  | { readonly as: 'Reported'; readonly by: ReadonlyArray<PartyId>; readonly report: Text }
  | { readonly as: 'DeliveredInPart'; readonly delivered: Quantity; readonly of: Quantity | null; readonly unit: Text }
)

export interface Amendment {
  readonly eventId: EventId
  readonly on: ShownDate
  readonly amendment: Text
  readonly added: ReadonlyArray<ObligationId>
  /** The duties that it struck out, as they stood; a duty that did not stand is not among them. */
  readonly removed: ReadonlyArray<Obligation>
}

/**
 * An agreement: what it is, who is bound, since when and until when, and what it obliges whom to do.
 *
 * It is the text as first signed; until then, as first attested, or as first drafted. What was changed, extended or settled of a draft went
 * with the draft. It enters into force once, between signature and end, and it ends once.
 *
 * @category agreement register
 * @since 0.1.0
 */
export interface AgreementRow {
  readonly onRecord: true
  readonly agreementId: AgreementId
  readonly kind: AgreementKind
  readonly status: AgreementStatus
  readonly title: Text | null
  readonly purpose: Text
  readonly parties: ReadonlyArray<PartyId>
  readonly countries: ReadonlyArray<CountryLink>
  readonly draftingAgreedOn: ShownDate | null
  readonly signatures: ReadonlyArray<Signature>
  readonly signedOn: ShownDate | null
  readonly place: Place | null
  readonly meeting: MeetingId | null
  readonly inForceOn: ShownDate | null
  readonly term: Period | null
  /** As last extended, else as computed from the entry into force and the term. */
  readonly until: ShownDate | null
  /** When it expired or was terminated. */
  readonly endedOn: ShownDate | null
  readonly provisions: ReadonlyArray<Provision>
  /** The duties as last amended: those that were struck out are gone, those that were added stand last. */
  readonly obligations: ReadonlyArray<Obligation>
  /** In the order of recording, as are the amendments and the pledges. */
  readonly settled: ReadonlyArray<ObligationSettled>
  /** Reports and partial deliveries, which discharge nothing. */
  readonly progress: ReadonlyArray<ObligationProgress>
  readonly amendments: ReadonlyArray<Amendment>
  /** The earlier agreement it stands under. */
  readonly under: AgreementId | null
  /** The pledges made under it. */
  readonly pledges: ReadonlyArray<PledgeId>
  /**
   * Its relations to other texts, in the order of recording: those that sources state, and the text under which it, or
   * another under it, was signed.
   */
  readonly relations: ReadonlyArray<RelatedText>
  readonly themes: ReadonlyArray<Theme>
  /** Of its signature, then of its drafting, then of all that befell it, in the order of recording. */
  readonly citations: ReadonlyArray<Citation>
}

/** An agreement that at most pledges under it and its relations to other texts mention. */
export interface AgreementNotOnRecord {
  readonly onRecord: false
  readonly pledges: ReadonlyArray<PledgeId>
  /**
   * Its relations to other texts, in the order of recording: those that sources state, and the text under which it, or
   * another under it, was signed.
   */
  readonly relations: ReadonlyArray<RelatedText>
}

/** An agreement on record, or one that at most pledges under it mention. */
export type AgreementView = AgreementRow | AgreementNotOnRecord

const cite = (row: Draft<AgreementRow>, event: Effective<CooperationEvent>): void => {
  row.citations.push(...castDraft(citationsOf(event)))
}

const runsUntil = (inForceOn: OccurrenceDate | null, term: Period | null): ShownDate | null => {
  const end = endOf(inForceOn, term)
  return end === null ? null : shownDate(end)
}

/** An agreement that is signed under another is related to it like any text that stands under one. */
const signedUnder = (event: Effective<MoUSigned | AgreementSigned>, key: string): ReadonlyArray<RelatedText> => {
  const { agreementId, under, on } = event.data
  if (under === null) return []
  const shared = { eventId: event.id, relation: 'Under', on: shownDate(on), citations: citationsOf(event) } as const
  const reference = (agreement: AgreementId) => ({ type: 'Agreement', agreement }) as const
  return [
    ...(agreementId === key ? [{ ...shared, direction: 'Outgoing' as const, text: reference(under) }] : []),
    ...(under === key ? [{ ...shared, direction: 'Incoming' as const, text: reference(agreementId) }] : [])
  ]
}

const signed = (draft: Draft<AgreementView>, event: Effective<MoUSigned | AgreementSigned>, key: string): void => {
  draft.relations.push(...castDraft(signedUnder(event, key)))
  if (event.data.agreementId !== key) return
  const isAttested = draft.onRecord && draft.status !== 'Drafting'
  if (isAttested && draft.signedOn !== null) return
  const { agreementId, title, purpose, parties, signatures, countries, on, place, meeting, term } = event.data
  const { provisions, obligations, under, themes } = event.data
  if (isAttested) {
    // The text was known already: its signature adds what it says, and undoes nothing that befell it.
    const kind = event.type === 'MoUSigned' ? 'MemorandumOfUnderstanding' : event.data.kind
    const signature = { kind, title, purpose, parties, countries, signatures, signedOn: shownDate(on), place, meeting }
    Object.assign(draft, castDraft({ ...signature, term, provisions, under, themes }))
    draft.obligations.push(...castDraft(obligations))
    draft.until ??= castDraft(runsUntil(draft.inForceOn, term))
    draft.citations.unshift(...castDraft(citationsOf(event)))
    return
  }
  const row: Omit<AgreementRow, 'pledges' | 'relations'> = {
    onRecord: true,
    agreementId,
    kind: event.type === 'MoUSigned' ? 'MemorandumOfUnderstanding' : event.data.kind,
    status: 'Signed',
    title,
    purpose,
    parties,
    countries,
    draftingAgreedOn: draft.onRecord ? draft.draftingAgreedOn : null,
    signatures,
    signedOn: shownDate(on),
    place,
    meeting,
    inForceOn: null,
    term,
    until: null,
    endedOn: null,
    provisions,
    obligations,
    settled: [],
    progress: [],
    amendments: [],
    under,
    themes,
    citations: [...citationsOf(event), ...(draft.onRecord ? draft.citations : [])]
  }
  Object.assign(draft, row)
}

/** A text that is to be drafted, or that a source speaks of as signed. */
const unsigned = (
  event: Effective<AgreementDraftingAgreed | AgreementAttested>
): Omit<AgreementRow, 'pledges' | 'relations'> => {
  const { agreementId, kind, purpose, parties, countries, on, themes } = event.data
  return {
    onRecord: true,
    agreementId,
    kind,
    status: event.type === 'AgreementAttested' ? 'Signed' : 'Drafting',
    title: event.type === 'AgreementAttested' ? event.data.title : null,
    purpose,
    parties,
    countries,
    draftingAgreedOn: event.type === 'AgreementAttested' ? null : shownDate(on),
    signatures: [],
    signedOn: null,
    place: null,
    meeting: event.type === 'AgreementAttested' ? null : event.data.meeting,
    inForceOn: null,
    term: null,
    until: null,
    endedOn: null,
    provisions: [],
    obligations: [],
    settled: [],
    progress: [],
    amendments: [],
    under: null,
    themes,
    citations: citationsOf(event)
  }
}

const amended = (draft: Draft<AgreementView>, event: Effective<AgreementAmended>): void => {
  if (!draft.onRecord) return
  const { on, amendment, added, removed } = event.data
  const struck = draft.obligations.filter(({ obligationId }) => removed.includes(obligationId))
  draft.obligations = [
    ...draft.obligations.filter(({ obligationId }) => !removed.includes(obligationId)),
    ...castDraft(added)
  ]
  draft.amendments.push({
    eventId: event.id,
    on: castDraft(shownDate(on)),
    amendment,
    added: added.map(({ obligationId }) => obligationId),
    removed: struck
  })
  cite(draft, event)
}

type NewProgress<Progress> = Progress extends unknown ? Omit<Progress, 'eventId' | 'instance' | 'on'> : never

const progresses = (
  draft: Draft<AgreementView>,
  event: Effective<ObligationReported | ObligationPartlyFulfilled>,
  progress: NewProgress<ObligationProgress>
): void => {
  if (!draft.onRecord) return
  const { instance, on } = event.data
  draft.progress.push(castDraft({ eventId: event.id, instance, on: shownDate(on), ...progress }))
  cite(draft, event)
}

/** The agreements that a relation names, each once. */
const agreementsIn = ({ text, to }: TextsRelated['data']): ReadonlyArray<AgreementId> => [
  ...new Set([text, to].flatMap((reference) => (reference.type === 'Agreement' ? [reference.agreement] : [])))
]

const settles = (draft: Draft<AgreementView>, event: Effective<ObligationFulfilled | ObligationWaived>): void => {
  if (!draft.onRecord) return
  const { instance, on } = event.data
  draft.settled.push(
    castDraft({
      eventId: event.id,
      as: event.type === 'ObligationFulfilled' ? 'Fulfilled' : 'Waived',
      instance,
      on: shownDate(on),
      remark: event.type === 'ObligationFulfilled' ? event.data.outcome : event.data.reason
    })
  )
  cite(draft, event)
}

const pledgedUnder = (draft: Draft<AgreementView>, event: Effective<FundingPledged | PledgeAttested>): void => {
  const { pledgeId } = event.data
  if (!draft.pledges.includes(pledgeId)) draft.pledges.push(pledgeId)
}

const ended = (
  draft: Draft<AgreementView>,
  event: Effective<AgreementExpired | AgreementTerminated>,
  status: 'Expired' | 'Terminated'
): void => {
  if (!draft.onRecord || (draft.status !== 'Signed' && draft.status !== 'InForce')) return
  draft.status = status
  // Notice with a later effect leaves the text in force until then.
  const effectiveOn = 'effectiveOn' in event.data ? event.data.effectiveOn : null
  draft.endedOn = castDraft(shownDate(effectiveOn ?? event.data.on))
  cite(draft, event)
}

/**
 * The texts in force, and the duties that each lays on its parties.
 *
 * One row for each agreement, under its identity. What falls due is no event: `obligationsDue` tells it for a day.
 *
 * @category agreement register
 * @since 0.1.0
 */
export const agreementRegister: Projection<CooperationEvent, AgreementView> = {
  name: 'agreementRegister',
  version: 4,
  except: recordingOrderIsVisible,
  keys: ({ type, data }) => {
    if (type === 'MoUSigned' || type === 'AgreementSigned')
      return data.under === null || data.under === data.agreementId
        ? [data.agreementId]
        : [data.agreementId, data.under]
    if (type === 'TextsRelated') return agreementsIn(data)
    if ('agreementId' in data) return [data.agreementId]
    return (type === 'FundingPledged' || type === 'PledgeAttested') && data.agreement !== null ? [data.agreement] : []
  },
  routing: 'ByEvent',
  initialView: { onRecord: false, pledges: [], relations: [] },
  when: {
    AgreementDraftingAgreed: (draft, event) => {
      if (!draft.onRecord) Object.assign(draft, unsigned(event))
    },
    AgreementAttested: (draft, event) => {
      if (draft.onRecord && draft.status !== 'Drafting') return
      const { draftingAgreedOn, citations } = draft.onRecord ? draft : { draftingAgreedOn: null, citations: [] }
      const row = unsigned(event)
      Object.assign(draft, { ...row, draftingAgreedOn, citations: [...row.citations, ...citations] })
    },
    MoUSigned: signed,
    AgreementSigned: signed,
    AgreementEnteredIntoForce: (draft, event) => {
      if (!draft.onRecord || draft.status !== 'Signed') return
      draft.status = 'InForce'
      draft.inForceOn = castDraft(shownDate(event.data.on))
      draft.until ??= castDraft(runsUntil(event.data.on, draft.term))
      cite(draft, event)
    },
    AgreementAmended: amended,
    AgreementExtended: (draft, event) => {
      if (!draft.onRecord) return
      draft.until = castDraft(shownDate(event.data.until))
      cite(draft, event)
    },
    AgreementExpired: (draft, event) => ended(draft, event, 'Expired'),
    AgreementTerminated: (draft, event) => ended(draft, event, 'Terminated'),
    TextsRelated: (draft, event, key) => {
      const isIt = (reference: TextReference) => reference.type === 'Agreement' && reference.agreement === key
      draft.relations.push(...castDraft(relatedTexts(event, isIt)))
    },
    ObligationReported: (draft, event) => {
      const { by, report } = event.data
      progresses(draft, event, { as: 'Reported', by, report })
    },
    ObligationPartlyFulfilled: (draft, event) => {
      const { delivered, of, unit } = event.data
      progresses(draft, event, { as: 'DeliveredInPart', delivered, of, unit })
    },
    ObligationFulfilled: settles,
    ObligationWaived: settles,
    FundingPledged: pledgedUnder,
    PledgeAttested: pledgedUnder
  }
}
