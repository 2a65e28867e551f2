import type { AgreementId, Obligation } from '@communique/core'
import { endOf, type TextReference } from '@communique/core/advanced'
import type { EventId } from '@communique/kernel'
import type {
  AgreementRow,
  AgreementStatus,
  AgreementView
} from '../../src/views/agreementRegister/agreementRegister.ts'
import type { RelatedText } from '../../src/shared/relatedText.ts'
import type { Believed } from '../histories.ts'
import { after, before, dated, type Happened, ofEach, ofTypes, wordsFor } from './neighbours.ts'

const ofAgreements = (history: Believed) =>
  ofTypes(
    history,
    'AgreementDraftingAgreed',
    'AgreementAttested',
    'MoUSigned',
    'AgreementSigned',
    'AgreementEnteredIntoForce',
    'AgreementAmended',
    'AgreementExtended',
    'AgreementExpired',
    'AgreementTerminated',
    'ObligationReported',
    'ObligationPartlyFulfilled',
    'ObligationFulfilled',
    'ObligationWaived'
  )
const pledgesIn = (history: Believed) =>
  ofTypes(history, 'FundingPledged', 'PledgeAttested').filter(({ data }) => data.agreement !== null)

/** The fields that the text itself states. */
type Text = Pick<
  AgreementRow,
  | 'kind'
  | 'title'
  | 'purpose'
  | 'parties'
  | 'countries'
  | 'signatures'
  | 'signedOn'
  | 'place'
  | 'meeting'
  | 'term'
  | 'provisions'
  | 'under'
  | 'themes'
>

const drafted = (draft: Happened<'AgreementDraftingAgreed'>): Text => ({
  kind: draft.data.kind,
  title: null,
  purpose: draft.data.purpose,
  parties: draft.data.parties,
  countries: draft.data.countries,
  signatures: [],
  signedOn: null,
  place: null,
  meeting: draft.data.meeting,
  term: null,
  provisions: [],
  under: null,
  themes: draft.data.themes
})

const signed = (signing: Happened<'MoUSigned' | 'AgreementSigned'>): Text => ({
  kind: signing.type === 'MoUSigned' ? 'MemorandumOfUnderstanding' : signing.data.kind,
  title: signing.data.title,
  purpose: signing.data.purpose,
  parties: signing.data.parties,
  countries: signing.data.countries,
  signatures: signing.data.signatures,
  signedOn: dated(signing.data.on),
  place: signing.data.place,
  meeting: signing.data.meeting,
  term: signing.data.term,
  provisions: signing.data.provisions,
  under: signing.data.under,
  themes: signing.data.themes
})

const attested = ({ data }: Happened<'AgreementAttested'>): Text => ({
  kind: data.kind,
  title: data.title,
  purpose: data.purpose,
  parties: data.parties,
  countries: data.countries,
  signatures: [],
  signedOn: null,
  place: null,
  meeting: null,
  term: null,
  provisions: [],
  under: null,
  themes: data.themes
})

const textOf = (
  draft: Happened<'AgreementDraftingAgreed'> | null,
  attestation: Happened<'AgreementAttested'> | null,
  signing: Happened<'MoUSigned' | 'AgreementSigned'> | null
): Text | null => {
  if (signing !== null) return signed(signing)
  if (attestation !== null) return attested(attestation)
  return draft === null ? null : drafted(draft)
}

/** An event by which duties came into a text, or went. */
interface Layer {
  readonly eventId: EventId
  readonly laid: ReadonlyArray<Obligation>
  readonly struck: ReadonlyArray<Obligation['obligationId']>
}

const same = (a: TextReference, b: TextReference): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Every relation that names the text, on the side on which it stands, and every signature under a text. */
export const relationsOf = (history: Believed, it: TextReference): ReadonlyArray<RelatedText> =>
  history.flatMap((event) => {
    const stated = ofTypes([event], 'TextsRelated').map(({ data }) => data)
    const signings = ofTypes([event], 'MoUSigned', 'AgreementSigned').flatMap(({ data: { agreementId, under, on } }) =>
      under === null
        ? []
        : [
            {
              relation: 'Under' as const,
              text: { type: 'Agreement' as const, agreement: agreementId },
              to: { type: 'Agreement' as const, agreement: under },
              on
            }
          ]
    )
    return [...stated, ...signings].flatMap(({ relation, text, to, on }) => {
      const shared = { eventId: event.id, relation, on: dated(on), citations: wordsFor([event]) }
      const outgoing: ReadonlyArray<RelatedText> = [{ ...shared, direction: 'Outgoing', text: to }]
      const incoming: ReadonlyArray<RelatedText> = [{ ...shared, direction: 'Incoming', text }]
      return [...(same(text, it) ? outgoing : []), ...(same(to, it) ? incoming : [])]
    })
  })

