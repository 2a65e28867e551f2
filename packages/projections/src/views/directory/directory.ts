import type { Citation, Sha256, SourceId, Text } from '@communique/kernel'
import type { CooperationEvent, CountryCode, LanguageTag, PartyId, PartyKind, PersonId } from '@communique/core'
import type { PartyRelation } from '@communique/core/events'
import { castDraft } from 'immer'
import type { NotOnRecord } from '../../shared/onRecord.ts'
import type { Projection } from '../../engine/projection.ts'
import { citationsOf } from '../../shared/correctionNote.ts'
import { type ShownDate, shownDate } from '../../shared/shownDate.ts'

/** An entry without a registration on record, though aliases or a merge may be. */
export interface NotRegistered<Id> {
  readonly onRecord: false
  readonly aliases: ReadonlyArray<Text>
  readonly mergedInto: Id | null
}

/** A relation of a party to another, and when it holds as far as the source says. */
export interface RelationListed {
  readonly relation: PartyRelation
  readonly to: PartyId
  readonly from: ShownDate | null
  readonly until: ShownDate | null
  readonly citations: ReadonlyArray<Citation>
}

/** A party without a registration on record. */
export interface UnregisteredParty extends NotRegistered<PartyId> {
  readonly relations: ReadonlyArray<RelationListed>
}

/**
 * A party as it was first registered, under its further names, each once, in the order of recording; one that was
 * merged redirects to where it was merged first.
 */
export interface PartyListing {
  readonly onRecord: true
  readonly partyId: PartyId
  readonly name: Text
  readonly kind: PartyKind
  readonly country: CountryCode | null
  readonly accreditedTo: CountryCode | null
  readonly parent: PartyId | null
  readonly aliases: ReadonlyArray<Text>
  /** Its relations to others beside its parent, in the order of recording. */
  readonly relations: ReadonlyArray<RelationListed>
  readonly mergedInto: PartyId | null
  readonly citations: ReadonlyArray<Citation>
}

/** A person as first registered, with further spellings and a redirection as those of a party. */
export interface PersonListing {
  readonly onRecord: true
  readonly personId: PersonId
  readonly name: Text
  readonly aliases: ReadonlyArray<Text>
  readonly mergedInto: PersonId | null
  readonly citations: ReadonlyArray<Citation>
}

/** A source as it was first recorded. */
export interface SourceListing {
  readonly onRecord: true
  readonly sourceId: SourceId
  readonly title: Text
  readonly publisher: Text
  readonly publishedOn: ShownDate | null
  readonly language: LanguageTag
  readonly where: Text | null
  readonly digest: Sha256 | null
}

/**
 * The parties that the record knows, with all their names.
 *
 * @category directory
 * @since 0.1.0
 */
export const partyDirectory: Projection<CooperationEvent, PartyListing | UnregisteredParty> = {
  name: 'partyDirectory',
  version: 2,
  keys: ({ data }) => {
    if ('merged' in data) return [data.merged]
    return 'partyId' in data ? [data.partyId] : []
  },
  routing: 'ByEvent',
  initialView: { onRecord: false, aliases: [], relations: [], mergedInto: null },
  when: {
    PartyRegistered: (draft, event) => {
      if (draft.onRecord) return
      const { partyId, name, kind, country, accreditedTo, parent } = event.data
      const citations = citationsOf(event)
      Object.assign(draft, { onRecord: true, partyId, name, kind, country, accreditedTo, parent, citations })
    },
    PartyAliasAdded: (draft, { data }) => {
      if (!draft.aliases.includes(data.alias)) draft.aliases.push(data.alias)
    },
    PartiesRelated: (draft, event) => {
      const { relation, to, from, until } = event.data
      draft.relations.push(
        castDraft({
          relation,
          to,
          from: from === null ? null : shownDate(from),
          until: until === null ? null : shownDate(until),
          citations: citationsOf(event)
        })
      )
    },
    PartiesMerged: (draft, { data }) => {
      draft.mergedInto ??= data.into
    }
  }
}

/**
 * The persons that the record knows, with every spelling of their names.
 *
 * @category directory
 * @since 0.1.0
 */
export const personDirectory: Projection<CooperationEvent, PersonListing | NotRegistered<PersonId>> = {
  name: 'personDirectory',
  version: 1,
  keys: (event) => {
    if (event.type === 'PersonsMerged') return [event.data.merged]
    return event.type === 'PersonRegistered' || event.type === 'PersonAliasAdded' ? [event.data.personId] : []
  },
  routing: 'ByEvent',
  initialView: { onRecord: false, aliases: [], mergedInto: null },
  when: {
    PersonRegistered: (draft, event) => {
      if (draft.onRecord) return
      const { personId, name } = event.data
      Object.assign(draft, { onRecord: true, personId, name, citations: citationsOf(event) })
    },
    PersonAliasAdded: (draft, { data }) => {
      if (!draft.aliases.includes(data.alias)) draft.aliases.push(data.alias)
    },
    PersonsMerged: (draft, { data }) => {
      draft.mergedInto ??= data.into
    }
  }
}

/**
 * On which documents does the record rest?
 *
 * @category directory
 * @since 0.1.0
 */
export const sourceDirectory: Projection<CooperationEvent, SourceListing | NotOnRecord> = {
  name: 'sourceDirectory',
  version: 1,
  keys: (event) => (event.type === 'SourceRecorded' ? [event.data.sourceId] : []),
  routing: 'ByEvent',
  initialView: { onRecord: false },
  when: {
    SourceRecorded: (draft, { data }) => {
      if (draft.onRecord) return
      const { sourceId, title, publisher, publishedOn, language, where, digest } = data
      const row: SourceListing = {
        onRecord: true,
        sourceId,
        title,
        publisher,
        publishedOn: publishedOn === null ? null : shownDate(publishedOn),
        language,
        where,
        digest
      }
      Object.assign(draft, castDraft(row))
    }
  }
}
