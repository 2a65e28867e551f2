import { type Beneficiaries, formatMoney, type OccurrenceDate, type Resource } from '@communique/core'
import {
  boardAsOf,
  initiativeRegister,
  initiativeSummary,
  fold,
  obligationsDue,
  pledgeRows,
  rowsOf
} from '@communique/projections'
import { deliveryRows } from '@communique/projections/advanced'
import type { Names } from '@communique/wording'
import {
  type Views,
  dateWords,
  agreementStatusWords,
  agreementKinds,
  languageWords,
  resourceWords
} from '@communique/wording/advanced'
import type { Answer, Cell } from '../output/format.ts'

/** A question that is answered by a table, and its answer. */
export interface Question {
  readonly answer: (views: Views, names: Names) => Answer
}

const date = (on: Pick<OccurrenceDate, 'edtf'> | null): Cell =>
  on === null ? null : { value: on.edtf, words: dateWords(on.edtf) }

const resource = (given: Resource | null): Cell =>
  given === null ? null : { value: given, words: resourceWords(given) }

const named = (ids: ReadonlyArray<string>, name: (id: string) => string): Cell => ({
  value: ids,
  words: ids.length === 0 ? '–' : ids.map(name).join(', ')
})

const one = (id: string | null, name: (id: string) => string): Cell =>
  id === null ? null : { value: id, words: name(id) }

const beneficiaries = (value: Beneficiaries, { country, party }: Names): Cell => ({
  value,
  words: [
    ...value.countries.map(country),
    ...value.parties.map(party),
    ...(value.others === null ? [] : [value.others])
  ].join(', ')
})

const due = ({ agreements, undertakings, day, until }: Views, { party, country }: Names): Answer => {
  const board = boardAsOf(undertakings, day)
  const overdue = new Set(board.overdue.map(({ undertakingId }) => undertakingId))
  const possibly = new Set(board.possiblyOverdue.map(({ undertakingId }) => undertakingId))
  const open = [...board.agreed, ...board.proposed, ...board.intended].filter((row) => row.due !== null)
  return {
    columns: [
      { field: 'due', title: 'Due', share: 2 },
      { field: 'status', title: 'Status', share: 0 },
      { field: 'what', title: 'What', share: 5 },
      { field: 'by', title: 'By', share: 3 },
      { field: 'for', title: 'For', share: 2 },
      { field: 'under', title: 'Under', share: 0 }
    ],
    rows: [
      ...obligationsDue(agreements, { asOf: day, until }).map((instance) => ({
        due:
          instance.due === null
            ? null
            : {
                value: [instance.due.earliest, instance.due.latest],
                words: dateWords(
                  instance.due.earliest !== null && instance.due.earliest === instance.due.latest
                    ? instance.due.earliest
                    : `${instance.due.earliest ?? '..'}/${instance.due.latest ?? '..'}`
                )
              },
        status: instance.status,
        what: instance.duty,
        by: named(instance.debtors, party),
        for: instance.country === null ? null : { value: instance.country, words: country(instance.country) },
        under: instance.agreementId
      })),
      ...open.map((row) => ({
        due: date(row.due),
        status: overdue.has(row.undertakingId)
          ? 'Overdue'
          : possibly.has(row.undertakingId)
            ? 'PossiblyOverdue'
            : 'Due',
        what: row.what,
        by: named(row.by, party),
        for: null,
        under: row.undertakingId
      }))
    ],
    nothing: `Nothing falls due from ${dateWords(day)} until ${dateWords(until)}.`
  }
}

