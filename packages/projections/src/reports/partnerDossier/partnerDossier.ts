import type { PartyId, PersonId } from '@communique/core'
import type { Text } from '@communique/kernel'
import type { AgreementRow, AgreementView } from '../../views/agreementRegister/agreementRegister.ts'
import type { PersonShown } from '../../timeline/entry.ts'
import { currentId } from '../../shared/currentId.ts'
import type { PledgeRow, FundingView } from '../../views/fundingLedger/fundingLedger.ts'
import { pledgeRows } from '../../views/fundingLedger/fundingTotals.ts'
import { groupBy } from '../../shared/groupBy.ts'
import { compareOccurrence } from '../../shared/occurrenceOrder.ts'
import { type FieldHistories, type FieldWithHistory, fieldWithHistory } from '../../engine/fieldHistory.ts'
import { rowsOf } from '../../shared/onRecord.ts'
import { ownProperty } from '../../engine/data/ownProperty.ts'
import type { ShownDate } from '../../shared/shownDate.ts'
import { sortedParts } from '../../shared/partyParts.ts'
import { partyFields, type PartyFields } from '../../views/partyRecord/partyRecord.ts'
import type { PartyEntry, PartyTimeline } from '../../views/partyTimeline/partyTimeline.ts'

/** The views that a dossier is put together from. */
export interface DossierViews {
  readonly timelines: Readonly<Record<string, PartyTimeline>>
  /** `partyRecord`, folded over the effective history. */
  readonly records: Readonly<Record<string, FieldHistories<PartyFields>>>
  /** `partyRecord`, folded over all statements (`allStatements`). */
  readonly statedRecords: Readonly<Record<string, FieldHistories<PartyFields>>>
  readonly agreements: Readonly<Record<string, AgreementView>>
  readonly pledges: Readonly<Record<string, FundingView>>
}

/** An entry of the register: each field as believed now, and every other value it ever had. */
export type PartyRecordWithHistory = { readonly party: PartyId } & {
  readonly [F in keyof PartyFields]: FieldWithHistory<PartyFields[F]>
}

/** A time at which somebody spoke, signed or was present for the party, as printed there. */
export interface SpokenFor extends PersonShown {
  readonly entry: PartyEntry['eventId']
  readonly date: ShownDate
}

/** Somebody who spoke for the party; a name without a person is its own entry. */
export interface Spokesperson {
  readonly person: PersonId | null
  readonly names: ReadonlyArray<Text>
  readonly titles: ReadonlyArray<Text>
  /** In the order of occurrence. */
  readonly times: ReadonlyArray<SpokenFor>
}

/**
 * All there is about a party, under whichever of its identities it stands on record.
 *
 * @category partner dossier
 * @since 0.1.0
 */
export interface PartnerDossier {
  /** The identity it goes under now. */
  readonly party: PartyId
  /** Its entry in the register first, then those that were merged into it. */
  readonly records: ReadonlyArray<PartyRecordWithHistory>
  /** In the order of occurrence; each event once. */
  readonly entries: ReadonlyArray<PartyEntry>
  readonly people: ReadonlyArray<Spokesperson>
  /** The texts it is a party of. */
  readonly agreements: ReadonlyArray<AgreementRow>
  /** The pledges it gives, receives, passes on or benefits from, in the order in which they were made. */
  readonly pledges: ReadonlyArray<PledgeRow>
}

const nothingNoted: FieldHistories<PartyFields> = {
  name: [],
  kind: [],
  country: [],
  accreditedTo: [],
  parent: [],
  aliases: [],
  mergedInto: []
}

const recordWithHistory = ({ records, statedRecords }: DossierViews, party: PartyId): ReadonlyArray<PartyRecordWithHistory> => {
  const [now, stated] = [ownProperty(records, party), ownProperty(statedRecords, party)]
  if (now === undefined && stated === undefined) return []
  const fields = partyFields.map((field) => [
    field,
    fieldWithHistory<unknown>((now ?? nothingNoted)[field], (stated ?? nothingNoted)[field])
  ])
  return [{ party, ...Object.fromEntries(fields) } as PartyRecordWithHistory] // one by one, each field's own
}

const mergesOf = (records: DossierViews['records']) =>
  Object.fromEntries(
    Object.entries(records).map(([id, { mergedInto }]) => [
      id,
      { onRecord: true, mergedInto: mergedInto[0]?.value ?? null }
    ])
  )

