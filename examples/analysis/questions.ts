import type { Row } from './openRecord.ts'

/** A question of a researcher, and the query that answers it. */
export interface Question {
  readonly question: string
  readonly sql: string
}

/**
 * Ten questions, in SQL over the ledger and over the tables of the Parquet export. The arrows of JSON bind more loosely than
 * `=` in DuckDB, so that a comparison has them in parentheses.
 */
export const questions = {
  believedByType: {
    question: 'Which facts stand, by type?',
    // What a record believes is in `facts`; here the ledger alone says it. A retraction may itself be retracted.
    sql: `
      with retractions as (
        select id, data->'event'->>'retracts' as retracts from ledger where type = 'EventRetracted'
      ), standing as (
        select retracts from retractions where id not in (select retracts from retractions)
      )
      select type, count(*)::int as facts
      from ledger
      where type not in ('EventCorrected', 'EventRetracted', 'EventAttested') and id not in (select retracts from standing)
      group by type
      order by facts desc, type`
  },
  takenBack: {
    question: 'What was taken back, why, and after how many days?',
    sql: `
      select fact.id, fact.type, retraction.data->'event'->>'reason' as reason,
        date_diff('day', fact.time, retraction.time)::int as days
      from ledger retraction
      join ledger fact on fact.id = (retraction.data->'event'->>'retracts')
      where retraction.type = 'EventRetracted'
        and retraction.id not in (select data->'event'->>'retracts' from ledger where type = 'EventRetracted')
      order by fact.id`
  },
  citedInLedger: {
    question: 'Which sources does the ledger cite, and which of those cited facts still stand?',
    // The ledger has the words as they were recorded, the table as they are believed: joined by the identity of the event.
    sql: `
      select citation->>'source' as source, count(distinct cited.id)::int as recorded,
        count(distinct facts.event_id)::int as standing
      from (select id, unnest(json_extract(data, '$.citations[*]')) as citation from ledger) cited
      left join facts on facts.event_id = cited.id
      group by source
      order by recorded desc, source`
  },
  countryYears: {
    question: 'How much happened with each country, year by year?',
    // A date in doubt, or one that spans two years, is in no year.
    sql: `
      select country, case when not in_doubt("on") and year(on_earliest) = year(on_latest)
        then strftime(on_earliest, '%Y') end as year, count(*)::int as events
      from (select "on", on_earliest, on_latest, unnest(closest(countries)) as country from facts where strength is not null)
      group by all
      order by country, year`
  },
  donors: {
    question: 'Who pledged how much, and how much of it was handed over?',
    // Currencies are not added up. A cancelled pledge promises nothing, but what was handed over stays handed over.
    sql: `
      select donor, total_currency as currency, count(*)::int as pledges,
        plain(coalesce(sum(total::decimal(38, 4)) filter (cancelled is null), 0::decimal(38, 4))) as pledged,
        plain(sum(disbursed::decimal(38, 4))) as disbursed,
        plain(sum(coalesce(outstanding, '0')::decimal(38, 4))) as outstanding
      from pledges
      where total_currency is not null
      group by donor, total_currency
      order by donor, currency`
  },
  agreementsInForce: {
    question: 'Which agreements are in force today, certainly or possibly?',
    sql: `
      with bounds as (
        select agreement_id, in_force is not null as entered, in_doubt(in_force) as doubtful,
          case when lasts(in_force) then in_force_earliest else in_force_latest end as begun_by,
          in_force_earliest as not_before, coalesce(ended, until) as ends,
          case when ended is null then until_earliest else ended_earliest end as end_earliest,
          case when ended is null then until_latest else ended_latest end as end_latest
        from agreements
      ), answers as (
        select agreement_id,
          case when not entered then 'No' when doubtful then 'Unknown' when begun_by <= getvariable('today') then 'Yes'
            when not_before > getvariable('today') then 'No' else 'Unknown' end as began,
          case when ends is null then 'No' when in_doubt(ends) then 'Unknown'
            when end_latest < getvariable('today') then 'Yes'
            when case when lasts(ends) then end_latest else end_earliest end >= getvariable('today') then 'No'
            else 'Unknown' end as ended
        from bounds
      )
      select agreement_id, case when began = 'Yes' and ended = 'No' then 'Certainly' else 'Possibly' end as in_force
      from answers
      where began <> 'No' and ended <> 'Yes'
      order by agreement_id`
  },
  overdue: {
    question: 'Which undertakings are overdue today?',
    // A term with an open start is not overdue before its end; one with an open end never is.
    sql: `
      select undertaking_id,
        case when due_latest < getvariable('today') and not in_doubt(due) then 'Overdue' else 'PossiblyOverdue' end as standing
      from undertakings
      where rung in ('Intended', 'Proposed', 'Agreed') and due_latest is not null
        and (due_latest < getvariable('today') or due_earliest < getvariable('today'))
      order by undertaking_id`
  },
  bestConnected: {
    question: 'Who is bound with how many others?',
    sql: `
      select party, count(distinct other)::int as partners
      from (select party, "with" as other from ties union all select "with", party from ties)
      where party <> other
      group by party
      order by partners desc, party`
  },
  themesByCountry: {
    question: 'Which themes with which countries, how often?',
    sql: `
      select theme, country, count(*)::int as events
      from (
        select unnest(closest(countries)) as country, themes
        from facts where strength is not null
      ), unnest(list_distinct(from_json(themes, '["VARCHAR"]'))) as of_event(theme)
      group by theme, country
      order by events desc, theme, country`
  },
  restingOnWords: {
    question: 'How many claims rest on each source, and how many of them on an exact place in it?',
    sql: `
      select source_id, count(distinct event_id)::int as claims,
        count(distinct event_id) filter (start is not null)::int as located
      from evidence
      group by source_id
      order by claims desc, source_id`
  }
} as const satisfies Readonly<Record<string, Question>>

/** The name of a question. */
export type QuestionName = keyof typeof questions

/** The rows of an answer as a set: the order of SQL and of the views may differ. */
export const asSet = (rows: ReadonlyArray<Row>): ReadonlyArray<string> =>
  rows.map((row) => JSON.stringify(row)).toSorted()
