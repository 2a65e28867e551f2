// The schema, step by step. A step that was released is never changed: another one follows it.

/** Positions of one transaction are next to one another: as many events fit in one append. */
export const positionsPerTransaction = 65_536

/** The key of the lock on a stream, by an expression for its name. */
export const streamLock = (schema: string, stream: string): string =>
  `hashtextextended(${stream}, '${schema}.events'::regclass::oid::bigint)`

const log = (schema: string): string => `
create table ${schema}.log (
  single boolean primary key default true check (single),
  epoch text not null,
  base bigint not null,
  first_transaction bigint not null,
  home text not null
);
comment on table ${schema}.log is 'An event''s position is base + (its transaction - first_transaction) * ${positionsPerTransaction} + its place in the append, so that positions grow as transactions begin to write. home says where the log was written: elsewhere it is a copy, and its next writer begins a new epoch.';

create table ${schema}.events (
  position bigint constraint events_position primary key
    constraint events_position_is_safe check (position between 1 and 9007199254740991),
  stream text collate "C" not null,
  version bigint not null,
  id text collate "C" not null,
  type text collate "C" not null,
  schema_version integer not null,
  data json not null,
  recorded_at text collate "C" not null,
  recorded_by text collate "C" not null,
  correlation_id text collate "C" not null,
  causation_id text collate "C",
  citations json not null,
  constraint events_stream_version unique (stream, version),
  constraint events_id unique (id)
);
comment on column ${schema}.events.data is 'json, not jsonb: what is read is what was written, letter by letter.';

-- The number by which a transaction stands among all others.
create function ${schema}.transaction_number() returns bigint language sql as $$
  select pg_current_xact_id()::text::bigint
$$;

-- Appends whatever is expected. The lock is taken before the transaction has a number, so that in a stream numbers grow
-- with versions; and in a statement of its own, so that the next one sees what whoever held it before has committed.

create function ${schema}.append(
  to_stream text, expected bigint, ids text[], types text[], schema_versions integer[], datas text[],
  ats text[], bys text[], correlations text[], causations text[], citationses text[]
) returns text language plpgsql as $$
declare
  nothing text := pg_advisory_xact_lock(${streamLock(schema, 'to_stream')});
  last bigint := coalesce(
    (select version from ${schema}.events where stream = to_stream order by version desc limit 1), 0);
  first bigint;
begin
  if not (case expected when -1 then true when -2 then last > 0 else expected = last end) then
    return last::text;
  end if;
  select base + (${schema}.transaction_number() - first_transaction) * ${positionsPerTransaction}
    into first from ${schema}.log where single;
  insert into ${schema}.events
    select first + place - 1, to_stream, last + place, id, type, schema_version, data::json,
      at, by, correlation, causation, citations::json
    from unnest(ids, types, schema_versions, datas, ats, bys, correlations, causations, citationses) with ordinality
      as each(id, type, schema_version, data, at, by, correlation, causation, citations, place);
  return last || ' ' || first;
end $$;

-- Below it, every transaction has ended: what is there is all there will ever be. What an earlier epoch recorded ended
-- long ago.
create function ${schema}.safe_head() returns bigint language sql stable as $$
  select greatest(base, base + (pg_snapshot_xmin(pg_current_snapshot())::text::bigint - first_transaction) * ${positionsPerTransaction})
    from ${schema}.log
$$;
`