const distinct = (texts: ReadonlyArray<Text | null>): ReadonlyArray<Text> => [
  ...new Set(texts.filter((text) => text !== null))
]

const spokespeople = (entries: ReadonlyArray<PartyEntry>, ids: ReadonlySet<PartyId>): ReadonlyArray<Spokesperson> => {
  const times = entries.flatMap(({ eventId, date, people }) =>
    people
      .filter(({ party, capacity }) => party !== null && ids.has(party) && capacity !== 'Invited')
      .map((person): SpokenFor => ({ ...person, entry: eventId, date }))
  )
  const byPerson = groupBy(times, ({ person, printedName }) => person ?? `printed as ${printedName ?? ''}`)
  return [...byPerson.values()].map((ofPerson) => ({
    person: ofPerson[0].person,
    names: distinct(ofPerson.map(({ printedName }) => printedName)),
    titles: distinct(ofPerson.map(({ printedTitle }) => printedTitle)),
    times: ofPerson
  }))
}

/** An event that names the party under two of its identities is one entry. */
const oncePerEvent = (entries: ReadonlyArray<PartyEntry>): ReadonlyArray<PartyEntry> =>
  [...groupBy(entries, ({ eventId }) => eventId).values()].map((same) =>
    same.length === 1 ? same[0] : { ...same[0], parts: sortedParts(same.flatMap(({ parts }) => parts)) }
  )

/**
 * All there is about a party: what happened with it, who spoke for it, its agreements and pledges, and the history of
 * every field of its record. Entries that were merged into it, or into which it was merged, are one party here.
 *
 * @param bodies the parties whose history is shown as that of this one: its organs, missions and branches, from
 * `belongingIn(directory).bodiesOf`. Left out, the dossier is of this party alone.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog, PartyId, validate } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import {
 *   agreementRegister,
 *   cooperationAsOf,
 *   allStatements,
 *   fold,
 *   fundingLedger,
 *   partnerDossier,
 *   partyRecord,
 *   partyTimeline
 * } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const believed = cooperationAsOf(history, {})
 * const dossier = partnerDossier(
 *   {
 *     timelines: fold(partyTimeline)(believed).views,
 *     records: fold(partyRecord)(believed).views,
 *     statedRecords: fold(partyRecord)(allStatements(history)).views,
 *     agreements: fold(agreementRegister)(believed).views,
 *     pledges: fold(fundingLedger)(believed).views
 *   },
 *   must(validate(PartyId)('alwaleed-philanthropies'))
 * )
 *
 * assert.deepEqual(dossier.agreements.map(({ agreementId }) => agreementId), ['alwaleed-mou'])
 * assert.deepEqual(dossier.pledges.map(({ pledgeId }) => pledgeId), ['alwaleed-aid'])
 * @category partner dossier
 * @since 0.1.0
 */
export const partnerDossier = (
  views: DossierViews,
  asked: PartyId,
  bodies: ReadonlyArray<PartyId> = []
): PartnerDossier => {
  const merges = mergesOf(views.records)
  const party = currentId<PartyId>(merges, asked)
  const known = [
    ...Object.keys(views.records),
    ...Object.keys(views.statedRecords)
  ] as ReadonlyArray<string> as ReadonlyArray<PartyId> // their keys
  const included = new Set([party, ...bodies.map((body) => currentId<PartyId>(merges, body))])
  const ids = new Set([
    party,
    asked,
    ...known.filter((id) => currentId<PartyId>(merges, id) === party).toSorted(),
    ...bodies,
    ...known.filter((id) => included.has(currentId<PartyId>(merges, id))).toSorted()
  ])
  const entries = oncePerEvent([...ids].flatMap((id) => ownProperty(views.timelines, id)?.entries ?? []).toSorted(compareOccurrence))
  const isIt = (id: PartyId | null): boolean => id !== null && ids.has(id)
  return {
    party,
    records: [...ids].flatMap((id) => recordWithHistory(views, id)),
    entries,
    people: spokespeople(entries, ids),
    agreements: rowsOf(views.agreements).filter(({ parties }) => parties.some(isIt)),
    pledges: pledgeRows(views.pledges).filter(
      ({ donor, recipient, through, beneficiaries }) =>
        [donor, recipient, through].some(isIt) || beneficiaries.parties.some(isIt)
    )
  }
}
