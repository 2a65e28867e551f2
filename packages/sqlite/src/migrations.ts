// The schema, step by step. A step that was released is never changed: another one follows it.

/** In the header of the file, so that it is known as ours: "Cmnq". */
export const applicationId = 0x436d6e71

const log = `
create table log (
  single integer primary key check (single = 1),
  epoch text not null,
  -- The identity of the file in which the epoch began: in another file the log is a copy, and begins a new epoch.
  file text not null
) strict;

create table events (
  -- Given out in the transaction that writes, which is the only one at its time: readers meet events in this order.
  position integer primary key check (position >= 1),
  stream text not null,
  version integer not null,
  id text not null unique,
  type text not null,
  schema_version integer not null,
  data text not null,
  recorded_at text not null,
  recorded_by text not null,
  correlation_id text not null,
  causation_id text,
  citations text not null,
  unique (stream, version)
) strict;
create index events_correlation on events (correlation_id, position);
`

const views = `
create table checkpoints (
  projection text not null,
  generation text not null,
  live integer not null default 0 check (live in (0, 1)),
  cursor text not null,
  fingerprint text not null,
  revision integer not null,
  primary key (projection, generation)
) strict, without rowid;
create unique index checkpoints_live on checkpoints (projection) where live = 1;

create table views (
  projection text not null,
  generation text not null,
  key text not null,
  view text not null,
  primary key (projection, generation, key)
) strict;

-- Events that views are without are rows of their own: a save costs the same however many there are.
create table set_aside (
  projection text not null,
  generation text not null,
  position integer not null,
  event_id text not null,
  fault text not null,
  primary key (projection, generation, position)
) strict;

create table leases (
  name text primary key,
  holder text not null,
  token integer not null,
  -- Milliseconds since 1970, and for how many it was given: a lease that lasts longer than that shows a clock turned back.
  until integer not null,
  term integer not null
) strict, without rowid;
`

/** The steps; the first one is number 1. */
export const migrations: ReadonlyArray<string> = [log, views]
