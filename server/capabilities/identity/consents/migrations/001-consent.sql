-- Who agreed to which version of which document, or took it back, when and from where. A history: what
-- holds is the latest line of each document.
create table identity.consent (
  id uuid primary key,
  -- The order of the lines, also of those of one millisecond.
  seq bigint generated always as identity,
  person_id uuid not null references identity.person (id) on delete cascade,
  document text not null check (document in ('terms', 'privacy', 'news')),
  version text not null check (version ~ '^\d{4}-\d{2}-\d{2}$'),
  given boolean not null,
  address text not null,
  agent text not null,
  at timestamptz not null
);
create index consent_latest on identity.consent (person_id, document, seq desc);
create index consent_history on identity.consent (person_id, seq desc);

-- Append-only: a line that could be changed would prove nothing. Lines go with the person.
create function identity.refuse_consent_edit() returns trigger language plpgsql as $$
begin
  raise exception 'the history of consents is append-only';
end $$;
create trigger consent_append_only before update on identity.consent
  for each row execute function identity.refuse_consent_edit();
