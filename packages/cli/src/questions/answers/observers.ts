import { either as E } from 'fp-ts'
import type { Answering } from '../answering.ts'
import { one } from './cells.ts'

/** Who was invited, applied, was admitted, declined or left. */
export const observers: Answering = ({ subjects, names: { party } }) =>
  E.right({
    columns: [
      { field: 'organisation', title: 'Organisation', share: 3 },
      { field: 'party', title: 'Party', share: 3 },
      { field: 'status', title: 'Status', share: 2 },
      { field: 'steps', title: 'Steps', share: 0, right: true }
    ],
    rows: Object.entries(subjects.observers).flatMap(([organisation, { candidates, calls }]) => [
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