/** The questions that are answered by a table, by the name of their command. */
export const questions: Readonly<Record<string, Question>> = {
  agreements: {
    answer: ({ agreements }, { party }) => ({
      columns: [
        { field: 'id', title: 'Agreement', share: 0 },
        { field: 'kind', title: 'Kind', share: 2 },
        { field: 'status', title: 'Status', share: 0 },
        { field: 'parties', title: 'Parties', share: 3 },
        { field: 'purpose', title: 'Purpose', share: 4 },
        { field: 'signed', title: 'Signed', share: 2 },
        { field: 'inForce', title: 'In force', share: 2 },
        { field: 'until', title: 'Until', share: 2 }
      ],
      rows: rowsOf(agreements).map((row) => ({
        id: row.agreementId,
        kind: { value: row.kind, words: agreementKinds[row.kind] },
        status: { value: row.status, words: agreementStatusWords[row.status] },
        parties: named(row.parties, party),
        purpose: row.title ?? row.purpose,
        signed: date(row.signedOn),
        inForce: date(row.inForceOn),
        until: date(row.endedOn ?? row.until)
      })),
      nothing: 'No agreement is on record.'
    })
  },
  due: { answer: due },
  undertakings: {
    answer: ({ undertakings }, { party }) => ({
      columns: [
        { field: 'id', title: 'Undertaking', share: 0 },
        { field: 'rung', title: 'Status', share: 0 },
        { field: 'what', title: 'What', share: 5 },
        { field: 'by', title: 'By', share: 3 },
        { field: 'with', title: 'With', share: 2 },
        { field: 'since', title: 'Since', share: 2 },
        { field: 'due', title: 'Due', share: 2 }
      ],
      rows: rowsOf(undertakings).map((row) => ({
        id: row.undertakingId,
        rung: row.rung,
        what: row.what,
        by: named(row.by, party),
        with: named(row.with, party),
        since: date(row.since),
        due: date(row.due)
      })),
      nothing: 'No undertaking is on record.'
    })
  },
  pledges: {
    answer: ({ pledges }, names) => ({
      columns: [
        { field: 'id', title: 'Pledge', share: 0 },
        { field: 'donor', title: 'Donor', share: 2 },
        { field: 'total', title: 'Total', share: 2 },
        { field: 'disbursed', title: 'Disbursed', share: 2 },
        { field: 'outstanding', title: 'Outstanding', share: 2 },
        { field: 'for', title: 'For', share: 4 },
        { field: 'on', title: 'On', share: 2 },
        { field: 'cancelled', title: 'Cancelled', share: 1 }
      ],
      rows: pledgeRows(pledges).map((row) => ({
        id: row.pledgeId,
        donor: one(row.donor, names.party),
        total: resource(row.total),
        // Not reported is not zero.
        disbursed:
          row.disbursed === null
            ? { value: null, words: row.disbursements.length === 0 ? 'not reported' : 'not summed' }
            : { value: row.disbursed, words: formatMoney(row.disbursed) },
        outstanding: row.outstanding === null ? null : { value: row.outstanding, words: formatMoney(row.outstanding) },
        for: beneficiaries(row.beneficiaries, names),
        on: date(row.on),
        cancelled: row.cancelled === null ? null : date(row.cancelled.on)
      })),
      nothing: 'No pledge is on record.'
    })
  },
  deliveries: {
    answer: ({ pledges }, names) => ({
      columns: [
        { field: 'id', title: 'Delivery', share: 0 },
        { field: 'donor', title: 'Donor', share: 2 },
        { field: 'given', title: 'Given', share: 3 },
        { field: 'for', title: 'For', share: 4 },
        { field: 'purpose', title: 'Purpose', share: 3 },
        { field: 'on', title: 'On', share: 2 }
      ],
      rows: deliveryRows(pledges).map((row) => ({
        id: row.disbursementId,
        donor: one(row.donor, names.party),
        given: resource(row.resource),
        for: beneficiaries(row.beneficiaries, names),
        purpose: row.purpose,
        on: date(row.on)
      })),
      nothing: 'No aid without a pledge is on record.'
    })
  },
  observers: {
    answer: ({ observers }, { party }) => ({
      columns: [
        { field: 'organisation', title: 'Organisation', share: 3 },
        { field: 'party', title: 'Party', share: 3 },
        { field: 'status', title: 'Status', share: 2 },
        { field: 'steps', title: 'Steps', share: 0, right: true }
      ],
      rows: Object.entries(observers).flatMap(([organisation, { candidates, calls }]) => [
        ...Object.values(candidates).map((candidate) => ({
          organisation: one(organisation, party),
          party: one(candidate.party, party),
          status: candidate.status,
          steps: candidate.history.length
        })),
        ...calls.map((call) => ({
          organisation: one(organisation, party),
          party: { value: call.class, words: `${call.description} (a class, nobody by name)` },
          status: 'Called',
          steps: 1
        }))
      ]),
      nothing: 'No observer is on record.'
    })
  },
  initiatives: {
    answer: ({ believed }, { party }) => ({
      columns: [
        { field: 'id', title: 'Initiative', share: 0 },
        { field: 'name', title: 'Name', share: 4 },
        { field: 'status', title: 'Status', share: 0 },
        { field: 'members', title: 'Joined', share: 3 },
        { field: 'invited', title: 'Invited', share: 3 }
      ],
      rows: Object.entries(fold(initiativeRegister)(believed).views).map(([id, view]) => {
        const { status, appearance, members, invited } = initiativeSummary(view)
        return {
          id,
          name: appearance?.name ?? null,
          status,
          members: named(
            members.map((member) => member.party),
            party
          ),
          invited: named(
            invited.map((call) => call.party),
            party
          )
        }
      }),
      nothing: 'No initiative is on record.'
    })
  },
  parties: {
    answer: ({ parties }, { country }) => ({
      columns: [
        { field: 'id', title: 'Party', share: 0 },
        { field: 'name', title: 'Name', share: 4 },
        { field: 'kind', title: 'Kind', share: 2 },
        { field: 'country', title: 'Country', share: 2 },
        { field: 'aliases', title: 'Also called', share: 3 },
        { field: 'mergedInto', title: 'Now', share: 1 }
      ],
      rows: rowsOf(parties).map((row) => ({
        id: row.partyId,
        name: row.name,
        kind: row.kind,
        country: row.country === null ? null : { value: row.country, words: country(row.country) },
        aliases: row.aliases,
        mergedInto: row.mergedInto
      })),
      nothing: 'No party is on record.'
    })
  },
  people: {
    answer: ({ persons, believed }) => ({
      columns: [
        { field: 'id', title: 'Person', share: 0 },
        { field: 'name', title: 'Name', share: 4 },
        { field: 'aliases', title: 'Also spelt', share: 3 },
        { field: 'meetings', title: 'Meetings', share: 0, right: true }
      ],
      rows: rowsOf(persons).map((row) => ({
        id: row.personId,
        name: row.name,
        aliases: row.aliases,
        meetings: believed.filter(
          ({ type, data }) =>
            type === 'MeetingHeld' &&
            data.delegations.some(({ participants }) => participants.some(({ person }) => person === row.personId))
        ).length
      })),
      nothing: 'No person is on record.'
    })
  },
  sources: {
    answer: ({ sources, believed }) => {
      const claims = new Map<string, number>()
      for (const { citations } of believed)
        for (const source of new Set(citations.map((citation) => citation.source)))
          claims.set(source, (claims.get(source) ?? 0) + 1)
      return {
        columns: [
          { field: 'id', title: 'Source', share: 0 },
          { field: 'title', title: 'Title', share: 4 },
          { field: 'publisher', title: 'Publisher', share: 3 },
          { field: 'published', title: 'Published', share: 2 },
          { field: 'language', title: 'Language', share: 0 },
          { field: 'where', title: 'Address', share: 3 },
          { field: 'claims', title: 'Claims', share: 0, right: true }
        ],
        rows: rowsOf(sources).map((row) => ({
          id: row.sourceId,
          title: row.title,
          publisher: row.publisher,
          published: date(row.publishedOn),
          language: { value: row.language, words: languageWords(row.language) },
          where: row.where,
          claims: claims.get(row.sourceId) ?? 0
        })),
        nothing: 'No source is on record.'
      }
    }
  }
}
