// The same counts by DuckDB, which validates nothing: by country, year and type, an event once for a country.
import { DuckDBInstance } from '@duckdb/node-api'

/** The countries that an event names, and those that follow from its other fields (`countryLinks`). */
const countries = `list_distinct(list_filter(list_concat(
  list_transform(from_json(coalesce(json_extract(event, '$.countries'), '[]'), '["JSON"]'), link -> json_extract_string(link, '$.country')),
  from_json(coalesce(json_extract(event, '$.beneficiaries.countries'), '[]'), '["VARCHAR"]'),
  [json_extract_string(event, '$.place.country'), json_extract_string(event, '$.to'), json_extract_string(event, '$.occasion.to')]
), country -> country is not null and regexp_matches(country, '^([A-Z]{2}|[A-Z]{4})$')))`

/** The only year of a date; a date in doubt, or open, has none. */
const year = `case when regexp_matches(edtf, '[?~%X]|\\.\\.$|^\\.\\.|/$|^/') or len(list_distinct(years)) <> 1 then 'uncertain' else years[1] end`

const counts = (file: string): string => `
  with lines as (select type, json_extract(data, '$.event') as event from read_json('${file}', format = 'newline_delimited',
      columns = {type: 'VARCHAR', data: 'JSON'}, maximum_object_size = 16777216)),
    dated as (select type, event, json_extract_string(event, '$.on.edtf') as edtf from lines where json_exists(event, '$.on')),
    known as (select type, edtf, regexp_extract_all(edtf, '\\d{4}') as years, unnest(${countries}) as country from dated)
  select country, ${year} as year, type, count(*)::int as events from known group by all order by all`

/** A row of the counts. */
export type CountRow = readonly [country: string, year: string, type: string, events: number]

/** Counts by DuckDB, on so many threads. */
export const countedByDuckDb = async (file: string, threads: number): Promise<ReadonlyArray<CountRow>> => {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) })
  const connection = await instance.connect()
  const read = await connection.runAndReadAll(counts(file))
  return read.getRows() as ReadonlyArray<ReadonlyArray<unknown>> as ReadonlyArray<CountRow>
}