const views = (schema: string): string => `
create table ${schema}.checkpoints (
  projection text collate "C" not null,
  generation text collate "C" not null,
  live boolean not null default false,
  cursor text collate "C" not null,
  made_by jsonb not null,
  revision bigint not null,
  constraint checkpoints_generation primary key (projection, generation)
);
create unique index checkpoints_live on ${schema}.checkpoints (projection) where live;

create table ${schema}.views (
  projection text collate "C" not null,
  generation text collate "C" not null,
  key text collate "C" not null,
  view jsonb not null,
  constraint views_key primary key (projection, generation, key)
);

create table ${schema}.leases (
  name text collate "C" constraint leases_name primary key,
  holder text not null,
  token bigint not null,
  until timestamptz not null
);

-- Each of these is one statement, and so a transaction of its own: a step is saved as a whole or not at all. A lease that
-- is relied upon stays where it is until then.

create function ${schema}.holds(lease text, with_token bigint) returns boolean language plpgsql as $$
begin
  perform from ${schema}.leases where name = lease and token = with_token and until > clock_timestamp() for share;
  return lease is null or found;
end $$;

create function ${schema}.save_views(
  of_projection text, of_generation text, new_cursor text, new_made_by jsonb, from_revision bigint,
  keys text[], views text[], removed text[], lease text, with_token bigint
) returns text language plpgsql as $$
declare
  is_live boolean;
begin
  if not ${schema}.holds(lease, with_token) then
    return 'lost';
  end if;
  if from_revision = 0 then
    insert into ${schema}.checkpoints (projection, generation, cursor, made_by, revision)
      values (of_projection, of_generation, new_cursor, new_made_by, 1)
      on conflict do nothing returning live into is_live;
  else
    update ${schema}.checkpoints set cursor = new_cursor, made_by = new_made_by, revision = revision + 1
      where projection = of_projection and generation = of_generation and revision = from_revision
      returning live into is_live;
  end if;
  if is_live is null then
    return 'moved';
  end if;
  delete from ${schema}.views
    where projection = of_projection and generation = of_generation and key = any(removed);
  insert into ${schema}.views (projection, generation, key, view)
    select of_projection, of_generation, key, view::jsonb from unnest(keys, views) as changed(key, view)
    on conflict on constraint views_key do update set view = excluded.view;
  return is_live::text;
end $$;

create function ${schema}.go_live(of_projection text, of_generation text, lease text, with_token bigint)
returns text language plpgsql as $$
begin
  if not ${schema}.holds(lease, with_token) then
    return 'lost';
  end if;
  -- Two that go live at once do so one after the other.
  perform pg_advisory_xact_lock(hashtextextended(of_projection, '${schema}.checkpoints'::regclass::oid::bigint));
  perform from ${schema}.checkpoints where projection = of_projection and generation = of_generation for update;
  if not found then
    return 'missing';
  end if;
  -- Checkpoints first: who is just saving views holds on to theirs, and has saved them when it is gone.
  delete from ${schema}.checkpoints where projection = of_projection and generation <> of_generation;
  delete from ${schema}.views where projection = of_projection and generation <> of_generation;
  update ${schema}.checkpoints set live = true where projection = of_projection;
  return 'live';
end $$;

create function ${schema}.drop_views(of_projection text, of_generation text, lease text, with_token bigint)
returns text language plpgsql as $$
begin
  if not ${schema}.holds(lease, with_token) then
    return 'lost';
  end if;
  delete from ${schema}.checkpoints where projection = of_projection and generation = of_generation;
  delete from ${schema}.views where projection = of_projection and generation = of_generation;
  return 'dropped';
end $$;
`

/** Events that views are without are rows of their own: a save costs the same however many there are. */
const setAside = (schema: string): string => `
create table ${schema}.set_aside (
  projection text collate "C" not null,
  generation text collate "C" not null,
  position bigint not null,
  event_id text collate "C" not null,
  fault jsonb not null,
  constraint set_aside_position primary key (projection, generation, position),
  constraint set_aside_generation foreign key (projection, generation)
    references ${schema}.checkpoints (projection, generation) on delete cascade
);

-- Saves a step as the function of ten parameters does, which processes of an earlier version go on calling.
create function ${schema}.save_views(
  of_projection text, of_generation text, new_cursor text, new_made_by jsonb, from_revision bigint,
  keys text[], views text[], removed text[], lease text, with_token bigint,
  aside_positions bigint[], aside_ids text[], aside_faults text[], resets_aside boolean
) returns text language plpgsql as $$
declare
  answer text := ${schema}.save_views(
    of_projection, of_generation, new_cursor, new_made_by, from_revision, keys, views, removed, lease, with_token);
begin
  if answer in ('lost', 'moved') then
    return answer;
  end if;
  if resets_aside then
    delete from ${schema}.set_aside where projection = of_projection and generation = of_generation;
  end if;
  insert into ${schema}.set_aside (projection, generation, position, event_id, fault)
    select of_projection, of_generation, position, event_id, fault::jsonb
    from unnest(aside_positions, aside_ids, aside_faults) as aside(position, event_id, fault)
    on conflict on constraint set_aside_position do update set event_id = excluded.event_id, fault = excluded.fault;
  return answer;
end $$;
`

/** The events of one conversation are found without reading the others. */
const correlations = (schema: string): string => `
create index events_correlation on ${schema}.events (correlation_id, position);
`

/**
 * The milliseconds for which a lease was taken: one that lasts longer than that shows a clock that was turned back. It is
 * absent where a process of an earlier version took the lease.
 */
const leaseTerms = (schema: string): string => `
alter table ${schema}.leases add column term double precision;
`

/** The steps, each for a quoted schema; the first one is number 1. */
export const migrations: ReadonlyArray<(schema: string) => string> = [log, views, setAside, correlations, leaseTerms]