const agreementOf = (history: Believed, agreementId: AgreementId): AgreementView => {
  const pledges = [
    ...new Set(
      pledgesIn(history)
        .filter(({ data }) => data.agreement === agreementId)
        .map(({ data }) => data.pledgeId)
    )
  ]
  const ofIt = ofAgreements(history).filter(({ data }) => data.agreementId === agreementId)
  const signing = ofTypes(ofIt, 'MoUSigned', 'AgreementSigned')[0] ?? null
  // An attestation of a text whose signature is on record already adds nothing to it.
  const attestation = ofTypes(signing === null ? ofIt : before(ofIt, signing), 'AgreementAttested')[0] ?? null
  const begun = attestation ?? signing
  const draft = ofTypes(begun === null ? ofIt : before(ofIt, begun), 'AgreementDraftingAgreed')[0] ?? null
  const text = textOf(draft, attestation, signing)
  const relations = relationsOf(history, { type: 'Agreement', agreement: agreementId })
  if (text === null) return { onRecord: false, pledges, relations }

  const sinceDrafted = draft === null ? [] : after(ofIt, draft)
  const whileDrafted =
    begun === null ? sinceDrafted : sinceDrafted.filter((event) => before(ofIt, begun).includes(event))
  const whenSigned = begun === null ? [] : after(ofIt, begun)
  // The signed text is a new one: events of the draft do not apply to it.
  const toTheText = begun === null ? whileDrafted : whenSigned

  const end = ofTypes(whenSigned, 'AgreementExpired', 'AgreementTerminated')[0] ?? null
  const beforeItsEnd = end === null ? whenSigned : before(whenSigned, end)
  const entry = ofTypes(beforeItsEnd, 'AgreementEnteredIntoForce')[0] ?? null
  const status = (): AgreementStatus => {
    if (end !== null) return end.type === 'AgreementExpired' ? 'Expired' : 'Terminated'
    if (entry !== null) return 'InForce'
    return begun === null ? 'Drafting' : 'Signed'
  }
  const until =
    ofTypes(toTheText, 'AgreementExtended').at(-1)?.data.until ??
    endOf(entry === null ? null : entry.data.on, text.term)

  const amendments = ofTypes(toTheText, 'AgreementAmended')
  /** What laid duties down or struck them out: the signature and the amendments, as they were recorded. */
  const layers = [...(signing !== null && signing === begun ? [signing] : []), ...toTheText].flatMap(
    (event): ReadonlyArray<Layer> => {
      if (signing !== null && event.id === signing.id)
        return [{ eventId: event.id, laid: signing.data.obligations, struck: [] }]
      return event.type === 'AgreementAmended'
        ? [{ eventId: event.id, laid: event.data.added, struck: event.data.removed }]
        : []
    }
  )
  /** The duties that stand after so many layers: each that none of the later ones struck out. */
  const dutiesAfter = (count: number): ReadonlyArray<Obligation> =>
    layers
      .slice(0, count)
      .flatMap(({ laid }, at) =>
        laid.filter(
          ({ obligationId }) => !layers.slice(at + 1, count).some(({ struck }) => struck.includes(obligationId))
        )
      )

  // Its one entry into force and its one end count, and nothing that says once more that it was drafted or signed.
  const course = [...whileDrafted, ...whenSigned].filter(
    (event) =>
      ['AgreementAmended', 'AgreementExtended'].includes(event.type) ||
      event.type.startsWith('Obligation') ||
      event === entry ||
      event === end
  )

  return {
    onRecord: true,
    agreementId,
    status: status(),
    ...text,
    draftingAgreedOn: draft === null ? null : dated(draft.data.on),
    inForceOn: entry === null ? null : dated(entry.data.on),
    until: until === null ? null : dated(until),
    endedOn: end === null ? null : dated(('effectiveOn' in end.data ? end.data.effectiveOn : null) ?? end.data.on),
    obligations: dutiesAfter(layers.length),
    settled: ofTypes(toTheText, 'ObligationFulfilled', 'ObligationWaived').map((event) => ({
      eventId: event.id,
      as: event.type === 'ObligationFulfilled' ? 'Fulfilled' : 'Waived',
      instance: event.data.instance,
      on: dated(event.data.on),
      remark: event.type === 'ObligationFulfilled' ? event.data.outcome : event.data.reason
    })),
    progress: ofTypes(toTheText, 'ObligationReported', 'ObligationPartlyFulfilled').map((event) => {
      const { id: eventId, data } = event
      const shared = { eventId, instance: data.instance, on: dated(data.on) }
      return 'report' in data
        ? { ...shared, as: 'Reported', by: data.by, report: data.report }
        : { ...shared, as: 'DeliveredInPart', delivered: data.delivered, of: data.of, unit: data.unit }
    }),
    amendments: amendments.map(({ id, data }) => ({
      eventId: id,
      on: dated(data.on),
      amendment: data.amendment,
      added: data.added.map(({ obligationId }) => obligationId),
      removed: dutiesAfter(layers.findIndex(({ eventId }) => eventId === id)).filter(({ obligationId }) =>
        data.removed.includes(obligationId)
      )
    })),
    pledges,
    relations,
    citations: wordsFor([signing, attestation, draft, ...course].filter((event) => event !== null))
  }
}

/**
 * Each agreement is its text, as first signed or else as first drafted, and what was recorded of that text thereafter.
 */
export const agreementRegisterOracle = (history: Believed): Readonly<Record<AgreementId, AgreementView>> =>
  ofEach(
    [
      ...ofAgreements(history).map(({ data }) => data.agreementId),
      ...ofTypes(history, 'MoUSigned', 'AgreementSigned').flatMap(({ data }) => data.under ?? []),
      ...ofTypes(history, 'TextsRelated').flatMap(({ data: { text, to } }) =>
        [text, to].flatMap((reference) => (reference.type === 'Agreement' ? [reference.agreement] : []))
      ),
      ...pledgesIn(history).flatMap(({ data }) => (data.agreement === null ? [] : [data.agreement]))
    ],
    (agreementId) => agreementOf(history, agreementId)
  )
