-- What a person has said about a kind of news; where nothing is said, the kind's own default holds.
create table notifications.preference (
  person_id uuid not null,
  kind text not null,
  channel text not null check (channel in ('inbox', 'push', 'mail')),
  wanted boolean not null,
  primary key (person_id, kind, channel)
);

-- When a person wants to be left in peace, and how often a letter says what they have not read.
create table notifications.habit (
  person_id uuid primary key,
  -- Minutes after midnight in the person's own zone; both or neither.
  quiet_from smallint check (quiet_from between 0 and 1439),
  quiet_to smallint check (quiet_to between 0 and 1439),
  digest text not null default 'off' check (digest in ('off', 'daily', 'weekly')),
  constraint habit_quiet check ((quiet_from is null) = (quiet_to is null) and quiet_from <> quiet_to)
);
create index habit_digest on notifications.habit (digest) where digest <> 'off';
