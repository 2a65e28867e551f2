import { type OccurrenceDate, themeLabel } from '@communique/core'
import { obligationsDue, pledgeRows, rowsOf, shownDate } from '@communique/projections'
import { deliveryRows, indicatorFigures, membersOn, tenuresOf, treatyStatus } from '@communique/projections/advanced'
import { writtenDay } from './writtenDay.ts'
import { type Table, table } from './table.ts'

const keyed = <View>(views: Readonly<Record<string, View>>): ReadonlyArray<readonly [key: string, view: View]> =>
  Object.entries(views)

const shown = (date: OccurrenceDate | null) => (date === null ? null : shownDate(date))

/** Tables of promises and texts: pledges, agreements, treaties, and what follows from membership, office and indicator. */
export const textTables: ReadonlyArray<Table> = [
  table(
    'pledges',
    'Pledges, each once however many it benefits; a revision replaces the total',
    ({ views }) => pledgeRows(views.pledges),
    ({ amount, date, json, resource, text }) => [
      text('pledge_id', 'Its identity', ({ pledgeId }) => pledgeId),
      text('donor', 'Who promised', ({ donor }) => donor),
      text('recipient', 'To whom', ({ recipient }) => recipient),
      text('through', 'Through whom', ({ through }) => through),
      text('purpose', 'For what', ({ purpose }) => purpose),
      json('beneficiary_countries', 'The countries that share it', ({ beneficiaries }) => beneficiaries.countries),
      json('beneficiary_parties', 'The parties that share it', ({ beneficiaries }) => beneficiaries.parties),
      text('agreement', 'The agreement it stands under', ({ agreement }) => agreement),
      text('finance', 'The finance type of the OECD DAC', ({ finance }) => finance),
      date('on', 'When it was promised', (row) => row.on),
      resource('pledged', 'As first promised', ({ pledged }) => pledged),
      resource('total', 'As last revised', ({ total }) => total),
      amount('disbursed', 'The sum handed over; empty: not reported', ({ disbursed }) => disbursed),
      amount('outstanding', 'The sum not handed over', ({ outstanding }) => outstanding),
      amount('over_disbursed', 'The sum beyond the total', ({ overDisbursed }) => overDisbursed),
      date('cancelled', 'When it was cancelled', ({ cancelled }) => cancelled?.on ?? null),
      json('citations', 'The words of sources it rests on', ({ citations }) => citations)
    ]
  ),
  table(
    'disbursements',
    'What was handed over under pledges',
    ({ views }) =>
      pledgeRows(views.pledges).flatMap(({ pledgeId, disbursements }) =>
        disbursements.map((disbursement) => ({ pledgeId, disbursement }))
      ),
    ({ date, resource, text }) => [
      text('pledge_id', 'The pledge', ({ pledgeId }) => pledgeId),
      text('disbursement_id', 'Its identity', ({ disbursement }) => disbursement.disbursementId),
      text('to', 'To whom', ({ disbursement }) => disbursement.to),
      date('on', 'When', ({ disbursement }) => disbursement.on),
      resource('given', 'What', ({ disbursement }) => disbursement.resource)
    ]
  ),
  table(
    'deliveries',
    'Aid delivered without a pledge on record',
    ({ views }) => deliveryRows(views.pledges),
    ({ date, resource, text }) => [
      text('disbursement_id', 'Its identity', ({ disbursementId }) => disbursementId),
      text('donor', 'Who gave', ({ donor }) => donor),
      text('recipient', 'To whom', ({ recipient }) => recipient),
      text('purpose', 'For what', ({ purpose }) => purpose),
      date('on', 'When', (row) => row.on),
      resource('given', 'What', (row) => row.resource)
    ]
  ),
  table(
    'agreements',
    'Texts between two parties or more',
    ({ views }) => rowsOf(views.agreements),
    ({ date, json, text }) => [
      text('agreement_id', 'Its identity', ({ agreementId }) => agreementId),
      text('kind', 'Its kind', ({ kind }) => kind),
      text('status', 'Its status, as far as events say so', ({ status }) => status),
      text('title', 'Its title', ({ title }) => title),
      text('purpose', 'Its purpose', ({ purpose }) => purpose),
      json('parties', 'Its parties', ({ parties }) => parties),
      json('countries', 'The countries it concerns, with their roles', ({ countries }) => countries),
      date('signed', 'When it was signed', ({ signedOn }) => signedOn),
      date('in_force', 'When it entered into force', ({ inForceOn }) => inForceOn),
      date('until', 'Until when it runs', ({ until }) => until),
      date('ended', 'When it ended', ({ endedOn }) => endedOn),
      text('under', 'The earlier agreement it stands under', ({ under }) => under),
      json('pledges', 'The pledges under it', ({ pledges }) => pledges),
      json('themes', 'Its themes', ({ themes }) => themes.map(themeLabel)),
      json('citations', 'The words of sources it rests on', ({ citations }) => citations)
    ]
  ),
  table(
    'obligations',
    'Duties under agreements, one instance a row, up to a year after the latest news',
    ({ views }) => obligationsDue(views.agreements, { asOf: views.day, until: views.until }),
    ({ json, text }) => [
      text('agreement_id', 'The agreement', ({ agreementId }) => agreementId),
      text('obligation_id', 'The duty', ({ obligationId }) => obligationId),
      json('debtors', 'Who owes it', ({ debtors }) => debtors),
      text('duty', 'The duty in words', ({ duty }) => duty),
      text('country', 'For which country', ({ country }) => country),
      text('due_earliest', 'The first day on which it may fall due', ({ due }) => writtenDay(due?.earliest ?? null)),
      text('due_latest', 'The last day on which it may fall due', ({ due }) => writtenDay(due?.latest ?? null)),
      text('status', 'How it stands', ({ status }) => status)
    ]
  ),
  table(
    'treaties',
    'Treaties that parties join one by one',
    ({ views }) => keyed(views.treaties).map(([id, treaty]) => ({ id, treaty })),
    ({ date, integer, text }) => [
      text('treaty_id', 'Its identity', ({ id }) => id),
      text('title', 'Its title', ({ treaty }) => treaty.title),
      text('depositary', 'Who keeps it', ({ treaty }) => treaty.depositary),
      date('adopted', 'When its text was adopted', ({ treaty }) => treaty.adoptedOn),
      date('in_force', 'When it entered into force', ({ treaty }) => treaty.inForceOn),
      date('terminated', 'When it was terminated', ({ treaty }) => treaty.terminatedOn),
      integer('parties', 'How many parties have acts on record', ({ treaty }) => Object.keys(treaty.parties).length)
    ]
  ),
  table(
    'treaty_status',
    'Who signed, is bound by and left a treaty, as of the day of the latest news',
    ({ views }) =>
      keyed(views.treaties).flatMap(([id, treaty]) => treatyStatus(treaty, views.day).map((line) => ({ id, line }))),
    ({ date, text }) => [
      text('treaty_id', 'The treaty', ({ id }) => id),
      text('party', 'The party', ({ line }) => line.party),
      text('bound', 'Certainly, Possibly or No', ({ line }) => line.bound),
      date('signed', 'When it signed', ({ line }) => line.signedOn),
      date('in_force', 'Since when it is bound', ({ line }) => line.inForceFrom)
    ]
  ),
  table(
    'treaty_acts',
    'The acts of parties to treaties, one a row',
    ({ views }) =>
      keyed(views.treaties).flatMap(([id, { parties }]) =>
        keyed(parties).flatMap(([party, acts]) => acts.map((act) => ({ id, party, act })))
      ),
    ({ date, json, text }) => [
      text('treaty_id', 'The treaty', ({ id }) => id),
      text('party', 'The party', ({ party }) => party),
      text('event_id', 'The event', ({ act }) => act.eventId),
      text('type', 'Its type', ({ act }) => act.fact.type),
      date('on', 'When', ({ act }) => act.on),
      json('facts', 'What it says', ({ act }) => act.fact.data)
    ]
  ),
  table(
    'memberships',
    'Members of organisations on the day of the latest news',
    ({ views }) =>
      Object.values(views.memberships).flatMap((view) => {
        const { certainly, possibly } = membersOn(view, views.day)
        return [
          ...certainly.map((standing) => ({ standing, certain: true })),
          ...possibly.map((standing) => ({ standing, certain: false }))
        ]
      }),
    ({ boolean, text }) => [
      text('organisation', 'The organisation', ({ standing }) => standing.organisation),
      text('party', 'The member', ({ standing }) => standing.party),
      text('as', 'The category', ({ standing }) => standing.as),
      boolean('suspended', 'It is suspended', ({ standing }) => standing.isSuspended),
      boolean('certain', 'The record leaves no doubt', ({ certain }) => certain)
    ]
  ),
  table(
    'offices',
    'Who held which office, from when to when',
    ({ views }) => keyed(views.offices).flatMap(([id, view]) => tenuresOf(view).map((tenure) => ({ id, tenure }))),
    ({ date, json, text }) => [
      text('office_id', 'The office', ({ id }) => id),
      json('holder', 'Who held it', ({ tenure }) => tenure.holder),
      date('from', 'From when', ({ tenure }) => shown(tenure.from)),
      date('attested', 'When it was attested', ({ tenure }) => shown(tenure.attestedOn)),
      date('until', 'Until when', ({ tenure }) => shown(tenure.until))
    ]
  ),
  table(
    'indicators',
    'Figures that parties give, as they stand',
    ({ views }) =>
      keyed(views.indicators).flatMap(([id, view]) => indicatorFigures(view).map((figure) => ({ id, figure }))),
    ({ integer, text }) => [
      text('indicator_id', 'The indicator', ({ id }) => id),
      text('by', 'Who reports it', ({ figure }) => figure.by),
      text('period', 'The period, in EDTF', ({ figure }) => figure.period),
      text('comparison', 'Exactly, more than, about, …', ({ figure }) => figure.stands.fact.data.comparison),
      text('value', 'The figure', ({ figure }) => figure.stands.fact.data.value),
      integer('reports', 'How often it was reported', ({ figure }) => figure.history.length)
    ]
  )
]
