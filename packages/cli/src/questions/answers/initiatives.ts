import { initiativeSummary } from '@communique/projections'
import { either as E } from 'fp-ts'
import type { Answering } from '../answering.ts'
import { several } from './cells.ts'

/** Coalitions, prizes, platforms and programmes: who launched, was invited, joined. */
export const initiatives: Answering = ({ subjects, names: { party } }) =>
  E.right({
    columns: [
      { field: 'id', title: 'Initiative', share: 0 },
      { field: 'name', title: 'Name', share: 4 },
      { field: 'status', title: 'Status', share: 0 },
      { field: 'members', title: 'Joined', share: 3 },
      { field: 'invited', title: 'Invited', share: 3 }
    ],
    rows: Object.entries(subjects.initiatives).map(([id, view]) => {
      const { status, appearance, members, invited } = initiativeSummary(view)
      return {
        id,
        name: appearance?.name ?? null,
        status,
        members: several(
          members.map((member) => member.party),
          party
        ),
        invited: several(
          invited.map((call) => call.party),
          party
        )
      }
    }),
    nothing: 'No initiative is on record.'
  })
