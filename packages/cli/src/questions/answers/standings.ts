import { indicatorFigures, membersOn, tenuresOf } from '@communique/projections/advanced'
import { comparisons, dateWords, membershipCategories } from '@communique/wording/advanced'
import { either as E } from 'fp-ts'
import type { Answering } from '../answering.ts'
import { date, one } from './cells.ts'

/** Who is a member of which organisation on the day of the question. */
export const members: Answering = ({ history, subjects, views: { day }, names: { party } }) =>
  E.right({
    columns: [
      { field: 'organisation', title: 'Organisation', share: 3 },
      { field: 'party', title: 'Party', share: 3 },
      { field: 'as', title: 'As', share: 2 },
      { field: 'status', title: `On ${dateWords(day)}`, share: 2 }
    ],
    rows: Object.values(subjects.memberships).flatMap((view) => {
      const { certainly, possibly } = membersOn(view, day)
      return [
        ...certainly.map((standing) => ({ ...standing, isCertain: true })),
        ...possibly.map((standing) => ({ ...standing, isCertain: false }))
      ].map(({ organisation, party: member, as, isSuspended, isCertain }) => {
        const status = isSuspended ? 'suspended' : 'member'
        return {
          organisation: one(organisation, party),
          party: one(member, party),
          as: as === null ? null : { value: as, words: membershipCategories[as] },
          status: { value: [status, isCertain], words: isCertain ? status : `perhaps ${status}` }
        }
      })
    }),
    // The day is that of the latest news, and there is none.
    nothing:
      history.length === 0
        ? 'Nothing is on record.'
        : `Nobody is on record as a member of an organisation on ${dateWords(day)}.`
  })

/** Who held which office, from when to when. */
export const offices: Answering = ({ subjects, names: { party, person } }) =>
  E.right({
    columns: [
      { field: 'id', title: 'Office', share: 0 },
      { field: 'title', title: 'Title', share: 3 },
      { field: 'holder', title: 'Holder', share: 3 },
      { field: 'from', title: 'From', share: 2 },
      { field: 'attested', title: 'Attested', share: 2 },
      { field: 'until', title: 'Until', share: 2 }
    ],
    rows: Object.entries(subjects.offices).flatMap(([id, view]) => {
      const named = [...view.appointments, ...view.assumptions, ...view.attestations].at(-1)
      return tenuresOf(view).map(({ holder, from, attestedOn, until }) => ({
        id,
        title: named?.fact.data.title ?? null,
        holder: holder.type === 'Party' ? one(holder.party, party) : one(holder.person, person),
        from: date(from),
        attested: date(attestedOn),
        until: date(until)
      }))
    }),
    nothing: 'No office is on record.'
  })

/** The figures that parties give, as they stand. */
export const figures: Answering = ({ subjects, names: { party } }) =>
  E.right({
    columns: [
      { field: 'id', title: 'Indicator', share: 0 },
      { field: 'what', title: 'What', share: 4 },
      { field: 'period', title: 'Period', share: 2 },
      { field: 'value', title: 'Figure', share: 2 },
      { field: 'by', title: 'By', share: 3 },
      { field: 'restated', title: 'Restated', share: 0, right: true }
    ],
    rows: Object.entries(subjects.indicators).flatMap(([id, view]) =>
      indicatorFigures(view).map(({ by, period, stands, history }) => {
        const { comparison, value } = stands.fact.data
        return {
          id,
          what: view.reported.at(-1)?.fact.data.what ?? null,
          period: { value: period, words: dateWords(period) },
          value: { value: [comparison, value], words: `${comparisons[comparison]}${value}` },
          by: one(by, party),
          restated: history.filter(({ fact }) => fact.type === 'IndicatorRestated').length
        }
      })
    ),
    nothing: 'No figure is on record.'
  })
