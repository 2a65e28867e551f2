import { allStatements, fold, partnerDossier, partyRecord } from '@communique/projections'
import { either as E } from 'fp-ts'
import { wordsOf } from '@communique/wording'
import { agreementKinds, agreementStatusWords, strengthWords } from '@communique/wording/advanced'
import type { Answer, Cell } from '../../output/format.ts'
import type { Answering } from '../answering.ts'
import { partyNamed } from '../naming.ts'
import { date, one, resource, several } from './cells.ts'

const plain = (value: unknown): Cell =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : { value, words: Array.isArray(value) ? value.join(', ') || '–' : JSON.stringify(value) }

/** All there is about a party, under whichever of its identities and names it is asked for. */
export const dossier: Answering = ({ history, views, ofEvents, subjects, names }, [name = '']) => {
  const party = partyNamed(name, views)
  if (E.isLeft(party)) return party
  const { known } = views.question
  const found = partnerDossier(
    {
      timelines: ofEvents.partyTimelines,
      records: views.partyRecords,
      statedRecords: fold(partyRecord)(allStatements(history, known === null ? {} : { known })).views,
      agreements: subjects.agreements,
      pledges: subjects.pledges
    },
    party.right
  )
  const record: Answer = {
    columns: [
      { field: 'party', title: 'Party', share: 0 },
      { field: 'field', title: 'Field', share: 0 },
      { field: 'value', title: 'Value', share: 4 },
      { field: 'before', title: 'Before', share: 3 }
    ],
    rows: found.records.flatMap(({ party: id, ...fields }) =>
      Object.entries(fields)
        .filter(([, { current, earlier }]) => (current !== null && current.value !== null) || earlier.length > 0)
        .map(([field, { current, earlier }]) => ({
          party: id,
          field,
          value: plain(current?.value ?? null),
          before: plain(earlier.map(({ value }) => value))
        }))
    ),
    nothing: 'It is not registered.'
  }
  return E.right({
    title: names.party(found.party),
    sections: [
      { field: 'record', title: 'Record', answer: record },
      {
        field: 'people',
        title: 'People',
        answer: {
          columns: [
            { field: 'person', title: 'Person', share: 3 },
            { field: 'titles', title: 'Titles', share: 4 },
            { field: 'times', title: 'Times', share: 0, right: true }
          ],
          rows: found.people.map(({ person, names: printed, titles, times }) => ({
            person: {
              value: person,
              words: person === null ? (printed[0] ?? 'somebody unnamed') : names.person(person)
            },
            titles,
            times: times.length
          })),
          nothing: 'Nobody is on record who spoke for it.'
        }
      },
      {
        field: 'agreements',
        title: 'Agreements',
        answer: {
          columns: [
            { field: 'id', title: 'Agreement', share: 0 },
            { field: 'kind', title: 'Kind', share: 2 },
            { field: 'status', title: 'Status', share: 0 },
            { field: 'with', title: 'With', share: 3 },
            { field: 'purpose', title: 'Purpose', share: 4 }
          ],
          rows: found.agreements.map((row) => ({
            id: row.agreementId,
            kind: { value: row.kind, words: agreementKinds[row.kind] },
            status: { value: row.status, words: agreementStatusWords[row.status] },
            with: several(
              row.parties.filter((each) => each !== found.party),
              names.party
            ),
            purpose: row.title ?? row.purpose
          })),
          nothing: 'No agreement is on record.'
        }
      },
      {
        field: 'pledges',
        title: 'Pledges',
        answer: {
          columns: [
            { field: 'id', title: 'Pledge', share: 0 },
            { field: 'donor', title: 'Donor', share: 3 },
            { field: 'total', title: 'Total', share: 3 },
            { field: 'on', title: 'On', share: 2 }
          ],
          rows: found.pledges.map((row) => ({
            id: row.pledgeId,
            donor: one(row.donor, names.party),
            total: resource(row.total),
            on: date(row.on)
          })),
          nothing: 'No pledge is on record.'
        }
      },
      {
        field: 'history',
        title: 'History',
        answer: {
          columns: [
            { field: 'date', title: 'Date', share: 2 },
            { field: 'strength', title: 'Strength', share: 0 },
            { field: 'parts', title: 'Part', share: 2 },
            { field: 'what', title: 'What', share: 5 },
            { field: 'event', title: 'Event', share: 2, inTable: false }
          ],
          rows: found.entries.map((entry) => ({
            date: date(entry.date),
            strength: { value: entry.strength, words: strengthWords[entry.strength] },
            parts: entry.parts,
            what: wordsOf(entry.fact, names).headline,
            event: entry.eventId
          })),
          nothing: 'Nothing is on record with it.'
        }
      }
    ]
  })
}
