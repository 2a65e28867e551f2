import { type TieKind, tieKinds } from '@communique/core/advanced'
import { cooperationNetwork } from '@communique/projections'
import { either as E } from 'fp-ts'
import type { Answering } from '../answering.ts'
import { one } from './cells.ts'

const titles: Readonly<Record<TieKind, string>> = {
  Meeting: 'Meetings',
  Intent: 'Intents',
  Proposal: 'Proposals',
  Undertaking: 'Undertakings',
  Draft: 'Drafts',
  Agreement: 'Agreements',
  Pledge: 'Pledges',
  Delivery: 'Deliveries'
}

const fieldOf = (kind: TieKind): string => `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`

/** Who is bound with whom, and by how many subjects of each kind; in brackets those that have ended. */
export const network: Answering = ({ subjects, views, filters, names: { party } }) => {
  const { edges } = cooperationNetwork(subjects.ties, views.parties)
  const shown = edges.filter(
    ({ parties }) => filters.parties.length === 0 || parties.some((each) => filters.parties.includes(each))
  )
  const used = tieKinds.filter((kind) => shown.some(({ weights }) => weights[kind].standing + weights[kind].ended > 0))
  return E.right({
    columns: [
      { field: 'party', title: 'Party', share: 3 },
      { field: 'with', title: 'With', share: 3 },
      ...tieKinds.map((kind) => ({
        field: fieldOf(kind),
        title: titles[kind],
        share: 0,
        right: true,
        inTable: used.includes(kind)
      }))
    ],
    rows: shown.map(({ parties: [first, second], weights }) => ({
      party: one(first, party),
      with: one(second, party),
      ...Object.fromEntries(
        tieKinds.map((kind) => {
          const { standing, ended } = weights[kind]
          const words = standing + ended === 0 ? '–' : ended === 0 ? `${standing}` : `${standing} (${ended})`
          return [fieldOf(kind), { value: weights[kind], words }]
        })
      )
    })),
    nothing: 'No two parties are bound on record.'
  })
}
