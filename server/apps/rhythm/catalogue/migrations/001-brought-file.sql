-- Files that curators brought for an import, for a day; they lie in the storage by their hash.
create table rhythm.brought_file (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('text', 'archive', 'sound')),
  -- Of a sound file.
  media text,
  bytes integer not null check (bytes > 0),
  -- Null: the command line, or somebody who has left.
  brought_by uuid,
  brought_at timestamptz not null
);
create index brought_file_at on rhythm.brought_file (brought_at);
create index brought_file_by on rhythm.brought_file (brought_by) where brought_by is not null;
